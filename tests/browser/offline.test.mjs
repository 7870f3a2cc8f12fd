// The chat while its server is down: what the tab keeps answers, and the server does as soon as it is back.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { freePort, freshData, spawnServer } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { Site } from './support/site.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const data = freshData();
let site;
let port;
let server;

async function start() {
  server = await spawnServer(data, '--corpus', site.corpus, '--listen', `127.0.0.1:${port}`);
  const ready = async () => {
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    return reply && (await reply.json()).missing.length === 0;
  };
  await until(ready, 'learned');
}

before(async () => {
  site = new Site();
  port = await freePort();
  await start();
});
after(async () => {
  await server.kill();
  rmSync(data, { recursive: true });
  site.remove();
});

test('a device that goes offline says so before anything is asked', async () => {
  const page = await session.page();
  const chat = await ChatPage.visit(page, `http://127.0.0.1:${port}`);
  await chat.open();
  await page.context().setOffline(true);
  await chat.lost.waitFor();
  await page.context().setOffline(false);
  await chat.panel.locator('.lost').waitFor({ state: 'detached' });
});

test('a server that dies is stood in for by what the tab keeps, and answers once it is back', async () => {
  session.allow(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|response code: 503/);
  const page = await session.page();
  const snapshot = page.waitForResponse(/\/api\/snapshot/);
  const search = page.waitForResponse(/widget-search\.mjs/);
  const chat = await ChatPage.visit(page, `http://127.0.0.1:${port}`);
  await chat.open();
  const { length } = await (await snapshot).body();
  assert.ok(length <= 60_000, `${length} bytes`);
  await (await search).finished();
  await server.kill();
  await chat.lost.waitFor();
  await chat.ask('le montant de la cotisation');
  await chat.panel.getByText('Le serveur ne répond pas.').first().waitFor();
  await chat.choices.getByRole('button', { name: "Est-ce que l'adhésion est payante ?" }).click();
  await chat.answers.getByText('Nous ne faisons pas payer.').waitFor();
  assert.equal(await chat.answers.getByRole('button', { name: 'Oui' }).count(), 0, 'there is nobody to tell');
  await start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await chat.answers.getByRole('button', { name: 'Oui' }).waitFor();
  assert.equal(await chat.panel.getByText('Le serveur ne répond pas.').count(), 0);
  assert.equal(await chat.answers.count(), 1);
});
