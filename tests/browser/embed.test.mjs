// The chat on pages of other origins: in a frame, as a module, and where it is refused.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { startHostSite } from './support/host-site.mjs';
import { startServer } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { Site } from './support/site.mjs';

const session = browserSession();
const kInline = '<quesaco-chat mode="inline"></quesaco-chat>';
let listed;
let foreign;
let site;
let server;

before(async () => {
  listed = await startHostSite();
  foreign = await startHostSite();
  site = new Site({ allowed_origins: [listed.origin] });
  server = await startServer('--corpus', site.corpus);
});
after(async () => {
  await server.stop();
  site.remove();
  listed.stop();
  foreign.stop();
});

const frameOf = (path) => `<iframe src="${server.url}${path}" width="400" height="620" style="border: 0"></iframe>`;
const question = (place) => place.getByRole('textbox', { name: 'Votre question' });

async function assertAnswers(place) {
  await question(place).fill('Quel est le tarif ?');
  await question(place).press('Enter');
  await place.locator('quesaco-answer').getByText('Nous ne faisons pas payer.').waitFor();
}

/** Opens a page, uses it, and resolves with the first thing that it logs which `pattern` fits. */
async function logged(page, url, pattern, use = () => {}) {
  session.allow(pattern);
  const message = page.waitForEvent('console', (said) => said.type() === 'error' && pattern.test(said.text()));
  await page.goto(url);
  await use();
  return (await message).text();
}

test('a listed site shows the chat in a frame, which it fills and whose policy it keeps', async () => {
  const page = await session.page();
  const sockets = [];
  const violations = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  page.on('console', (said) => /Content Security Policy/.test(said.text()) && violations.push(said.text()));
  await page.goto(listed.page(frameOf('/embed')));
  const frame = page.frameLocator('iframe');
  await assertAnswers(frame);
  const { width, height } = await frame.locator('section.panel').boundingBox();
  assert.deepEqual([width, height], [400, 620]);
  assert.deepEqual(sockets, [`${server.url.replace('http', 'ws')}/ws`]);
  assert.deepEqual(violations, []);
});

test('no other site shows it', async () => {
  const page = await session.page();
  await logged(page, foreign.page(frameOf('/embed')), /frame-ancestors/);
  assert.equal(await question(page.frameLocator('iframe')).count(), 0);
});

for (const path of ['/demo', '/faq', '/staff/'])
  test(`${path} stands in no frame, of a listed site neither`, async () => {
    await logged(await session.page(), listed.page(frameOf(path)), /frame-ancestors 'none'/);
  });

test('a module of another origin brings the chat, which talks to that origin', async () => {
  const page = await session.page();
  await page.goto(listed.page(`${kInline}<script type="module" src="${server.url}/widget.mjs" crossorigin></script>`));
  await assertAnswers(page);
});

test('the address that names the content goes with its integrity', async () => {
  const demo = await (await fetch(`${server.url}/demo`)).text();
  const [path] = /\/widget-[0-9a-f]{16}\.js/.exec(demo);
  const script = await fetch(`${server.url}${path}`);
  assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  const hash = createHash('sha384').update(await script.text()).digest('base64');
  const page = await session.page();
  await page.goto(
    listed.page(`${kInline}<script src="${server.url}${path}" crossorigin integrity="sha384-${hash}"></script>`),
  );
  await assertAnswers(page);
});

test('the address of another version leads to this one, of the module too', async () => {
  for (const script of ['script src="widget-0123456789abcdef.js"', 'script type="module" src="widget-0123456789abcdef.mjs"']) {
    const page = await session.page();
    await page.goto(listed.page(`${kInline}<${script.replace('widget', `${server.url}/widget`)}></script>`));
    await assertAnswers(page);
  }
});

test('a page of a site that is not listed says so, to its visitor and to its author', async () => {
  const page = await session.page();
  const tried = [];
  page.on('websocket', (socket) => tried.push(socket.url()));
  session.allow(/WebSocket .* 403/);
  const url = foreign.page(`${kInline}<script src="${server.url}/widget.js"></script>`);
  const said = await logged(page, url, /^Quésaco/, () => question(page).focus());
  assert.match(said, new RegExp(`ajoutez ${foreign.origin} dans les Réglages`));
  const note = page.locator('.lost');
  await note.getByText('L’assistant n’est pas disponible sur cette page.').waitFor();
  const faq = note.getByRole('link', { name: 'Lire les questions fréquentes' });
  assert.equal(await faq.getAttribute('href'), `${server.url}/faq`);
  assert.ok(tried.length <= 3, `${tried.length} sockets`);
});

for (const coding of ['br', 'gzip'])
  test(`what is sent as ${coding} is the same file`, async () => {
    for (const path of ['/widget.js', '/widget.mjs', '/embed', '/staff/staff.css']) {
      const get = (accepted) => fetch(`${server.url}${path}`, { headers: { 'Accept-Encoding': accepted } });
      const [plain, encoded] = await Promise.all([get('identity'), get(coding)]);
      assert.equal(plain.headers.get('content-encoding'), null);
      assert.equal(encoded.headers.get('content-encoding'), coding);
      assert.notEqual(encoded.headers.get('etag'), plain.headers.get('etag'));
      assert.equal(await encoded.text(), await plain.text());
    }
  });
