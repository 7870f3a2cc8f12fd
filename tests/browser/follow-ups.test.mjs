// Questions that lean on the one before, in the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserSession } from './support/session.mjs';

const session = browserSession();
const kContext = 'À propos de « Est-ce que l\'adhésion est payante ? » :';

test('a follow-up is answered about the question before, and says so', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.first().waitFor();
  assert.equal(await chat.panel.getByText('À propos de').count(), 0);
  await chat.ask("et l'année prochaine ?");
  await chat.panel.getByText(kContext, { exact: true }).waitFor();
  // The card is in the page before its text is drawn: wait for what is to be read.
  await chat.answers.nth(1).getByText(/les premières années/).waitFor();
});
