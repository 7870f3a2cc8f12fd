import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** What comes from one socket goes to the other at the time that `arrival` gives, in its order. */
function relay(from, to, arrival) {
  let last = Promise.resolve();
  const afterwards = (bytes, act) => {
    const at = arrival(bytes);
    last = last.then(() => delay(Math.max(0, at - performance.now()))).then(act);
  };
  from.on('data', (piece) => afterwards(piece.length, () => to.write(piece)));
  from.on('end', () => afterwards(0, () => to.end()));
  from.on('error', () => to.destroy());
}

/**
 * A slow line to a server, as a phone has it at the edge of a network: each way takes `delayMs`, and all connections
 * together get `bytesPerSecond` from the server. Resolves with the server's address at this end of it.
 */
export async function startSlowLine(url, { delayMs, bytesPerSecond }) {
  const { hostname, port } = new URL(url);
  const sockets = new Set();
  let free = 0; // when the line has sent all that it was given
  const up = () => performance.now() + delayMs;
  const down = (bytes) => {
    free = Math.max(free, performance.now()) + (1000 * bytes) / bytesPerSecond;
    return free + delayMs;
  };
  const line = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    relay(near, far, up);
    relay(far, near, down);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    url: `http://127.0.0.1:${line.address().port}`,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      line.close();
    },
  };
}
