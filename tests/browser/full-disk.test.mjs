// A running server whose disk fills up, and which finds room again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { Client } from './support/protocol-client.mjs';
import { startServer } from './support/server.mjs';
import { kTarif, Site } from './support/site.mjs';
import { contactMessages } from './support/store.mjs';
import { until } from './support/until.mjs';

const kContact = {
  name: 'Claire Martin',
  email: 'claire.martin@exemple.fr',
  message: 'Quels sont les horaires de la piscine ?',
  consent: true,
};
const kRefusal = /^Votre message n'a pas pu être enregistré : .+\.$/;

const site = new Site();
let server;
let client;

/** No file may grow beyond `bytes`: what a full disk looks like, also to root. */
const limitFiles = (bytes) => execFileSync('prlimit', ['--pid', server.pid, `--fsize=${bytes}:`]);

async function store() {
  const response = await fetch(`${server.url}/readyz`);
  return (await response.json()).store;
}

const count = (text) => server.log().split(text).length - 1;

before(async () => {
  server = await startServer('--corpus', site.corpus);
  client = await Client.connect(server.url);
  limitFiles(0);
});
after(async () => {
  client.close();
  await server.stop();
  site.remove();
});

test('visitors are answered, and /readyz says that nothing can be written', async () => {
  for (const q of ['Quel est le tarif ?', "c'est gratuit ?"]) {
    const { band, entries } = await client.request({ type: 'ask', q });
    assert.equal(band, 'answer');
    assert.equal(entries[0].id, 'tarif');
  }
  await until(async () => (await store()) === 'failing', 'readyz says failing');
});

test('a message is refused in French, not acknowledged', async () => {
  const { type, code, message, receipt } = await client.request({ type: 'contact', ...kContact });
  assert.deepEqual([type, code, receipt], ['error', 'store', undefined]);
  assert.match(message, kRefusal);
});

test('without JavaScript too, and the form keeps what was typed', async () => {
  const body = new URLSearchParams({ ...kContact, consent: 'oui' });
  const response = await fetch(`${server.url}/contact`, { method: 'POST', body });
  assert.equal(response.status, 503);
  const page = await response.text();
  assert.match(page, /Votre message n(?:'|&#39;)a pas pu être enregistré/);
  assert.match(page, /Quels sont les horaires de la piscine \?<\/textarea>/);
});

test('a changed corpus is not taken: the log says what to do, the old one answers', async () => {
  site.hold({ ...kTarif, answer: 'Dix euros.' });
  server.reload();
  await until(() => count("L'ancien corpus reste en service."), 'the refusal');
  assert.match(server.log(), /libérez de la place.*L'ancien corpus reste en service\.$/m);
  const { entries } = await client.request({ type: 'ask', q: 'montant de la cotisation' });
  assert.equal(entries[0].html, '<p>Nous ne faisons pas payer.</p>\n');
});

test('the operator is told once, with the remedy', () => {
  assert.equal(count("Le stockage n'écrit plus"), 1);
  assert.match(server.log(), /Le stockage n'écrit plus \(.*libérez de la place/);
});

test('with room again messages are kept, and only those that are acknowledged', async () => {
  // Its refusal comes after those of all earlier writes: none is still failing later.
  await client.request({ type: 'contact', ...kContact });
  limitFiles('unlimited');
  const { receipt } = await client.request({ type: 'contact', ...kContact });
  assert.deepEqual(contactMessages(server.data).map((kept) => kept.receipt), [receipt]);
  assert.equal(await store(), 'ok');
  await until(() => count('Le stockage écrit de nouveau'), 'the good news');
});
