import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const binary = process.env.QUESACO_BIN ?? join(root, 'build/release/server/quesaco');

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/**
 * Starts `quesaco serve ARGS` on a free port with a fresh store, and waits until it is ready.
 * `log()` is what it has written to standard error so far, which nobody else reads.
 */
export async function startServer(...args) {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'quesaco-browser-'));
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(binary, ['serve', '--listen', `127.0.0.1:${port}`, '--data', data, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited.catch(() => undefined);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await ready(url, exited);
  } catch (problem) {
    await stop();
    throw new Error(`${binary} did not start: ${log}`, { cause: problem });
  }
  return { url, data, pid: child.pid, log: () => log, reload: () => child.kill('SIGHUP'), stop };
}

async function ready(url, exited) {
  let gone = false;
  exited.then(() => (gone = true), () => (gone = true));
  const answers = async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok;
  await until(async () => gone || (await answers()), 'ready');
  if (gone) throw new Error('it ended at once');
}

/** The server that run.mjs started. */
export const server = { url: process.env.QUESACO_URL, data: process.env.QUESACO_DATA };
