// The staff's console: what a visitor did not get, the next one does, without a shell.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StaffPage } from './pages/staff.page.mjs';
import { violations } from './support/axe.mjs';
import { staff as description } from './support/description.mjs';
import { browserSession } from './support/session.mjs';
import { staffSite } from './support/staff-site.mjs';
import { until } from './support/until.mjs';

const kQuestion = 'Jusqu’où allez-vous ?';
const kVariant = 'vous allez jusqu’où';

const session = browserSession();
const server = staffSite();
const { link, ask, send, member } = server;
let staff;

/** Waits until the inbox has a question. */
async function gathered(question) {
  const reader = await member(`Lecture ${question}`, 'reader');
  const address = `inbox/group?key=${encodeURIComponent(question)}`;
  await until(async () => (await send('GET', address, undefined, reader)).status === 200, 'gathered');
}

const kRoutes = [
  ...description
    .operations()
    .filter(({ security }) => security.some(({ session }) => session))
    .map(({ method, path }) => [method.toUpperCase(), path.slice('/api/staff/'.length)]),
  ['GET', 'no/such/address'],
];

test('without a session nothing is told, not even which addresses there are', async () => {
  for (const [method, path] of kRoutes) {
    const { status, body } = await send(method, path);
    assert.equal(status, 401, `${method} ${path}`);
    assert.deepEqual(Object.keys(body), ['type', 'code', 'message'], `${method} ${path}`);
    assert.equal(body.code, 'signed_out');
  }
});

test('what changes something comes from a page of this server, with its token', async () => {
  const marc = await member('Marc', 'editor');
  const texts = { texts: ['x'], state: 'seen' };
  assert.equal((await send('POST', 'inbox/state', texts, marc)).status, 200);
  assert.equal((await send('POST', 'inbox/state', texts, { ...marc, csrf: 'other' })).status, 403);
  for (const origin of ['', 'https://elsewhere.example', 'null']) {
    assert.equal((await send('POST', 'inbox/state', texts, { ...marc, origin })).body.code, 'origin', origin);
  }
  assert.equal((await send('POST', 'logout', {}, marc)).status, 200);
  assert.equal((await send('GET', 'session', undefined, marc)).status, 401);
});

test('a role does what it may', async () => {
  const reader = await member('Luc', 'reader');
  const editor = await member('Anne', 'editor');
  assert.equal((await send('GET', 'inbox', undefined, reader)).status, 200);
  assert.equal((await send('POST', 'inbox/state', { texts: ['x'], state: 'seen' }, reader)).status, 403);
  assert.equal((await send('GET', 'people', undefined, editor)).status, 403);
  const { status, body } = await send('GET', 'no/such/address', undefined, reader);
  assert.equal(status, 404, body.message);
});

test('two people at once: the second sees both texts, and nothing is lost', async () => {
  const [first, second] = [await member('Un', 'editor'), await member('Deux', 'editor')];
  const { body: read } = await send('GET', 'entries/one?id=tarif', undefined, first);
  const edit = (answer) => ({ id: 'tarif', based_on: read.revision, entry: { ...read.entry, answer } });
  assert.equal((await send('POST', 'entries', edit('Rien à payer.'), first)).status, 200);
  const { status, body } = await send('POST', 'entries', edit('Tout est gratuit.'), second);
  assert.equal(status, 409);
  assert.equal(body.author, 'Un');
  assert.deepEqual(body.changed, ['answer']);
  assert.equal(body.mine.answer, 'Tout est gratuit.');
  assert.equal(body.theirs.answer, 'Rien à payer.');
  assert.equal((await ask('Quel est le tarif ?')).entries[0].html, '<p>Rien à payer.</p>\n');
  const back = await send('POST', 'entries/restore', { id: 'tarif', revision: read.revision, based_on: body.revision }, second);
  assert.equal(back.status, 200);
  assert.equal((await ask('Quel est le tarif ?')).entries[0].html, '<p>Nous ne faisons pas payer.</p>\n');
  const { body: history } = await send('GET', 'entries/history?id=tarif', undefined, first);
  assert.deepEqual(history.revisions.slice(1).map(({ author, changed }) => [author, changed]), [['Un', ['answer']], ['Deux', ['answer']]]);
});

test('what the staff write may be long or hostile, and does no harm', async () => {
  const editor = await member('Zoé', 'editor');
  const { body: read } = await send('GET', 'entries/one?id=communes', undefined, editor);
  const save = (part) => send('POST', 'entries', { id: 'communes', based_on: read.revision, entry: { ...read.entry, ...part } }, editor);
  for (const part of [
    { answer: 'x'.repeat(200_000) },
    { alternatives: Array.from({ length: 1000 }, (_, i) => `question ${i}`) },
  ]) {
    const { status, body } = await save(part);
    assert.equal(status, 400);
    assert.match(body.message, /raccourcissez|au plus|retirez/);
  }
  const { status, body } = await save({ answer: '<script>alert(1)</script> [ici](javascript:alert(1)) \u202Egnp.exe' });
  assert.equal(status, 200, body.message);
  const { entries } = await ask('liste des communes');
  assert.doesNotMatch(entries[0].html, /<script|javascript:/);
  await send('POST', 'entries/restore', { id: 'communes', revision: read.revision, based_on: body.revision }, editor);
});

test('from a question without an answer to the answer, in two clicks, and back', async () => {
  assert.notEqual((await ask(kQuestion)).band, 'answer');
  const page = await session.page();
  staff = new StaffPage(page, server.url);
  await staff.accept(link('Élodie'));
  assert.deepEqual(await violations(page), []);
  await staff.open('#/boite');
  await staff.heading('Boîte de réception').waitFor();
  staff.clicks = 0;
  await staff.attach(kQuestion);
  await staff.effect.getByText(/réponse/).first().waitFor();
  await staff.save();
  await staff.live.waitFor();
  assert.equal(staff.clicks, 2);
  for (const q of [kQuestion, kVariant]) {
    const reply = await ask(q);
    assert.equal(reply.band, 'answer');
    assert.equal(reply.entries[0].id, 'communes', 'the one that was proposed');
  }
  await staff.undo();
  await until(async () => (await ask(kQuestion)).band !== 'answer', 'undone');
});

test('what is new is told without a reload, and the list moves only when the reader asks', async () => {
  const page = await session.page();
  const desk = new StaffPage(page, server.url);
  await desk.accept(link('Rose'));
  await desk.open('#/boite');
  await desk.rows.first().waitFor();
  const before = await desk.rows.count();
  await ask('Une question toute nouvelle sur la patinoire ?');
  await page.getByText('1 nouvelle question').waitFor();
  assert.equal(await desk.rows.count(), before);
  await page.getByRole('button', { name: 'Afficher' }).click();
  await desk.rows.filter({ hasText: 'patinoire' }).waitFor();
});

test('a session that ends is said at once, and hearing of news does not lengthen it', async () => {
  const rose = await member('Rosalie', 'reader');
  const response = await fetch(`${server.url}/api/staff/events`, { headers: { Cookie: rose.cookie } });
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const reader = response.body.getReader();
  const text = async () => new TextDecoder().decode((await reader.read()).value);
  assert.match(await text(), /^data: \{"version":\d+,"open":\d+,"messages":\d+\}\n\n$/);
  await send('POST', 'logout', {}, rose);
  let end = false;
  while (!end) ({ done: end } = await reader.read());
});

test('what is marked as not for us, or as an emergency, is taken back', async () => {
  const page = await session.page();
  const desk = new StaffPage(page, server.url);
  const question = 'Où se trouve la piscine municipale ?';
  await ask(question);
  await gathered(question);
  await desk.accept(link('Nadia'));
  await desk.open('#/boite');
  const row = desk.rows.filter({ hasText: question });
  await row.getByRole('link').click();
  for (const mark of ['Pas pour nous', 'Urgence']) {
    await page.getByRole('button', { name: mark }).click();
    await row.getByText('Traité').waitFor();
    await desk.undo();
    await page.getByText('C’est annulé').waitFor();
    await row.getByText('Traité').waitFor({ state: 'detached' });
  }
});

test('what visitors said of an answer that did not help stands beside their question', async () => {
  const question = 'Quel est le tarif ?';
  const { ref, entries } = await ask(question);
  const said = { ref, entry: entries[0].id };
  await server.say({ ...said, helpful: false });
  await server.say({ ...said, comment: 'C’est incomplet' });
  await server.say({ ...said, comment: 'C’est incomplet : et pour les étudiants ? <b>06 12 34 56 78</b>' });
  await gathered(question);
  const page = await session.page();
  const desk = await server.enter(page, 'Inès', 'reader');
  await desk.open('#/boite');
  await desk.rows.filter({ hasText: question }).getByRole('link').click();
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'Ce que les visiteurs ont dit' }) }).last();
  await section.getByText('C’est incomplet : et pour les étudiants ? <b>[téléphone]</b>').waitFor();
  assert.equal(await section.getByRole('listitem').count(), 1, 'the last word of each visitor');
  await section.getByRole('link', { name: entries[0].question }).click();
  await desk.heading(entries[0].question).waitFor();
});
