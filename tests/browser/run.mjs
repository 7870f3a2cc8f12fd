// Starts one server (its index and training take a while), runs every *.test.mjs against it.
// QUESACO_BIN is the binary to test, QUESACO_SHARE where it finds the built widget.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './support/server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const tests = readdirSync(here).filter(
  (name) => name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.includes(name)),
);

const server = await startServer();
const runner = spawn(
  process.execPath,
  ['--test', '--test-concurrency=1', ...tests.map((name) => join(here, name))],
  {
    stdio: 'inherit',
    env: { ...process.env, QUESACO_URL: server.url, QUESACO_DATA: server.data },
  },
);
const [status] = await once(runner, 'exit');
await server.stop();
if (status !== 0) console.error(server.log());
process.exit(status ?? 1);
