// The settings of the staff's console: who may change what, two people at once, and what a refusal says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SettingsPage } from './pages/settings.page.mjs';
import { browserSession } from './support/session.mjs';
import { staffSite } from './support/staff-site.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const server = staffSite();

async function open(name, role) {
  const staff = await server.enter(await session.page(), name, role);
  await staff.open('#/reglages');
  const form = new SettingsPage(staff.page);
  await form.greeting.waitFor();
  return { staff, form };
}

async function greet({ staff, form }, greeting) {
  await form.greeting.fill(greeting);
  await form.save.click();
  await staff.page.getByText('Les réglages sont en ligne.').first().waitFor();
}

const stored = async (who) => (await server.send('GET', 'settings', undefined, who)).body.site;

test('only an administrator is offered to change the sites that show the assistant', async () => {
  const editor = await open('Rose', 'editor');
  assert.equal(await editor.form.greeting.isEnabled(), true);
  assert.equal(await editor.form.origins.isEnabled(), false);
  await editor.form.root.getByText('Seul un administrateur peut les changer.').waitFor();
  const { form } = await open('Anne', 'administrator');
  assert.equal(await form.origins.isEnabled(), true);
});

test('of two people, the second sees both texts and goes on with hers', async () => {
  session.allow(/409 .*\/staff\/settings\)$/);
  const [first, second] = [await open('Iris', 'administrator'), await open('Léa', 'editor')];
  await first.form.origins.fill('https://cpts.example');
  await greet(first, 'Bonjour à vous.');
  await second.form.greeting.fill('Bonjour à toi.');
  await second.form.save.click();
  assert.match(await second.form.card('Votre texte').textContent(), /Bonjour à toi\./);
  assert.match(await second.form.card('Texte en ligne').textContent(), /Bonjour à vous\..*https:\/\/cpts\.example/s);
  await second.staff.page.getByText('Iris a enregistré celui de droite').waitFor();
  await second.form.choose('Continuer avec le mien');
  assert.equal(await second.form.greeting.inputValue(), 'Bonjour à toi.');
  await greet(second, 'Bonjour à toi.');
  const site = await stored(await server.member('Zoé', 'reader'));
  assert.equal(site.greeting, 'Bonjour à toi.');
  assert.deepEqual(site.allowed_origins, ['https://cpts.example'], 'what the administrator saved stays');
});

test('the text that is live is taken instead', async () => {
  session.allow(/409 .*\/staff\/settings\)$/);
  const [first, second] = [await open('Paul', 'editor'), await open('Jean', 'editor')];
  await greet(first, 'Bienvenue.');
  await second.form.greeting.fill('Salut.');
  await second.form.save.click();
  await second.form.choose('Reprendre le texte en ligne');
  await until(async () => (await second.form.greeting.inputValue()) === 'Bienvenue.', 'taken');
  assert.equal(await second.form.save.isEnabled(), false, 'there is nothing to save');
});

test('a refusal names the field as the form does', async () => {
  session.allow(/400 .*\/staff\/settings\)$/);
  const { form } = await open('Luce', 'editor');
  await form.greeting.fill(' ');
  await form.save.click();
  await form.root.getByText(/«\sAccueil\s» est vide/).waitFor();
});
