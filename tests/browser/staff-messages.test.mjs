// A visitor's message in the staff's console, from its arrival until it is erased.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryEditor } from './pages/entry-editor.page.mjs';
import { InboxPage } from './pages/inbox.page.mjs';
import { MessagesPage } from './pages/messages.page.mjs';
import { browserSession } from './support/session.mjs';
import { staffSite } from './support/staff-site.mjs';
import { contactMessage } from './support/store.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const server = staffSite();
const kMessage = 'Prêtez-vous des béquilles ?';

test('a message is taken in hand, gets a note, becomes an answer, and is erased', async () => {
  const { receipt } = await server.write({ name: 'Jeanne', email: 'j@exemple.fr', message: kMessage, consent: true });
  const staff = await server.enter(await session.page(), 'Ève');
  const stored = () => contactMessage(server.data, receipt);

  await staff.open('#/boite');
  const inbox = new InboxPage(staff.page);
  assert.match(await inbox.row(kMessage).innerText(), /Message · reçu le/);

  await staff.open('#/messages');
  const messages = new MessagesPage(staff.page);
  await messages.open('Jeanne');
  await messages.press('Je m’en occupe');
  await messages.message.getByText('Pris en charge par Ève').waitFor();
  await messages.note.fill('Rappeler lundi.');
  await messages.press('Enregistrer la note');
  await until(() => JSON.stringify(stored()).includes('Rappeler lundi.'), 'the note');

  await messages.toEntry();
  await staff.heading('Nouvelle réponse').waitFor();
  const form = new EntryEditor(staff.page);
  assert.equal(await form.question.inputValue(), kMessage);
  await form.answer.fill('Oui, pour un mois.');
  await form.status.selectOption('En ligne');
  await form.publish();
  await staff.live.waitFor();
  await until(async () => (await server.ask(kMessage)).entries[0]?.html === '<p>Oui, pour un mois.</p>\n', 'live');

  await staff.open(`#/messages/${receipt}`);
  await messages.press('Supprimer');
  assert.ok(stored(), 'it is asked for twice');
  await messages.press('Supprimer pour de bon');
  await staff.page.getByText('Message supprimé.').waitFor();
  assert.equal(stored(), undefined);
  assert.equal(await messages.row('Jeanne').count(), 0);

  await staff.open('#/equipe');
  await staff.page.locator('summary', { hasText: 'Journal' }).click();
  await staff.page.getByRole('row').filter({ hasText: `a supprimé le message ${receipt}` }).waitFor();
});
