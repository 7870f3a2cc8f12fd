// Questions that are suggested while one is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { violations } from './support/axe.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { blockSockets, framesSent } from './support/sockets.mjs';
import { until } from './support/until.mjs';

const session = browserSession();

/** Opens the chat and keeps every frame that the page sends. */
async function open(options = kDesktop) {
  const chat = await session.visit(options);
  const sent = framesSent(chat.page);
  await chat.open();
  return { chat, sent };
}

/** Types `text` key by key and waits for what is suggested. */
async function suggestedFor(text, options) {
  const { chat, sent } = await open(options);
  await chat.field.pressSequentially(text);
  await chat.suggestions.first().waitFor();
  return { chat, sent };
}

const active = (chat) => chat.panel.getByRole('option', { selected: true });

test('questions are suggested while one is typed, over the conversation, which does not move', async () => {
  // Without motion: a panel that is still sliding in cannot be measured.
  const { chat, sent } = await open({ ...kDesktop, reducedMotion: 'reduce' });
  const log = chat.panel.getByRole('log');
  const before = await log.boundingBox();
  await chat.field.pressSequentially('ad');
  await chat.field.pressSequentially('hésion');
  await chat.suggestions.first().waitFor();
  const count = await chat.suggestions.count();
  assert.ok(count >= 1 && count <= 4, `${count} suggestions`);
  assert.deepEqual(await log.boundingBox(), before);
  assert.ok(sent.every(({ type, q }) => type === 'suggest' && q.length >= 3));
  assert.equal(await active(chat).count(), 0);
  const list = await chat.panel.getByRole('listbox').boundingBox();
  const field = await chat.field.boundingBox();
  assert.ok(list.y > before.y && list.y + list.height <= field.y);
  assert.deepEqual(await violations(chat.page), []);
  await chat.field.press('ArrowDown');
  assert.deepEqual(await violations(chat.page), []);
});

test('Enter sends what was typed, whatever is suggested', async () => {
  const { chat, sent } = await suggestedFor('adhésion');
  await chat.field.press('Enter');
  assert.equal(await chat.suggestions.count(), 0);
  assert.match(await chat.panel.locator('.bubble').innerText(), /adhésion$/);
  const { type, q } = sent.at(-1);
  assert.deepEqual({ type, q }, { type: 'ask', q: 'adhésion' });
});

test('arrows go through the list and back into the text, Enter takes what is highlighted', async () => {
  const { chat, sent } = await suggestedFor('adhésion');
  const questions = await chat.suggestions.allInnerTexts();
  const named = () => chat.field.getAttribute('aria-activedescendant');
  assert.equal(await named(), null);
  await chat.field.press('ArrowUp');
  assert.equal(await active(chat).innerText(), questions.at(-1));
  assert.equal(await named(), await active(chat).getAttribute('id'));
  await chat.field.press('ArrowDown');
  assert.equal(await active(chat).count(), 0);
  await chat.field.press('ArrowDown');
  assert.equal(await active(chat).innerText(), questions[0]);
  await chat.field.press('Enter');
  await chat.answers.getByRole('heading', { name: questions[0] }).waitFor();
  assert.equal(await chat.field.inputValue(), '');
  assert.equal(await chat.focused(), 'textarea Votre question');
  assert.equal(sent.at(-1).type, 'entry');
});

test('what is typed on takes the highlight away', async () => {
  const { chat } = await suggestedFor('adhésio');
  await chat.field.press('ArrowDown');
  await chat.field.press('n');
  await chat.field.press('Enter');
  assert.match(await chat.panel.locator('.bubble').innerText(), /adhésion$/);
});

for (const [device, options] of Object.entries({ desktop: kDesktop, phone: kPhone }))
  test(`Escape closes the list, then the panel: ${device}`, async () => {
    const { chat } = await suggestedFor('adhésion', options);
    await chat.field.press('Escape');
    assert.equal(await chat.suggestions.count(), 0);
    assert.equal(await chat.field.inputValue(), 'adhésion');
    await chat.field.press('Escape');
    await chat.panel.waitFor({ state: 'hidden' });
  });

test('a tap takes a suggestion', async () => {
  const { chat } = await suggestedFor('adhésion', kPhone);
  const question = (await chat.suggestions.first().innerText()).trim();
  await chat.suggestions.first().tap();
  await chat.answers.getByRole('heading', { name: question }).waitFor();
});

test('the list closes when the field is left, and is asked for neither two letters, nor several lines, nor too many', async () => {
  const { chat, sent } = await suggestedFor('adhésion');
  await chat.page.keyboard.press('Tab');
  assert.equal(await chat.suggestions.count(), 0);
  const before = sent.length;
  await chat.field.fill('ad');
  await chat.field.fill('piscine '.repeat(70));
  await chat.field.fill('une\nligne');
  // Longer than the pause: what was to be asked has been.
  await chat.page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  assert.equal(sent.length, before);
});

/** The chat behind a line whose replies to `suggest` go through `reply(frame, send)`. */
async function openWith(reply) {
  const page = await session.page();
  await page.routeWebSocket(/\/ws$/, (line) => {
    const behind = line.connectToServer();
    line.onMessage((message) => {
      const frame = JSON.parse(message);
      if (frame.type === 'suggest') reply(frame, (said) => line.send(JSON.stringify({ id: frame.id, ...said })));
      else behind.send(message);
    });
  });
  const chat = await ChatPage.visit(page, server.url);
  await chat.open();
  return chat;
}

test('a reply to what is no longer there is dropped', async () => {
  const waiting = [];
  const chat = await openWith(({ q }, send) =>
    waiting.push(() => send({ type: 'suggestions', entries: [{ id: q, question: `${q} ?` }] })),
  );
  await chat.field.fill('adh');
  await until(() => waiting.length === 1, 'the first');
  await chat.field.fill('adhésion');
  await until(() => waiting.length === 2, 'the second');
  waiting[1]();
  await chat.suggestions.getByText('adhésion ?').waitFor();
  waiting[0]();
  await chat.ask('bonjour');
  await chat.notice.waitFor();
  assert.equal(await chat.suggestions.count(), 0);
  await chat.field.fill('tarif');
  await until(() => waiting.length === 3, 'the third');
  await chat.field.fill('');
  waiting[2]();
  await chat.ask('merci');
  await chat.notice.nth(1).waitFor();
  assert.equal(await chat.suggestions.count(), 0);
});

test('suggestions that fail say nothing', async () => {
  let asked = false;
  const chat = await openWith((frame, send) => {
    asked = true;
    send({ type: 'error', code: 'busy', message: 'Occupé.' });
  });
  await chat.field.fill('adhésion');
  await until(() => asked, 'asked');
  await chat.field.press('Enter');
  await chat.answers.or(chat.choices).first().waitFor();
  assert.equal(await chat.panel.getByText('Occupé.').count(), 0);
  assert.equal(await chat.panel.locator('.lost').count(), 0);
});

test('where sockets are blocked, suggestions come over HTTP', async () => {
  const chat = await session.visit();
  await blockSockets(chat.page);
  await chat.launcher.click();
  await chat.field.pressSequentially('adhésion');
  await chat.suggestions.first().waitFor();
});
