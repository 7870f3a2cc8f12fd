import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { plain } from './support/text.mjs';

const session = browserSession();
const kScript = `<script src="${server.url}/widget.js"></script>`;
const kTall = '<p style="height: 300px">Une page.</p>';

/** A page of the server's own origin with this body; `sockets` lists those that it opens. */
async function host(body) {
  const page = await session.page();
  const sockets = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await page.route('**/page-hote', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><title>Hôte</title><body>${body}` }),
  );
  await page.goto(`${server.url}/page-hote`);
  return { page, sockets, chat: new ChatPage(page) };
}

/** Two frames: whoever watches the page for what can be seen has been told. */
const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

const kNavigations = [
  { how: 'a new content of the body', go: () => (document.body.innerHTML = '<main>Autre page</main>') },
  {
    how: 'a new body',
    go: () => {
      const body = document.createElement('body');
      body.innerHTML = '<main>Autre page</main>';
      document.body.replaceWith(body);
    },
  },
  {
    how: 'a body out of a cache, with a copy of the chat in it',
    go: () => document.body.replaceWith(document.body.cloneNode(true)),
  },
];
for (const { how, go } of kNavigations)
  test(`the chat that a script inserted comes back, open, after ${how}`, async () => {
    const { page, chat } = await host(kTall + kScript);
    await chat.open();
    await chat.ask("l'adhésion est-elle payante ?");
    await chat.answers.waitFor();
    for (let times = 0; times < 2; times++) {
      await page.evaluate(go);
      await chat.answers.getByText('ne pas faire payer de cotisation').waitFor();
      assert.equal(await page.locator('quesaco-chat').count(), 1);
    }
    await chat.ask('horaires de la piscine');
    await chat.offer.waitFor();
  });

test('a chat that the page removes stays away', async () => {
  const { page, chat } = await host(kTall + kScript);
  await chat.launcher.waitFor();
  await page.evaluate(() => document.querySelector('quesaco-chat').remove());
  await settled(page);
  assert.equal(await page.locator('quesaco-chat').count(), 0);
});

test('a script that runs again inserts no second chat', async () => {
  const { page, chat } = await host(`${kTall}<script src="${server.url}/widget.js" data-label="Une question ?"></script>`);
  await chat.launcher.waitFor();
  await page.addScriptTag({ url: `${server.url}/widget.js` });
  await settled(page);
  assert.equal(await page.locator('quesaco-chat').count(), 1);
});

test('of two floating chats for one server, one shows', async () => {
  const { page, chat } = await host(`<quesaco-chat></quesaco-chat><quesaco-chat></quesaco-chat>${kScript}`);
  await chat.launcher.first().waitFor();
  assert.equal(await chat.launcher.filter({ visible: true }).count(), 1);
  await page.locator('quesaco-chat').first().evaluate((first) => first.remove());
  await chat.launcher.waitFor();
});

test('the launchers of two servers stand above each other', async () => {
  const { chat } = await host(
    `<quesaco-chat></quesaco-chat><quesaco-chat server="https://autre.exemple.fr/"></quesaco-chat>${kScript}`,
  );
  await chat.launcher.nth(1).waitFor();
  const [first, second] = [await chat.launcher.first().boundingBox(), await chat.launcher.nth(1).boundingBox()];
  assert.ok(second.y + second.height <= first.y);
});

const kHidden = [
  { where: 'a closed details', before: '<details><summary>Aide</summary>', after: '</details>', show: () => (document.querySelector('details').open = true) },
  { where: 'a hidden tab', before: '<div hidden>', after: '</div>', show: () => (document.querySelector('div').hidden = false) },
  {
    where: 'content that is skipped',
    before: '<div style="content-visibility: hidden">',
    after: '</div>',
    show: () => (document.querySelector('div').style.contentVisibility = 'visible'),
  },
];
for (const { where, before, after, show } of kHidden)
  test(`no line from ${where}, and one once it is seen`, async () => {
    const { page, sockets, chat } = await host(`${before}<quesaco-chat open></quesaco-chat>${after}${kScript}`);
    await page.waitForFunction(() => customElements.get('quesaco-chat'));
    await settled(page);
    assert.deepEqual(sockets, []);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    await page.evaluate(show);
    await chat.quick.first().waitFor();
    assert.equal(sockets.length, 1);
  });

test('inline, nothing is asked before the first use', async () => {
  const { page, sockets } = await host(`<quesaco-chat mode="inline"></quesaco-chat>${kScript}`);
  const field = page.getByRole('textbox', { name: 'Votre question' });
  await field.waitFor();
  await page.getByRole('heading', { name: 'Une question ?' }).waitFor();
  await page.getByText('Posez votre question, je cherche dans nos réponses.').waitFor();
  await page.getByRole('link', { name: 'Lire les questions fréquentes' }).waitFor();
  await settled(page);
  assert.deepEqual(sockets, []);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await field.focus();
  await page.getByRole('group', { name: 'Questions fréquentes' }).waitFor();
  assert.equal(sockets.length, 1);
});

test('the page says how the chat opens, by the script too', async () => {
  const welcome = await (await session.visit()).page.evaluate(
    () => new Promise((done) => {
      const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`, 'quesaco.v1');
      socket.onmessage = ({ data }) => done(JSON.parse(data));
    }),
  );
  const [first, second] = welcome.quick;
  const { chat } = await host(
    `<script src="${server.url}/widget.js" data-greeting="Bienvenue ici." data-placeholder="Par exemple : adhérer" data-quick="${second.id},${first.id}"></script>`,
  );
  await chat.open();
  await chat.panel.getByText('Bienvenue ici.').waitFor();
  assert.deepEqual((await chat.quick.allInnerTexts()).map(plain), [second.question, first.question]);
  assert.equal(await chat.field.getAttribute('placeholder'), 'Par exemple : adhérer');
});
