// Who is at the staff's console, and what becomes of their text: roles, a session that ends, a tab that closes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryEditor } from './pages/entry-editor.page.mjs';
import { focus } from './support/focus.mjs';
import { browserSession } from './support/session.mjs';
import { staffSite } from './support/staff-site.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const server = staffSite();
const kUnsaved = 'Un texte qui n’est pas encore enregistré.';

async function editing(name) {
  const staff = await server.enter(await session.page(), name, 'editor');
  await staff.open('#/reponses/tarif');
  const form = new EntryEditor(staff.page);
  await form.answer.fill(kUnsaved);
  return { staff, form };
}

/** Ends the session of the browser from elsewhere. */
async function logOut(page) {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const { body } = await server.send('GET', 'session', undefined, { cookie });
  assert.equal((await server.send('POST', 'logout', {}, { cookie, csrf: body.csrf })).status, 200);
}

/** All that shows or hides, and leaves everything as it is. */
const kHarmless = /^(Touches|Filtrer|Pourquoi cette proposition|Conversation jointe|Historique|Journal|Autres formulations.*|Source, dates.*)$/;

test('a reader sees everything, and nothing that changes it', async () => {
  const question = 'Peut-on venir avec un chien ?';
  await server.fillInbox(question);
  const { receipt } = await server.write({ name: 'Jeanne', email: 'j@exemple.fr', message: 'Bonjour.', consent: true });
  assert.ok(receipt);
  const staff = await server.enter(await session.page(), 'Luc', 'reader');
  const pages = {
    '#/boite': question,
    '#/reponses/tarif': 'Les façons de poser cette question.',
    [`#/messages/${receipt}`]: 'Bonjour.',
    '#/reglages': 'Nom de votre structure',
  };
  for (const [hash, shown] of Object.entries(pages)) {
    await staff.open(hash);
    await staff.main.getByText(shown).first().waitFor();
    assert.deepEqual(await staff.offers(kHarmless), [], hash);
  }
  await staff.open('#/boite');
  await staff.main.getByRole('link').filter({ hasText: question }).click();
  await staff.main.getByText('Toutes les questions du groupe').waitFor();
  assert.deepEqual(await staff.offers(kHarmless), []);
});

for (const role of ['reader', 'editor'])
  test(`no page of the team: ${role}`, async () => {
    const staff = await server.enter(await session.page(), `Sam, ${role}`, role);
    await staff.navigation('Réponses').waitFor();
    assert.equal(await staff.navigation('Équipe').count(), 0);
    await staff.open('#/equipe');
    await staff.heading('Page introuvable').waitFor();
  });

test('the team is for an administrator', async () => {
  const staff = await server.enter(await session.page(), 'Ada');
  await staff.navigation('Équipe').click();
  await staff.heading('Ada').waitFor();
});

test('a session that ends under an unsaved text is begun again over the page, and the text is saved', async () => {
  session.allow(/401 .*\/staff\/entries\)$/);
  const { staff, form } = await editing('Nora');
  await form.seeEffect.click();
  await form.save.waitFor();
  await logOut(staff.page);
  await form.save.click();
  await staff.heading('Votre session a pris fin').waitFor();
  await until(async () => (await focus(staff.page)).name === 'Nom', 'the focus in the login');
  await staff.signIn('Nora');
  await staff.live.waitFor();
  assert.equal((await server.ask('Quel est le tarif ?')).entries[0].html, `<p>${kUnsaved}</p>\n`);
  await until(async () => (await focus(staff.page)).tag === 'h1', 'the focus at the entry');
});

test('a session that ends while somebody writes gives them back to their text', async () => {
  session.allow(/401 .*\/staff\/drafts\)$/);
  const { staff, form } = await editing('Lise');
  await logOut(staff.page);
  await form.answer.pressSequentially(' Et la suite.');
  await staff.heading('Votre session a pris fin').waitFor();
  await staff.signIn('Lise');
  await staff.heading('Votre session a pris fin').waitFor({ state: 'detached' });
  await until(async () => (await focus(staff.page)).tag === 'textarea', 'the focus in the text');
  assert.match(await form.answer.inputValue(), /Et la suite/);
});

test('a tab that closes on an unsaved text offers it again', async () => {
  const { staff } = await editing('Maud');
  const { page } = staff;
  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: true });
  await until(async () => {
    await again.goto(`${server.url}/staff/`);
    await again.goto(`${server.url}/staff/#/reponses/tarif`);
    const form = new EntryEditor(again);
    await form.seeEffect.waitFor();
    return form.offer.isVisible();
  }, 'the draft');
  const form = new EntryEditor(again);
  await form.resume();
  assert.equal(await form.answer.inputValue(), kUnsaved);
});
