// Several questions in one message: each has its own answer, in the page and without JavaScript.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { contactMessage, metWith } from './support/store.mjs';
import { plain } from './support/text.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const kPayable = 'l\'adhésion est-elle payante ?';
const kWhat = 'Que veut dire CPTS ?';
const kParking = 'Avez-vous un parking ?';
const kMessage = `Bonjour, ${kPayable} ${kWhat} ${kParking}`;

async function answered() {
  const chat = await session.visit();
  await chat.open();
  await chat.listen();
  await chat.ask(kMessage);
  await chat.answers.nth(1).waitFor();
  return chat;
}

test('each question stands above its answer, and what has none above the way to the team', async () => {
  const chat = await answered();
  const headings = chat.panel.locator('h3.part');
  assert.deepEqual((await headings.allInnerTexts()).map(plain), [`« ${kPayable} »`, `« ${kWhat} »`, `« ${kParking} »`]);
  await chat.answers.nth(0).getByText(/cotisation les premières années/).waitFor();
  await chat.answers.nth(1).getByText(/Communauté Professionnelle Territoriale de Santé/).first().waitFor();
  assert.equal(await chat.answers.count(), 2);
  await chat.panel.locator('.note', { hasText: 'Je n’ai pas de réponse sûre à cette question.' }).waitFor();
  await chat.offer.click();
  assert.equal(await chat.form.root.count(), 1);
  assert.equal(await chat.form.message.inputValue(), kParking);
});

test('the answers are said once, each after its question', async () => {
  const chat = await answered();
  const said = await chat.announcements();
  assert.equal(said.length, 1);
  const places = [kPayable, kWhat, kParking].map((question) => said[0].indexOf(`« ${question} »`));
  assert.deepEqual([...places].sort((a, b) => a - b), places);
  assert.ok(places[0] >= 0);
});

test('each answer is rated by itself', async () => {
  const chat = await answered();
  await chat.answers.nth(1).getByRole('button', { name: 'Oui' }).click();
  await chat.answers.nth(1).getByText('Merci, c’est noté.').waitFor();
  assert.equal(await chat.answers.nth(0).getByText('Merci, c’est noté.').count(), 0);
});

test('the staff find the question without an answer, and the message that it led to', async () => {
  const chat = await answered();
  assert.equal(await until(() => metWith(server.data, kParking), 'the part is kept'), 'handoff');
  assert.equal(await until(() => metWith(server.data, kMessage), 'the message is kept'), 'answer');
  await chat.offer.click();
  await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
  await chat.form.submit.click();
  await chat.receipt.waitFor();
  assert.equal(contactMessage(server.data, await chat.receiptNumber()).message, kParking);
});

test('the FAQ page shows each question with its answer without JavaScript', async () => {
  const page = await session.page({ javaScriptEnabled: false });
  await page.goto(`${server.url}/faq`);
  await page.getByRole('searchbox', { name: 'Votre question' }).fill(kMessage);
  await page.getByRole('button', { name: 'Chercher' }).click();
  const results = page.getByRole('region', { name: 'Réponses à vos questions' });
  assert.equal(await results.locator('> h3').count(), 3);
  assert.equal(await results.locator('details[open]').count(), 2);
  await results.getByRole('link', { name: 'Posez-la à l’équipe' }).waitFor();
  assert.equal(await page.getByLabel('Votre message').inputValue(), kParking);
});
