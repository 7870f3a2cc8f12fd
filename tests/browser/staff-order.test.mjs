// The order of a theme's entries, in the staff's console and on the page of visitors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryOrder } from './pages/entry-order.page.mjs';
import { focus } from './support/focus.mjs';
import { browserSession } from './support/session.mjs';
import { entry, kCommunes, kTarif } from './support/site.mjs';
import { staffSite } from './support/staff-site.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const server = staffSite();
const kSection = 'Adhésion';
const kBureau = entry('bureau', 'Qui compose le bureau ?', 'Six membres.', []);
const [tarif, communes, bureau] = [kTarif, kCommunes, kBureau].map(({ question }) => question);
let colleague;

async function add(added) {
  const draft = { id: added.id, entry: added, based_on: 0, theme: 'adhesion' };
  assert.equal((await server.send('POST', 'entries', draft, colleague)).status, 200);
}

async function ordering(name, role = 'editor') {
  const staff = await server.enter(await session.page(), name, role);
  await staff.open('#/reponses');
  await staff.main.getByText(tarif).first().waitFor();
  return { staff, page: staff.page, order: new EntryOrder(staff.page) };
}

/** Puts three entries where the tests begin. */
async function reset() {
  if (!colleague) {
    colleague = await server.member('Anne', 'editor');
    await add(kBureau);
  }
  const { body } = await server.send('GET', 'entries', undefined, colleague);
  const first = ['tarif', 'communes', 'bureau'];
  const ids = [...first, ...body.entries.map(({ id }) => id).filter((id) => !first.includes(id))];
  assert.equal((await server.send('POST', 'entries/order', { theme: 'adhesion', ids }, colleague)).status, 200);
}

/** The questions as visitors read them from top to bottom. */
async function faq() {
  const page = await (await fetch(`${server.url}/faq`)).text();
  return [...page.matchAll(/<details[^>]* id="([^"]+)"/g)].map(([, id]) => id);
}

test('by keys alone, a row goes up and down, keeps the focus, and is said; visitors see the new order', async () => {
  await reset();
  const { staff, page, order } = await ordering('Clé');
  const holds = (name) => until(async () => (await focus(page)).name === name, `the focus on ${name}`);
  await order.open(kSection).focus();
  await page.keyboard.press('Enter');
  await holds(`Ranger « ${kSection} »`);
  assert.deepEqual(await order.questions(), [tarif, communes, bureau]);
  assert.ok(await order.save.isDisabled(), 'nothing has moved');
  await page.getByRole('button', { name: `Monter : ${bureau}` }).focus();
  await page.keyboard.press('Enter');
  await order.root.getByText(`${bureau}, 2 sur 3`).waitFor();
  await holds(`Monter : ${bureau}`);
  await page.keyboard.press('Enter');
  await order.root.getByText(`${bureau}, 1 sur 3`).waitFor();
  await holds(`Descendre : ${bureau}`);
  await page.keyboard.press('Enter');
  await holds(`Descendre : ${bureau}`);
  assert.deepEqual(await order.questions(), [tarif, bureau, communes]);
  await order.save.focus();
  await page.keyboard.press('Enter');
  await staff.live.waitFor();
  await holds(`Ranger « ${kSection} »`);
  assert.deepEqual(await faq(), ['tarif', 'bureau', 'communes']);
  await staff.undo();
  await page.getByText('l’ordre est comme avant').waitFor();
  assert.deepEqual(await faq(), ['tarif', 'communes', 'bureau']);
});

test('a row is dragged down and another one up, and visitors see the new order', async () => {
  await reset();
  const { staff, order } = await ordering('Souris');
  await order.open(kSection).click();
  await order.drag(0, 2);
  await order.root.getByText(`${tarif}, 3 sur 3`).waitFor();
  assert.deepEqual(await order.questions(), [communes, bureau, tarif]);
  await order.drag(1, 0);
  await order.root.getByText(`${bureau}, 1 sur 3`).waitFor();
  assert.deepEqual(await order.questions(), [bureau, communes, tarif]);
  await order.save.click();
  await staff.live.waitFor();
  assert.deepEqual(await faq(), ['bureau', 'communes', 'tarif']);
});

test('what is cancelled changes nothing', async () => {
  await reset();
  const { page, order } = await ordering('Non');
  await order.open(kSection).click();
  await page.getByRole('button', { name: `Descendre : ${tarif}` }).click();
  await order.cancel.click();
  await order.root.waitFor({ state: 'detached' });
  assert.equal((await focus(page)).name, `Ranger « ${kSection} »`);
  await order.open(kSection).click();
  assert.deepEqual(await order.questions(), [tarif, communes, bureau]);
  assert.deepEqual(await faq(), ['tarif', 'communes', 'bureau']);
});

test('those who may only read, and those who search, are offered nothing to put in order', async () => {
  const { order } = await ordering('Lecture', 'reader');
  assert.equal(await order.open(kSection).count(), 0);
  const { page, order: own } = await ordering('Cherche');
  await own.open(kSection).waitFor();
  await page.getByRole('searchbox').fill('a');
  await own.open(kSection).waitFor({ state: 'detached' });
});

test('an order outlives an entry that a colleague added meanwhile', async () => {
  session.allow(/400 .*\/entries\/order\)$/);
  await reset();
  const { staff, page, order } = await ordering('Après');
  await order.open(kSection).click();
  await page.getByRole('button', { name: `Monter : ${communes}` }).click();
  await add(entry('statuts', 'Où lire les statuts ?', 'Au siège.', []));
  await order.save.click();
  await order.root.getByText('ont changé entre-temps').waitFor();
  await order.root.getByText('votre ordre est gardé').waitFor();
  assert.deepEqual(await order.questions(), [communes, tarif, bureau, 'Où lire les statuts ?']);
  await order.save.click();
  await staff.live.waitFor();
  assert.deepEqual(await faq(), ['communes', 'tarif', 'bureau', 'statuts']);
});
