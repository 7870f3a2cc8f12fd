// What a visitor reads on a card and does with it, from a server that says what each test needs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { kDesktop } from './support/browser.mjs';
import { answerOf, kEntry, script } from './support/scripted.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { plain } from './support/text.mjs';

const session = browserSession();
const kPurpose = { ...kEntry, id: 'but', question: 'À quoi sert la CPTS ?', html: '<p>À se coordonner.</p>' };
const kChoices = { ...answerOf(kEntry), band: 'choices', entries: [kEntry, kPurpose] };

/** The open chat after a question, and what it sent. */
async function asked(reply, options = kDesktop) {
  const page = await session.page(options);
  const requests = await script(page, reply);
  const chat = await ChatPage.visit(page, server.url);
  await chat.open();
  await chat.ask('payant ?');
  return { chat, requests };
}

const shown = (entry, options) => asked(() => answerOf({ ...kEntry, ...entry }), options);

const kVerdicts = [
  { verdict: 'vrai', says: '✓ Vrai', colour: 'rgb(28, 107, 60)' },
  { verdict: 'faux', says: '✕ Faux', colour: 'rgb(168, 50, 31)' },
  { verdict: 'nuancé', says: '≈ À nuancer', colour: 'rgb(122, 82, 0)' },
];
for (const { verdict, says, colour } of kVerdicts)
  test(`a myth that is ${verdict} says so by sign, word and colour`, async () => {
    const { chat } = await shown({ kind: 'myth', claim: 'C’est payant', verdict });
    await chat.answers.getByRole('heading', { name: '« C’est payant »' }).waitFor();
    assert.equal(await chat.verdict.innerText(), says);
    assert.equal(await chat.verdict.evaluate((pill) => getComputedStyle(pill).color), colour);
  });

test('a source is a link to its page, with its date and when it was verified', async () => {
  const source = { title: 'Ameli', url: 'https://exemple.fr/cpts', date: '2025-11-01' };
  const { chat } = await shown({ source, verified: '2026-03-03' });
  const link = chat.source.getByRole('link', { name: 'Ameli' });
  assert.equal(await link.getAttribute('href'), source.url);
  assert.equal(await link.getAttribute('target'), '_blank');
  await chat.source.getByText('1er novembre 2025', { exact: true }).waitFor();
  await chat.source.getByText('vérifié le 3 mars 2026', { exact: true }).waitFor();
});

test('a source whose address is a script is its title alone', async () => {
  const { chat } = await shown({ source: { title: 'Ameli', url: 'javascript:alert(1)' } });
  await chat.source.getByText('Ameli').waitFor();
  assert.equal(await chat.source.getByRole('link').count(), 0);
});

test('the copy button copies question, answer and source, and says so', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { chat } = await shown({ source: { title: 'Ameli' } }, { ...kDesktop, permissions });
  await chat.copy.click();
  await chat.answers.getByRole('status').getByText('Copié').waitFor();
  const copied = await chat.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, 'Est-ce payant ?\nNon, rien à payer.\n\nSource : Ameli');
});

test('a related question is asked with a click', async () => {
  const see_also = [{ id: 'but', question: kPurpose.question }];
  const { chat, requests } = await asked(({ type }) => answerOf(type === 'entry' ? kPurpose : { ...kEntry, see_also }));
  await chat.answers.getByText('Voir aussi').click();
  await chat.answers.getByRole('button', { name: kPurpose.question }).click();
  await chat.answers.nth(1).getByText('À se coordonner.').waitFor();
  assert.match(plain(await chat.bubbles.nth(1).innerText()), /À quoi sert la CPTS \?$/);
  assert.deepEqual(requests.at(-1), { type: 'entry', entry: 'but' });
});

test('a quick question is asked with a click', async () => {
  const { chat, requests } = await shown({});
  await chat.quick.first().click();
  await chat.answers.nth(1).getByText('rien à payer').waitFor();
  assert.deepEqual(requests.at(-1), { type: 'entry', entry: 'tarif' });
});

test('a question that failed is asked again with a click, in the same place', async () => {
  let tries = 0;
  const busy = { type: 'error', code: 'busy', message: 'Occupé.' };
  const { chat, requests } = await asked(() => (++tries === 1 ? busy : answerOf(kEntry)));
  await chat.panel.getByText('Occupé.').first().waitFor();
  await chat.retry.click();
  await chat.answers.getByText('rien à payer').waitFor();
  assert.equal(await chat.bubbles.count(), 1);
  assert.equal(await chat.retry.count(), 0);
  assert.deepEqual(requests.map(({ type, q }) => ({ type, q })), [{ type: 'ask', q: 'payant ?' }, { type: 'ask', q: 'payant ?' }]);
  assert.equal(requests[1].key, requests[0].key, 'the same question');
});

test('a choice is read with a click, the team learns of it, and the way back leads to the choices', async () => {
  const { chat, requests } = await asked(() => kChoices);
  await chat.choices.getByRole('button', { name: kPurpose.question }).click();
  await chat.answers.getByText('À se coordonner.').waitFor();
  assert.equal(await chat.choices.count(), 0);
  assert.deepEqual(requests.at(-1), { type: 'feedback', ref: 'r1', picked: 'but' });
  await chat.otherChoices.click();
  await chat.choices.getByRole('button', { name: kEntry.question }).click();
  await chat.answers.getByText('rien à payer').waitFor();
});

test('none of the choices: they go, the team may be asked, and learns of it', async () => {
  const { chat, requests } = await asked(() => kChoices);
  await chat.none.click();
  await chat.panel.getByText('Voulez-vous poser votre question à l’équipe ?').first().waitFor();
  assert.equal(await chat.choices.count(), 0);
  assert.deepEqual(requests.at(-1), { type: 'feedback', ref: 'r1', picked: '' });
});
