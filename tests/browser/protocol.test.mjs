// The session of quesaco.v1, spoken by a client library that is not ours.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { server } from './support/server.mjs';
import { Client, refusal } from './support/protocol-client.mjs';

const clients = [];
after(() => clients.forEach((client) => client.close()));

async function connect(options) {
  const client = await Client.connect(server.url, options);
  clients.push(client);
  return client;
}

function contact(fields) {
  return {
    type: 'contact',
    name: 'Claire Martin',
    email: 'claire.martin@exemple.fr',
    message: 'Quels sont les horaires de la piscine ?',
    consent: true,
    ...fields,
  };
}

test('the first frame welcomes, with the site and its quick questions', async () => {
  const client = await connect();
  assert.equal(client.protocol, 'quesaco.v1');
  assert.equal(client.welcome.type, 'welcome');
  assert.match(client.welcome.site.greeting, /assistant automatique/);
  assert.ok(client.welcome.quick.every(({ id, question }) => id && question));
});

test('ask → answer, with the id of the request', async () => {
  const client = await connect();
  const answer = await client.request({ type: 'ask', id: 'a-7', q: "l'adhésion est-elle payante ?" });
  assert.equal(answer.type, 'answer');
  assert.equal(answer.id, 'a-7');
  assert.equal(answer.band, 'answer');
  assert.ok(answer.ref);
  const [entry] = answer.entries;
  assert.equal(entry.id, 'adhesion-payante');
  assert.equal(entry.kind, 'faq');
  assert.match(entry.html, /ne pas faire payer de cotisation/);
  assert.ok(entry.confidence > 0 && entry.confidence <= 1);
  assert.ok(entry.source.title);
});

test('what nobody can answer → handoff', async () => {
  const client = await connect();
  const answer = await client.request({ type: 'ask', q: 'horaires de la piscine' });
  assert.equal(answer.band, 'handoff');
});

test('suggest → suggestions', async () => {
  const client = await connect();
  const { type, entries } = await client.request({ type: 'suggest', q: 'adh' });
  assert.equal(type, 'suggestions');
  assert.ok(entries.length > 0 && entries.every(({ id, question }) => id && question));
});

test('entry → that entry, with a reference for an opinion on it', async () => {
  const client = await connect();
  const answer = await client.request({ type: 'entry', entry: 'que-signifie-cpts' });
  assert.equal(answer.type, 'answer');
  assert.deepEqual(answer.entries.map(({ id }) => id), ['que-signifie-cpts']);
  const said = { type: 'feedback', ref: answer.ref, entry: 'que-signifie-cpts', helpful: true };
  assert.equal((await client.request(said)).type, 'ok');
});

for (const said of [{ entry: 'adhesion-payante', helpful: false, comment: 'trop court' }, { picked: 'adhesion-payante' }, { picked: '' }])
  test(`feedback ${JSON.stringify(said)} → ok`, async () => {
    const client = await connect();
    const { ref } = await client.request({ type: 'ask', q: "l'adhésion est-elle payante ?" });
    assert.equal((await client.request({ type: 'feedback', ref, ...said })).type, 'ok');
  });

test('contact → ok with a receipt; the same key twice → the same receipt', async () => {
  const client = await connect();
  const message = contact({ key: randomUUID() });
  const first = await client.request(message);
  assert.equal(first.type, 'ok');
  assert.match(first.receipt, /^\d{4}-\d{4,}$/);
  assert.equal((await client.request(message)).receipt, first.receipt);
  const other = await client.request(contact({ key: randomUUID() }));
  assert.notEqual(other.receipt, first.receipt);
});

const kRefused = [
  { frame: contact({ email: 'claire' }), field: 'email', reason: 'an address that is none' },
  { frame: contact({ name: ' ' }), field: 'name', reason: 'a name of spaces' },
  { frame: contact({ message: '' }), field: 'message', reason: 'an empty message' },
  { frame: contact({ consent: false }), field: 'consent', reason: 'no consent' },
];

for (const { frame, field, reason } of kRefused)
  test(`contact refused: ${reason}`, async () => {
    const client = await connect();
    const error = await client.request(frame);
    assert.equal(error.type, 'error');
    assert.equal(error.field, field);
    assert.match(error.message, /^[A-ZÀ-Ý].*\.$/);
  });

test('an unknown type → error, and the line stays', async () => {
  const client = await connect();
  const error = await client.request({ type: 'hologram', id: '9' });
  assert.deepEqual([error.type, error.id, error.code], ['error', '9', 'unknown_type']);
  assert.equal((await client.request({ type: 'suggest', q: 'adh' })).type, 'suggestions');
});

test('broken JSON → error, and the line stays', async () => {
  const client = await connect();
  assert.equal((await client.say('{"type":')).type, 'error');
  assert.equal((await client.request({ type: 'suggest', q: 'adh' })).type, 'suggestions');
});

test('unknown fields are ignored', async () => {
  const client = await connect();
  const answer = await client.request({ type: 'ask', q: "l'adhésion est-elle payante ?", later: { deep: [1] } });
  assert.equal(answer.type, 'answer');
});

test('500 characters are taken, 501 are refused in French', async () => {
  const client = await connect();
  const question = 'é'.repeat(500);
  assert.equal((await client.request({ type: 'ask', q: question })).type, 'answer');
  const error = await client.request({ type: 'ask', q: `${question}é` });
  assert.equal(error.type, 'error');
  assert.match(error.message, /500 caractères/);
});

test('an empty question → error', async () => {
  const client = await connect();
  assert.equal((await client.request({ type: 'ask', q: '  ' })).type, 'error');
});

for (const origin of ['https://ailleurs.example', 'null', 'http://127.0.0.1:1'])
  test(`origin ${origin}: refused`, async () => {
    assert.equal(await refusal(server.url, { origin }), 403);
  });

test('the page of the server itself may speak, and so may a program, which has no origin', async () => {
  assert.equal((await connect({ origin: server.url })).welcome.type, 'welcome');
  assert.equal((await connect()).welcome.type, 'welcome');
});
