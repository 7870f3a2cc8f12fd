// Builds widget.js, widget.mjs, the demo page, the page for frames and the staff console: node build.mjs [--outdir DIR]. Fails beyond the size budget.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const kTargets = ['chrome111', 'firefox115', 'safari16.2'];
const kBudget = 30 * 1024;
const here = dirname(fileURLToPath(import.meta.url));

const { values } = parseArgs({ options: { outdir: { type: 'string' } } });
const outdir = values.outdir ? resolve(values.outdir) : join(here, '../build/share/widgets');

/** White space at the ends of lines in templates and styles is for us, not for visitors. */
const squeezeTemplates = {
  name: 'squeeze-templates',
  setup(builder) {
    builder.onLoad({ filter: /widgets\/(chat|shared|staff)\/.*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/\n[ \t]+/g, '\n'),
      loader: 'ts',
    }));
  },
};

/** Builds one form of the widget; `format` is esbuild's. */
async function buildWidget(entry, name, format) {
  const outfile = join(outdir, name);
  await build({
    entryPoints: [join(here, 'chat', entry)],
    outfile,
    bundle: true,
    minify: true,
    format,
    target: kTargets,
    legalComments: 'inline',
    charset: 'utf8',
    plugins: [squeezeTemplates],
  });
  const size = gzipSync(await readFile(outfile), { level: 9 }).length;
  console.log(`${name}: ${size} bytes gzipped of ${kBudget}`);
  if (size > kBudget) throw new Error(`${name} is over its budget: find what grew, or raise kBudget with a reason`);
}

/** Our own pages name the widget by its content, as server/pages/assets.h says, so that browsers keep it. */
async function withHashedWidget(page) {
  const hash = createHash('sha256').update(await readFile(join(outdir, 'widget.js'))).digest('hex').slice(0, 16);
  return page.replace('/widget.js', `/widget-${hash}.js`);
}

/** A page with its style in it, so that the server has one file to serve. */
async function pageWithStyle(folder, name, css) {
  const page = await readFile(join(here, folder, name), 'utf8');
  const style = await readFile(join(here, folder, css), 'utf8');
  return page.replace(`<link rel="stylesheet" href="${css}">`, () => `<style>\n${style}</style>`);
}

async function buildDemo() {
  const page = await pageWithStyle('demo', 'index.html', 'demo.css');
  await writeFile(join(outdir, 'demo.html'), await withHashedWidget(page));
}

/** What stands in a frame of another site has its style in a file: its policy forbids any other. */
async function buildEmbed() {
  const page = await readFile(join(here, 'embed/index.html'), 'utf8');
  await writeFile(join(outdir, 'embed.html'), await withHashedWidget(page));
  await copyFile(join(here, 'embed/embed.css'), join(outdir, 'embed.css'));
}

/** The help of the console; its pictures are data: addresses. */
async function buildHelp() {
  let page = await pageWithStyle('staff/help', 'help.html', 'help.css');
  for (const [, name] of page.matchAll(/src="([a-z]+\.webp)"/g)) {
    const data = (await readFile(join(here, 'staff/help', name))).toString('base64');
    page = page.replace(`src="${name}"`, () => `src="data:image/webp;base64,${data}"`);
  }
  await writeFile(join(outdir, 'help.html'), page);
}

/** staff.html, staff.js and staff.css, which is what the server has under /staff/. */
async function buildStaff() {
  await build({
    entryPoints: { staff: join(here, 'staff/staff.ts') },
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: kTargets,
    legalComments: 'inline',
    charset: 'utf8',
    plugins: [squeezeTemplates],
  });
  await copyFile(join(here, 'staff/staff.html'), join(outdir, 'staff.html'));
  const size = gzipSync(await readFile(join(outdir, 'staff.js')), { level: 9 }).length;
  console.log(`staff.js: ${size} bytes gzipped`);
}

const kBrotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
};

/** Beside each file of the folder, what the server sends to those who read Brotli or gzip. */
async function compressAll() {
  const names = (await readdir(outdir)).filter((name) => !/\.(br|gz)$/.test(name));
  for (const name of names) {
    const content = await readFile(join(outdir, name));
    await writeFile(join(outdir, `${name}.br`), brotliCompressSync(content, kBrotli));
    await writeFile(join(outdir, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

await mkdir(outdir, { recursive: true });
await buildWidget('chat.ts', 'widget.js', 'iife');
await buildWidget('module.ts', 'widget.mjs', 'esm');
await buildWidget('offline/search.ts', 'widget-search.mjs', 'esm');
await buildDemo();
await buildEmbed();
await buildStaff();
await buildHelp();
await compressAll();
