// What a server does while it starts, learns, reloads and ends; and what a killed one leaves behind.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freshData, spawnServer } from './support/server.mjs';
import { kCommunes, kTarif, Site } from './support/site.mjs';
import { until } from './support/until.mjs';

const run = promisify(execFile);
const kQuestion = "Est-ce que l'adhésion est payante ?"; // of our own corpus, and of a small one
/** How often a server is killed: more by hand. */
const kKills = Number(process.env.QUESACO_KILLS ?? 12);

const site = new Site();
const folders = [];
const servers = [];
after(async () => {
  await Promise.all(servers.map((server) => server.kill())); // those of tests that failed
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  site.remove();
});

function data() {
  folders.push(freshData());
  return folders.at(-1);
}

async function start(folder, ...args) {
  servers.push(await spawnServer(folder, ...args));
  return servers.at(-1);
}

async function ask(server, q) {
  const body = JSON.stringify({ q });
  const response = await fetch(`${server.url}/api/ask`, { method: 'POST', body });
  return response.json();
}

const answers = (server) => until(async () => (await server.state())?.status === 200, 'answers');
const learned = (server) =>
  until(async () => (await server.state())?.missing.length === 0, 'learned');

test('a first start answers before it has learned, says so, and may be ended meanwhile', async () => {
  const server = await start(data()); // our own corpus, which takes a while to learn
  await until(server.state, 'listens');
  await answers(server);
  assert.deepEqual((await server.state()).missing, ['learning']);
  const { band, entries } = await ask(server, kQuestion);
  assert.equal(band, 'answer');
  assert.equal(entries[0].id, 'adhesion-payante');
  assert.deepEqual((await server.state()).missing, ['learning']);
  assert.equal(await server.stop(), 0);
});

test('before it answers it says so, to whoever asks in whatever way', async () => {
  const server = await start(data());
  const refusals = await until(async () => {
    const state = await server.state();
    if (!state) return undefined;
    const [page, api] = await Promise.all(['/faq', '/api/suggest?q=ta'].map((p) => fetch(server.url + p)));
    return { state, page, api };
  }, 'listens');
  if (refusals.state.status === 503 && refusals.api.status === 503) {
    assert.deepEqual(refusals.state.missing, ['corpus', 'learning']);
    assert.equal(refusals.api.headers.get('retry-after'), '2');
    assert.equal((await refusals.api.json()).code, 'busy');
  }
  assert.equal(await server.stop(), 0);
});

test('a port that is taken is said at once', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => taken.once('listening', listening));
  const server = await start(data(), '--listen', `127.0.0.1:${taken.address().port}`);
  assert.equal(await server.exited, 3);
  assert.match(server.log(), /est déjà pris/);
  taken.close();
});

test('a corpus with an error ends the start, and names the line', async () => {
  const faulty = new Site();
  faulty.hold({ ...kTarif, status: 'publié' });
  const server = await start(data(), '--corpus', faulty.corpus);
  assert.equal(await server.exited, 1);
  assert.match(server.log(), /entries\/adhesion\.json:\d+: erreur: /);
  faulty.remove();
});

test('of two changes that follow each other the last one counts', async () => {
  const server = await start(data(), '--corpus', site.corpus);
  await learned(server);
  for (const price of ['Un euro.', 'Deux euros.', 'Trois euros.']) {
    site.hold({ ...kTarif, answer: price }, kCommunes);
    server.reload();
  }
  await until(async () => (await ask(server, kQuestion)).entries[0].html.includes('Trois'), 'three');
  assert.equal(await server.stop(), 0);
});

test('killed at any moment, it leaves what the next one answers from', async () => {
  const folder = data();
  for (let i = 0; i < kKills; ++i) {
    site.hold({ ...kTarif, answer: `${i} euros.`, alternatives: [`prix numéro ${i}`] }, kCommunes);
    const server = await start(folder, '--corpus', site.corpus);
    await answers(server);
    const { band, entries } = await ask(server, kQuestion);
    assert.equal(band, 'answer', `${i}: ${server.log()}`);
    assert.equal(entries[0].id, 'tarif');
    site.hold({ ...kTarif, answer: `${i},5 euros.`, alternatives: [`prix ${i} et demi`] }, kCommunes);
    server.reload();
    await pause(Math.random() * 600); // the moment is the matter here: it is not waited for
    await server.kill();
  }
});

test('two evaluations and a server share a data folder', async () => {
  const { QUESACO_BIN, QUESACO_SHARE } = process.env;
  const folder = data();
  const other = new Site();
  other.hold({ ...kTarif, alternatives: ['une tirelire'] }, kCommunes);
  const server = await start(folder, '--corpus', site.corpus);
  await learned(server);
  const questions = join(folder, 'questions.jsonl');
  writeFileSync(questions, JSON.stringify({ q: 'on doit payer ?', ok: ['tarif'] }));
  const evaluate = (corpus) =>
    run(QUESACO_BIN, [
      ...['eval', '--json', '--data', folder, '--share', QUESACO_SHARE, '--corpus', corpus],
      ...['--questions', questions],
    ]);
  const results = await Promise.all([evaluate(site.corpus), evaluate(other.corpus)]);
  for (const { stdout } of results) {
    assert.equal(JSON.parse(stdout.trim().split('\n').at(-1)).summary.answerable, 1);
  }
  site.hold({ ...kTarif, alternatives: ['une bourse'] }, kCommunes);
  server.reload();
  await until(async () => (await ask(server, 'une bourse')).band === 'answer', 'the new wording');
  assert.equal(await server.stop(), 0);
  other.remove();
});
