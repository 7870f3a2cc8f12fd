// A line of half a second each way and 16 kB a second: all of it takes its time, and nothing else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { startSlowLine } from './support/slow-line.mjs';
import { framesSent } from './support/sockets.mjs';
import { contactMessages } from './support/store.mjs';

const session = browserSession();
let line;

before(async () => {
  line = await startSlowLine(server.url, { delayMs: 500, bytesPerSecond: 16_000 });
});
after(() => line.stop());

test('what is asked at once on a slow line is answered once, and before anything is fetched for later', async () => {
  const page = await session.page();
  const sent = framesSent(page);
  const order = [];
  page.on('request', (request) => order.push(new URL(request.url()).pathname));
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => order.push(JSON.parse(payload).type)),
  );
  const kept = page.waitForEvent('requestfinished', (request) => request.url().includes('/api/snapshot'));
  const chat = await ChatPage.visit(page, line.url);
  await chat.launcher.click();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.waiting.waitFor();
  await chat.ask('Qui peut adhérer ?');
  await chat.answers.nth(1).waitFor();
  await kept;
  assert.equal(await chat.answers.count(), 2);
  assert.equal(await chat.waiting.count(), 0);
  assert.equal(await chat.panel.locator('.lost').count(), 0, 'a slow line is no lost one');
  assert.equal(sent.filter(({ type }) => type === 'ask').length, 2);
  assert.ok(order.lastIndexOf('answer') < order.indexOf('/api/snapshot'), order.join(' '));
});

test('a message sent on a slow line arrives once, and its sender sees that it is on its way', async () => {
  const page = await session.page();
  const chat = await ChatPage.visit(page, line.url);
  await chat.launcher.click();
  await chat.askTeam('Où garer mon vélo près du cabinet ?');
  const before = contactMessages(server.data).length;
  await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
  await chat.form.submit.click();
  await chat.form.root.getByRole('button', { name: 'Envoi…' }).waitFor();
  await chat.receipt.waitFor();
  assert.equal(contactMessages(server.data).length, before + 1);
});
