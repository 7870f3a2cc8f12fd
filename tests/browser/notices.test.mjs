// Messages that are no questions: what is shown instead of an answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPhone } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { metWith } from './support/store.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const kWorrying = "j'en peux plus de ce métier, tout me pèse";
const kEmergency = "j'ai mal à la poitrine, l'adhésion est-elle payante ?";

async function answered(question, options) {
  const chat = await session.visit(options);
  await chat.open();
  await chat.listen();
  await chat.ask(question);
  await chat.notice.waitFor();
  return chat;
}

test('an emergency shows the numbers to call, whatever else is asked', async () => {
  const chat = await answered(kEmergency, kPhone);
  const card = chat.panel.getByRole('alert');
  assert.match(await card.innerText(), /^Si quelqu’un est en danger, appelez maintenant/);
  const numbers = card.getByRole('link');
  assert.deepEqual(await numbers.allInnerTexts(), ['15', '112', '114']);
  for (const number of await numbers.all()) {
    const text = await number.innerText();
    assert.equal(await number.getAttribute('href'), `${text === '114' ? 'sms' : 'tel'}:${text}`);
    assert.equal(await number.getAttribute('target'), null);
    const { width, height } = await number.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  }
  assert.equal(await chat.answers.count(), 0);
  assert.equal(await chat.offer.or(chat.form.root).count(), 0);
  assert.equal(await chat.panel.getByText('Utile ?').count(), 0);
});

test('an emergency is said once, by its card', async () => {
  const chat = await answered(kEmergency);
  assert.equal(await chat.panel.getByRole('alert').count(), 1);
  assert.deepEqual(await chat.announcements(), []);
});

test('numbers that may be needed stand in a line above the answer, and are read out with it', async () => {
  const chat = await session.visit(kPhone);
  await chat.open();
  await chat.listen();
  await chat.ask(kWorrying);
  const line = chat.panel.getByRole('note').filter({ hasText: '3114' });
  await line.waitFor();
  assert.equal(await chat.panel.getByRole('alert').count(), 0);
  assert.ok((await line.boundingBox()).height < 100);
  assert.equal((await chat.announcements()).length, 1);
  assert.match((await chat.announcements())[0], /3114/);
  await chat.answers.or(chat.offer).first().waitFor();
});

test('after an emergency, questions are answered as before', async () => {
  const chat = await answered(kEmergency);
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.waitFor();
});

for (const { message, kind, says } of [
  { message: 'bonjour', kind: 'greeting', says: 'Quelle est votre question' },
  { message: 'ok merci bonne journée', kind: 'thanks', says: 'Avec plaisir.' },
  { message: 'connard', kind: 'insult', says: 'Reformulez votre question' },
  { message: 'How much does membership cost?', kind: 'language', says: 'I only understand French' },
])
  test(`${message}: a reply, read out, with no form and nothing to rate; kept as ${kind}`, async () => {
    const chat = await answered(message);
    assert.ok((await chat.notice.innerText()).includes(says));
    assert.equal((await chat.announcements()).length, 1);
    assert.ok((await chat.announcements())[0].includes(says));
    assert.equal(await chat.panel.getByRole('alert').count(), 0);
    assert.equal(await chat.answers.or(chat.offer).or(chat.form.root).count(), 0);
    assert.equal(await until(() => metWith(server.data, message), `${message} is kept`), kind);
  });

test('a question after a greeting is answered', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.ask("bonjour, l'adhésion est-elle payante ?");
  await chat.answers.waitFor();
});

test('the FAQ page shows the numbers without JavaScript', async () => {
  const page = await session.page({ ...kPhone, javaScriptEnabled: false });
  await page.goto(`${server.url}/faq`);
  await page.getByRole('searchbox', { name: 'Votre question' }).fill(kEmergency);
  await page.getByRole('button', { name: 'Chercher' }).click();
  const numbers = page.getByRole('alert').getByRole('link');
  assert.deepEqual(await numbers.allInnerTexts(), ['15', '112', '114']);
  for (const number of await numbers.all()) assert.ok((await number.boundingBox()).height >= 44);
});
