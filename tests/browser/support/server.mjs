import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const binary = process.env.QUESACO_BIN ?? join(root, 'build/release/server/quesaco');

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

export const freshData = () => mkdtempSync(join(tmpdir(), 'quesaco-browser-'));

/**
 * Runs `quesaco serve ARGS` on a free port with its store in `data`. `state()` is what /readyz says
 * and its status, undefined while nothing listens; `log()` what was written to standard error so
 * far, which nobody else reads; `stop()` ends it and gives its exit status.
 */
export async function spawnServer(data, ...args) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(binary, ['serve', '--data', data, ...args], {
    cwd: root,
    env: { ...process.env, QUESACO_LISTEN: `127.0.0.1:${port}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  const exited = once(child, 'exit').then(([status]) => status);
  const state = async () => {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    return response && { status: response.status, ...(await response.json()) };
  };
  const end = (signal) => {
    child.kill(signal);
    return exited;
  };
  return {
    url,
    data,
    pid: child.pid,
    state,
    exited,
    log: () => log,
    reload: () => child.kill('SIGHUP'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** The same with a store of its own, once all is learned; `stop()` removes the store. */
export async function startServer(...args) {
  const server = await spawnServer(freshData(), ...args);
  const stop = async () => {
    await server.stop();
    rmSync(server.data, { recursive: true, force: true });
  };
  let gone = false;
  server.exited.then(() => (gone = true));
  await until(async () => gone || (await server.state())?.missing.length === 0, 'learned');
  if (gone) {
    await stop();
    throw new Error(`${binary} did not start: ${server.log()}`);
  }
  return { ...server, stop };
}

/** The server that run.mjs started. */
export const server = { url: process.env.QUESACO_URL, data: process.env.QUESACO_DATA };
