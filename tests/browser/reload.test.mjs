// SIGHUP: a running server takes a changed corpus.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from './support/protocol-client.mjs';
import { startServer } from './support/server.mjs';
import { entry, kCommunes, kTarif, Site } from './support/site.mjs';
import { until } from './support/until.mjs';

const site = new Site();
let server;
let client;

before(async () => {
  server = await startServer('--corpus', site.corpus);
  client = await Client.connect(server.url);
});
after(async () => {
  client.close();
  await server.stop();
  site.remove();
});

async function ask(q) {
  const body = JSON.stringify({ q });
  const response = await fetch(`${server.url}/api/ask`, { method: 'POST', body });
  return response.json();
}

const logged = (text) => until(() => server.log().includes(text), text);

test('a corpus with an error: the log names file and line, the old one answers', async () => {
  const lines = site.hold({ ...kTarif, answer: 'Dix euros.' }, { ...kCommunes, status: 'publié' });
  const faulty = lines.findIndex((line) => line.includes('publié')) + 1;
  server.reload();
  await logged("L'ancien corpus reste en service.");
  assert.match(server.log(), new RegExp(`^\\S+/entries/adhesion\\.json:${faulty}: erreur: `, 'm'));
  const { band, entries } = await ask('Quel est le tarif ?');
  assert.equal(band, 'answer');
  assert.equal(entries[0].html, '<p>Nous ne faisons pas payer.</p>\n');
});

test('once mended, its new wording and its new entry count, on an open line too', async () => {
  const kWording = 'une tirelire en terre cuite';
  const kQuestion = 'Peut-on venir à trottinette ?';
  assert.notEqual((await ask(kWording)).band, 'answer');
  assert.notEqual((await ask(kQuestion)).band, 'answer');
  site.hold(
    { ...kTarif, alternatives: [...kTarif.alternatives, kWording] },
    kCommunes,
    entry('trottinette', kQuestion, 'Un garage les attend.', ['où garer mon engin électrique']),
  );
  server.reload();
  await until(async () => (await ask(kWording)).entries[0]?.id === 'tarif', 'the new wording');
  const { band, entries } = await client.request({ type: 'ask', q: kQuestion });
  assert.equal(band, 'answer');
  assert.equal(entries[0].html, '<p>Un garage les attend.</p>\n');
  await logged('Nouveau corpus en service.');
});
