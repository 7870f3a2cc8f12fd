// Runs every *.test.ts with node:test, bundled first because Node does not read TypeScript.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, 'node_modules/.cache/tests');
const sources = ['chat', 'shared', 'staff'].flatMap((folder) =>
  readdirSync(join(here, folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(here, folder, name)),
);

rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: sources,
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  sourcemap: 'inline',
  metafile: true,
  absWorkingDir: here,
});
const tests = Object.keys(metafile.outputs).map((name) => join(here, name));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...tests], { stdio: 'inherit' });
process.exit(status ?? 1);
