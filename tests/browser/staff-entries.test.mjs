// Entries in the staff's console: a new one from what visitors asked, its history, and two editors at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryEditor } from './pages/entry-editor.page.mjs';
import { InboxPage } from './pages/inbox.page.mjs';
import { browserSession } from './support/session.mjs';
import { staffSite } from './support/staff-site.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const server = staffSite();

async function editor(name, id) {
  const staff = await server.enter(await session.page(), name, 'editor');
  if (id) await staff.open(`#/reponses/${id}`);
  return { staff, form: new EntryEditor(staff.page) };
}

const answerTo = async (q) => (await server.ask(q)).entries[0]?.html;

test('a group of the inbox becomes a new answer, which visitors get for it and for a variant', async () => {
  const [asked, again] = ['Prêtez-vous du matériel médical ?', 'prêtez vous des matériels médicaux'];
  await server.fillInbox(asked, asked, again);
  const { staff, form } = await editor('Rose');
  await staff.open('#/boite');
  const inbox = new InboxPage(staff.page);
  await inbox.open(asked);
  await inbox.writeEntry();
  await staff.heading('Nouvelle réponse').waitFor();
  assert.equal(await form.question.inputValue(), asked);
  await form.answer.fill('Oui, **un fauteuil** et deux lits.');
  await form.addWording('emprunter un fauteuil roulant');
  await form.status.selectOption('En ligne');
  await form.publish();
  await staff.live.waitFor();
  await until(async () => (await server.ask(asked)).band === 'answer', 'live');
  for (const q of [asked, again, 'je voudrais emprunter un fauteuil roulant']) {
    assert.equal(await answerTo(q), '<p>Oui, <strong>un fauteuil</strong> et deux lits.</p>\n', q);
  }
  await staff.open('#/boite');
  await staff.page.getByText('Rien à traiter.').waitFor();
});

test('the history marks the words that changed, and an older version comes back', async () => {
  const { staff, form } = await editor('Iris', 'tarif');
  const before = await form.answer.inputValue();
  for (const answer of ['Nous ne faisons pas payer les membres.', 'Nous ne faisons plus payer les membres.']) {
    await form.answer.fill(answer);
    await form.publish();
    await staff.live.waitFor();
    await until(async () => (await answerTo('Quel est le tarif ?')).includes(answer), 'live');
  }
  await form.openHistory();
  await form.versions.nth(2).waitFor();
  assert.deepEqual(await form.marked(form.versions.nth(0), 'del'), ['pas']);
  assert.deepEqual(await form.marked(form.versions.nth(0), 'ins'), ['plus']);
  assert.match((await form.marked(form.versions.nth(1), 'ins')).join(''), /les membres/);
  assert.equal(await form.versions.getByText('par Iris').count(), 2);
  await form.restore(form.versions.nth(2));
  await staff.page.getByText('La version choisie est de nouveau en ligne.').waitFor();
  await until(async () => (await form.answer.inputValue()) === before, 'the form shows it');
  assert.equal(await answerTo('Quel est le tarif ?'), `<p>${before}</p>\n`);
});

test('each wording of an entry says what would change without it', async () => {
  const { form } = await editor('Ada', 'communes');
  await form.measure.waitFor();
  const wordings = await form.wordings.count();
  await form.addWording('dans quels patelins puis-je exercer');
  assert.ok(await form.measure.isDisabled(), 'nothing is compared with what is not live');
  await form.publish();
  await form.measure.click();
  await form.measured.getByText(/^Mesuré : /).waitFor();
  assert.equal(await form.worth.count(), wordings + 1);
  assert.equal(await form.worth.first().textContent(), 'sans elle, rien ne changerait');
  assert.equal(await form.worth.last().textContent(), 'sans elle, 1 question changerait', 'itself, which nobody asked');
  await form.addWording('');
  assert.equal(await form.worth.count(), wordings + 1, 'what was measured stays while one edits');
});

test('a measure stops when it is told to, and when the entry is left', async () => {
  const { staff, form } = await editor('Alan', 'communes');
  let asked = 0;
  let reply;
  await staff.page.route('**/api/staff/entries/preview', async (route) => {
    asked += 1;
    await new Promise((resolve) => (reply = resolve));
    await route.continue();
  });
  await form.measure.click();
  await until(async () => asked === 1, 'asked');
  await form.root.getByRole('button', { name: 'Arrêter' }).click();
  await form.measured.getByText(/^Arrêté à 0 sur /).waitFor();
  await form.measure.click();
  await until(async () => asked === 2, 'asked again');
  await staff.navigation('Réponses').click();
  await form.root.waitFor({ state: 'detached' });
  const replied = staff.page.waitForResponse('**/api/staff/entries/preview');
  reply();
  await replied;
  await staff.open('#/reponses/tarif');
  await form.measure.waitFor();
  assert.equal(asked, 2);
});

const kMoments = {
  'before the second sees the effect': async ({ form }, saved) => {
    await saved();
    await form.seeEffect.click();
  },
  'while the second looks at the effect': async ({ form }, saved) => {
    await form.seeEffect.click();
    await form.save.waitFor();
    await saved();
    await form.save.click();
  },
};

for (const [moment, meet] of Object.entries(kMoments))
  test(`of two editors, one saves ${moment}: both texts are shown, and nothing is lost`, async () => {
    session.allow(/409 .*\/staff\/entries(\/preview)?\)$/);
    const theirs = `Dix communes ${moment}.`;
    const mine = `Neuf communes et deux hameaux ${moment}.`;
    const first = await editor(`Un ${moment}`, 'communes');
    const second = await editor(`Deux ${moment}`, 'communes');
    await second.form.answer.fill(mine);
    await meet(second, async () => {
      await first.form.answer.fill(theirs);
      await first.form.publish();
      await first.staff.live.waitFor();
    });
    await second.form.conflict.getByText(`Un ${moment} a enregistré`).waitFor();
    assert.match(await second.form.card('Votre texte').textContent(), new RegExp(mine));
    assert.match(await second.form.card('Texte en ligne').textContent(), new RegExp(theirs));
    assert.equal(await answerTo('liste des communes'), `<p>${theirs}</p>\n`);
    await second.form.keepMine();
    assert.equal(await second.form.answer.inputValue(), mine);
    await second.form.publish();
    await second.staff.live.waitFor();
    await until(async () => (await answerTo('liste des communes')) === `<p>${mine}</p>\n`, 'live');
    await second.form.openHistory();
    await second.form.versions.getByText(theirs.slice(0, 12)).first().waitFor();
  });
