// Meanings from an embedding service that comes and goes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { EmbeddingService } from './support/embedding-service.mjs';
import { startServer } from './support/server.mjs';
import { Site } from './support/site.mjs';
import { until } from './support/until.mjs';

const site = new Site();
const service = await EmbeddingService.onFreePort();
const kArgs = ['--corpus', site.corpus, '--embedder', service.url, '--embedder-model', 'e5'];
let server;

after(async () => {
  await server?.stop();
  await service.stop();
  site.remove();
});

async function meaning() {
  const response = await fetch(`${server.url}/readyz`);
  return (await response.json()).meaning;
}

async function ask(q) {
  const body = JSON.stringify({ q });
  const response = await fetch(`${server.url}/api/ask`, { method: 'POST', body });
  return response.json();
}

const becomes = (state) => until(async () => (await meaning()) === state, `readyz says ${state}`);
const count = (text) => server.log().split(text).length - 1;

test('at a first start without it, words answer, and the log says so', async () => {
  server = await startServer(...kArgs);
  assert.equal(await meaning(), 'degraded');
  assert.equal((await ask('montant de la cotisation')).entries[0]?.id, 'tarif');
  assert.equal(count(`${service.url} ne répond pas`), 1);
});

test('once it answers, what it could not give is learned', async () => {
  await service.start();
  await becomes('ok');
  assert.equal(count('Le service de sens répond de nouveau.'), 1);
});

test('when it goes, visitors are answered, and the operator is told once', async () => {
  await service.stop();
  // What was asked before is remembered: these are new to it.
  for (const q of ['Quel est donc le tarif ?', "c'est gratuit, ou non ?"]) {
    assert.equal((await ask(q)).entries[0]?.id, 'tarif');
  }
  assert.equal(await meaning(), 'degraded');
  assert.equal(count(`${service.url} ne répond pas`), 2);
});

test('when it comes back, nobody need do anything', async () => {
  await service.start();
  await becomes('ok');
  assert.equal(count('Le service de sens répond de nouveau.'), 2);
});
