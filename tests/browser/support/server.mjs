import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A first start indexes and trains, on a machine that may be busy with other tests. */
const kReadyWithinMs = 300_000;
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** Starts `binary serve` on a free port with a fresh store, and waits until it is ready. */
export async function startServer(binary) {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'quesaco-browser-'));
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(binary, ['serve', '--listen', `127.0.0.1:${port}`, '--data', data], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited.catch(() => undefined);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await ready(url, exited, binary);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { url, data, stop };
}

async function ready(url, exited, binary) {
  let gone = false;
  exited.then(() => (gone = true), () => (gone = true));
  for (const end = Date.now() + kReadyWithinMs; Date.now() < end && !gone; await pause(100)) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.status === 200) return;
  }
  const what = gone ? 'did not start: is QUESACO_BIN the built binary?' : 'did not become ready';
  throw new Error(`${binary} ${what}`);
}

/** The server that run.mjs started. */
export const server = { url: process.env.QUESACO_URL, data: process.env.QUESACO_DATA };
