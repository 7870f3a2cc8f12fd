// What helps a visitor along: suggestions, reasons for an opinion, a link to an answer, the way to the team.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { violations } from './support/axe.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const kPrice = "l'adhésion est-elle payante ?";
const kReasons = ['Ce n’est pas ma question', 'C’est incomplet', 'C’est faux ou dépassé', 'Je ne comprends pas'];

/** Opens the chat and keeps every frame that the page sends. */
async function open(options = kDesktop) {
  const chat = await session.visit(options);
  const sent = [];
  chat.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(JSON.parse(payload))));
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
  assert.deepEqual(sent.at(-1), { type: 'ask', q: 'adhésion', id: sent.at(-1).id });
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
  await chat.page.evaluate(() => {
    globalThis.WebSocket = class extends EventTarget {
      static OPEN = 1;
      constructor() {
        super();
        setTimeout(() => this.onclose({ code: 1006 }));
      }
      close() {}
    };
  });
  await chat.launcher.click();
  await chat.field.pressSequentially('adhésion');
  await chat.suggestions.first().waitFor();
});

/** An answer that was said not to help. */
async function unhelpful(options) {
  const { chat, sent } = await open(options);
  await chat.ask(kPrice);
  await chat.answers.getByRole('button', { name: 'Non' }).press('Enter');
  const why = chat.answers.getByRole('group', { name: 'Merci. Qu’est-ce qui n’allait pas ?' });
  await why.waitFor();
  const said = () => sent.filter(({ type }) => type === 'feedback').map(({ id, ref, type, ...said }) => said);
  return { chat, why, said };
}

test('who says no is asked why, and answers by keyboard, in a word or two', async () => {
  const { chat, why, said } = await unhelpful();
  const { keyboard } = chat.page;
  const entry = 'adhesion-payante';
  assert.deepEqual(said(), [{ entry, helpful: false }]);
  assert.deepEqual(await why.getByRole('button').allInnerTexts(), kReasons);
  assert.equal(await chat.focused(), 'p Merci. Qu’est-ce qui n’allait pas ?');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await why.waitFor({ state: 'detached' });
  assert.deepEqual(said()[1], { entry, comment: kReasons[1] });
  assert.equal(await chat.focused(), 'p Merci, c’est noté.');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  assert.equal(said().length, 2, 'an empty word is not sent');
  await keyboard.type('x'.repeat(201));
  await keyboard.press('Enter');
  await chat.answers.getByRole('textbox').waitFor({ state: 'detached' });
  assert.deepEqual(said()[2], { entry, comment: `${kReasons[1]} : ${'x'.repeat(200)}` });
  assert.equal(await chat.focused(), 'p Merci, c’est noté.');
  await chat.answers.getByRole('button', { name: 'Écrire à l’équipe' }).click();
  await chat.form.root.waitFor();
});

for (const [device, options] of Object.entries({ desktop: kDesktop, phone: kPhone }))
  test(`axe finds nothing wrong with the reasons, nor with a word more: ${device}`, async () => {
    const { chat, why } = await unhelpful({ ...options, reducedMotion: 'reduce' });
    assert.deepEqual(await violations(chat.page), []);
    await why.getByRole('button').first().click();
    await chat.answers.getByLabel('Un mot de plus (facultatif)').waitFor();
    assert.deepEqual(await violations(chat.page), []);
  });

/** Keeps what any frame of the page copies, for `copied`. */
const keepCopies = (page) =>
  page.addInitScript(() => (navigator.clipboard.writeText = async (text) => void (top.copied = text)));

/** The address that "Lien" copies. */
async function copied(place, page) {
  await place.getByRole('button', { name: 'Lien' }).click();
  await place.getByRole('button', { name: 'Lien copié' }).waitFor();
  return page.evaluate(() => globalThis.copied);
}

test('a link to an answer opens the chat on it, on the same page', async () => {
  const first = await session.page();
  await keepCopies(first);
  const chat = await ChatPage.visit(first, server.url);
  await chat.open();
  await chat.ask(kPrice);
  const link = await copied(chat.answers, first);
  assert.equal(link, `${server.url}/demo#quesaco=adhesion-payante`);
  const page = await session.page();
  await page.goto(link);
  const other = new ChatPage(page);
  await other.answers.getByText('ne pas faire payer de cotisation').waitFor();
  assert.equal(page.url(), `${server.url}/demo`);
  await page.reload();
  await other.answers.waitFor();
  assert.equal(await other.answers.count(), 1, 'a reload shows it once');
  await other.close.click();
  await page.evaluate(() => (location.hash = '#quesaco=adhesion-payante'));
  await other.answers.nth(1).waitFor();
  assert.ok(await other.panel.isVisible());
});

test('a link to what is no more says so', async () => {
  const page = await session.page();
  await page.goto(`${server.url}/demo#quesaco=nulle-part`);
  await new ChatPage(page).notice.getByText("Cette réponse n'existe plus").waitFor();
});

test('another fragment opens nothing', async () => {
  const page = await session.page();
  const sockets = [];
  page.on('websocket', (socket) => sockets.push(socket));
  await page.goto(`${server.url}/demo#adherer`);
  const chat = new ChatPage(page);
  await chat.launcher.waitFor();
  assert.equal(await chat.panel.isVisible(), false);
  assert.equal(sockets.length, 0);
  assert.equal(page.url(), `${server.url}/demo#adherer`);
});

test('in a frame the link leads to the FAQ page', async () => {
  const page = await session.page();
  await keepCopies(page);
  const body = '<iframe src="/embed" width="400" height="620"></iframe>';
  await page.route('**/cadre', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${server.url}/cadre`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: 'Votre question' }).fill(kPrice);
  await frame.getByRole('textbox', { name: 'Votre question' }).press('Enter');
  assert.equal(await copied(frame.locator('quesaco-answer'), page), `${server.url}/faq#adhesion-payante`);
});

test('where the clipboard is forbidden the link opens', async () => {
  const { chat } = await open();
  await chat.page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))));
  await chat.ask(kPrice);
  const opened = chat.page.waitForEvent('popup');
  await chat.answers.getByRole('button', { name: 'Lien' }).click();
  await new ChatPage(await opened).answers.getByText('ne pas faire payer de cotisation').waitFor();
});

test('a phone shares the link by its own means', async () => {
  const { chat } = await open(kPhone);
  await chat.page.evaluate(() => (navigator.share = async (shared) => void (globalThis.shared = shared)));
  await chat.ask(kPrice);
  await chat.answers.getByRole('button', { name: 'Lien' }).tap();
  const { url, title } = await chat.page.waitForFunction(() => globalThis.shared).then((shared) => shared.jsonValue());
  assert.equal(url, `${server.url}/demo#quesaco=adhesion-payante`);
  assert.match(title, /adhésion/);
});

test('what has no answer may be asked of the team, in a form that fits a phone', async () => {
  const { chat } = await open({ ...kPhone, reducedMotion: 'reduce' });
  await chat.ask('horaires de la piscine');
  await chat.panel.locator('.note').getByText('Voulez-vous la poser à l’équipe ?').waitFor();
  assert.equal(await chat.form.root.count(), 0);
  await chat.offer.tap();
  await chat.form.root.waitFor();
  await until(async () => (await chat.focused()) === 'h3 Écrire à l’équipe', 'the form has the focus');
  const fields = [chat.form.message, chat.form.name, chat.form.email, chat.form.consent, chat.form.profession];
  const tops = [];
  for (const field of fields) tops.push((await field.boundingBox()).y);
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  for (const field of fields.slice(0, 4)) assert.ok(await chat.inView(field));
  assert.equal(await chat.form.message.inputValue(), 'horaires de la piscine');
});

test('a second question without an answer has the form at once', async () => {
  const { chat } = await open();
  await chat.ask('horaires de la piscine');
  await chat.offer.waitFor();
  await chat.ask('recette de la tarte aux pommes');
  await chat.form.root.waitFor();
  assert.equal(await chat.form.message.inputValue(), 'recette de la tarte aux pommes');
});

test('where something is typed, a link says what becomes of it, and one line warns of health data', async () => {
  const { chat } = await open();
  const warnings = chat.panel.getByText('N’écrivez aucune donnée de santé.');
  const links = chat.panel.getByRole('link', { name: 'Confidentialité' });
  const where = async () => [await warnings.count(), await links.count()];
  assert.deepEqual(await where(), [1, 1]);
  assert.equal(await links.getAttribute('href'), `${server.url}/confidentialite`);
  assert.equal(await links.getAttribute('target'), '_blank');
  await chat.askTeam('horaires de la piscine');
  assert.deepEqual(await where(), [1, 2]);
  await chat.form.root.getByText('N’écrivez aucune donnée de santé.').waitFor();
  await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
  await chat.form.submit.click();
  await chat.receipt.waitFor();
  assert.deepEqual(await where(), [1, 1]);
});
