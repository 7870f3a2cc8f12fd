// Breaks the chat in each of the ways of breaks.mjs, one at a time, and says which its tests notice:
// node breaks/run.mjs [NAME…]. What one server learned is kept in build/breaks for the next.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, spawnServer } from '../support/server.mjs';
import { until } from '../support/until.mjs';
import { kBreaks } from './breaks.mjs';

/** Whoever waits for what is broken waits in vain: not for the half minute of a usual test. */
const kPatienceMs = '10000';
const tests = join(dirname(fileURLToPath(import.meta.url)), '..');
const share = process.env.QUESACO_SHARE ?? join(root, 'build/share');
const data = join(root, 'build/breaks/data');
const scratch = mkdtempSync(join(tmpdir(), 'quesaco-breaks-'));
const brokenShare = join(scratch, 'share');
const widgets = join(scratch, 'widgets');

/** The folder of a share whose widgets are to come, and the sources to build them from. */
function prepare() {
  mkdirSync(brokenShare, { recursive: true });
  mkdirSync(data, { recursive: true });
  for (const part of readdirSync(share))
    if (part !== 'widgets') symlinkSync(join(share, part), join(brokenShare, part));
  const source = join(root, 'widgets');
  cpSync(source, widgets, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  symlinkSync(join(source, 'node_modules'), join(widgets, 'node_modules'));
}

/** Runs Node: its status, and what it said. */
async function node(args, env = {}) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  return { status, said };
}

const build = () => node([join(widgets, 'build.mjs'), '--outdir', join(brokenShare, 'widgets')]);

/** Runs the tests of `file` whose names fit `pattern` on the widgets as they are built. */
async function run(file, pattern) {
  const server = await spawnServer(data, '--share', brokenShare);
  try {
    await until(async () => (await server.state())?.missing.length === 0, 'learned');
    const options = ['--test', '--test-reporter=spec', `--test-name-pattern=${pattern}`];
    const env = { QUESACO_URL: server.url, QUESACO_DATA: data, QUESACO_PATIENCE_MS: kPatienceMs };
    return await node([...options, join(tests, file)], env);
  } finally {
    await server.stop();
  }
}

/** What came of one break; "caught" is well. */
async function result({ file, find, replace, caughtBy, test }) {
  const path = join(widgets, file);
  const whole = readFileSync(path, 'utf8');
  if (!whole.includes(find)) return `${file} no longer holds: ${find}`;
  try {
    writeFileSync(path, whole.replaceAll(find, () => replace));
    const { status, said } = await build();
    if (status !== 0) return `no longer builds: ${said}`;
    return (await run(caughtBy, test)).status === 0 ? `not noticed by ${caughtBy}` : 'caught';
  } finally {
    writeFileSync(path, whole);
  }
}

/** The tests that fail although nothing is broken, and so would catch everything; says why. */
async function failingAnyway(breaks) {
  await build();
  const found = [];
  for (const file of new Set(breaks.map(({ caughtBy }) => caughtBy))) {
    const names = breaks.filter(({ caughtBy }) => caughtBy === file).map(({ test }) => test);
    const { status, said } = await run(file, names.join('|'));
    if (status === 0) continue;
    console.error(`${file} fails although nothing is broken:\n${said}`);
    found.push(file);
  }
  return found;
}

const wanted = process.argv.slice(2);
const breaks = kBreaks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (breaks.length === 0) throw new Error(`no such break: ${wanted.join(' ')}`);
prepare();
const failing = await failingAnyway(breaks);
let missed = failing.length;
for (const one of breaks.filter(({ caughtBy }) => !failing.includes(caughtBy))) {
  const said = await result(one);
  if (said !== 'caught') missed += 1;
  console.log(`${one.name}: ${said}`);
}
rmSync(scratch, { recursive: true });
process.exit(missed > 0 ? 1 : 0);
