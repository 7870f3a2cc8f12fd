// What helps a visitor along: reasons for an opinion, a link to an answer, the way to the team.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { violations } from './support/axe.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { framesSent } from './support/sockets.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const kPrice = "l'adhésion est-elle payante ?";
const kReasons = ['Ce n’est pas ma question', 'C’est incomplet', 'C’est faux ou dépassé', 'Je ne comprends pas'];

/** Opens the chat and keeps every frame that the page sends. */
async function open(options = kDesktop) {
  const chat = await session.visit(options);
  const sent = framesSent(chat.page);
  await chat.open();
  return { chat, sent };
}

/** An answer that was said not to help. */
async function unhelpful(options) {
  const { chat, sent } = await open(options);
  await chat.ask(kPrice);
  await chat.answers.waitFor();
  // The answer comes into view a frame after it is here; whoever reads it is later still.
  await chat.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
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
  await until(() => chat.inView(why), 'all reasons are in view');
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
  assert.equal(await copied(frame.locator('quesaco-answer'), page), `${server.url}/faq?entry=adhesion-payante#adhesion-payante`);
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
  const fields = [chat.form.message, chat.form.name, chat.form.email, chat.form.profession, chat.form.consent];
  const tops = [];
  for (const field of fields) tops.push((await field.boundingBox()).y);
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  for (const field of fields) assert.ok(await chat.inView(field));
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
