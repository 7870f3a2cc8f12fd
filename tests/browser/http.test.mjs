// The same protocol over HTTP.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { server } from './support/server.mjs';

async function post(path, body, headers = {}) {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, reply: await response.json() };
}

const kContact = {
  name: 'Claire Martin',
  email: 'claire.martin@exemple.fr',
  message: 'Quels sont les horaires de la piscine ?',
  consent: true,
};

test('POST /api/ask answers, and POST /api/feedback takes an opinion on it', async () => {
  const { status, reply } = await post('/api/ask', { q: "l'adhésion est-elle payante ?" });
  assert.equal(status, 200);
  assert.equal(reply.type, 'answer');
  assert.equal(reply.entries[0].id, 'adhesion-payante');
  const feedback = await post('/api/feedback', { ref: reply.ref, entry: 'adhesion-payante', helpful: true });
  assert.equal(feedback.reply.type, 'ok');
});

test('GET /api/suggest suggests', async () => {
  const response = await fetch(`${server.url}/api/suggest?q=adh`);
  const reply = await response.json();
  assert.equal(reply.type, 'suggestions');
  assert.ok(reply.entries.length > 0);
});

test('POST /api/contact keeps a message once, however often it is sent', async () => {
  const message = { ...kContact, key: randomUUID() };
  const first = await post('/api/contact', message);
  const again = await post('/api/contact', message);
  assert.equal(first.reply.type, 'ok');
  assert.equal(again.reply.receipt, first.reply.receipt);
});

const kRefused = [
  { path: '/api/ask', body: { q: 'é'.repeat(501) }, reason: '501 characters' },
  { path: '/api/ask', body: { q: '' }, reason: 'an empty question' },
  { path: '/api/ask', body: '{"q":', reason: 'broken JSON' },
  { path: '/api/contact', body: { ...kContact, consent: false }, reason: 'no consent' },
];

for (const { path, body, reason } of kRefused)
  test(`refused with a French sentence: ${reason}`, async () => {
    const { status, reply } = await post(path, body);
    assert.ok(status >= 400 && status < 500, `status ${status}`);
    assert.equal(reply.type, 'error');
    assert.match(reply.message, /^[A-ZÀ-Ý].*\.$/);
  });

test('a foreign origin is refused, the server’s own is not', async () => {
  const question = { q: "l'adhésion est-elle payante ?" };
  const foreign = await post('/api/ask', question, { Origin: 'https://ailleurs.example' });
  assert.equal(foreign.status, 403);
  const own = await post('/api/ask', question, { Origin: server.url });
  assert.equal(own.status, 200);
});
