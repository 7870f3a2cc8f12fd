// The running server against its own description: server/api/openapi.json and asyncapi.json.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  bodyProblems,
  frameProblems,
  isSchema,
  messages,
  operations,
  repliesTo,
  replyProblems,
  schemas,
} from './support/description.mjs';
import { Client } from './support/protocol-client.mjs';
import { server } from './support/server.mjs';

const clients = [];
after(() => clients.forEach((client) => client.close()));

async function connect() {
  const client = await Client.connect(server.url);
  clients.push(client);
  return client;
}

async function send({ method, path, query = '', body, headers = {} }) {
  const response = await fetch(`${server.url}${path}?${query}`, {
    method: method.toUpperCase(),
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'object' ? JSON.stringify(body) : body,
  });
  const type = response.headers.get('content-type').split(';')[0];
  return { status: response.status, type, body: await (type.endsWith('json') ? response.json() : response.text()) };
}

const kQuestion = "l'adhésion est-elle payante ?";
const kSeveral = 'C\'est payant ? Qui peut adhérer ? Où est le parking ?';
const kMyth = 'vf-gouvernance-medecins';
const foreign = { Origin: 'https://ailleurs.example' };
const kUnseenRef = 'abcdefghijklmnop'.repeat(2);
const kContact = {
  name: 'Claire Martin',
  email: 'claire.martin@exemple.fr',
  message: 'Quels sont les horaires de la piscine ?',
  consent: true,
};

for (const [name, schema] of Object.entries(schemas))
  test(`schema ${name}: valid, and closed to unknown fields unless it is a request`, () => {
    assert.ok(isSchema(schema));
    if (schema.type === 'object') assert.equal(schema.additionalProperties, name.endsWith('Request'));
  });

for (const operation of operations())
  test(`${operation.method} ${operation.path}: its example is answered as described`, async () => {
    if (operation.body) assert.deepEqual(bodyProblems(operation.path, operation.body), []);
    const reply = await send(operation);
    assert.equal(reply.status, 200);
    assert.deepEqual(replyProblems(operation, reply), []);
  });

const kAnswers = [
  { path: '/api/ask', method: 'post', body: { q: kQuestion, later: 1 }, reason: 'a field of a later version' },
  { path: '/api/ask', method: 'post', body: { q: 'bonjour' }, reason: 'a notice' },
  {
    path: '/api/ask',
    method: 'post',
    body: { q: 'et pour les étudiants ?', previous: { q: 'Qui peut adhérer ?', entry: 'qui-peut-adherer' } },
    reason: 'a follow-up',
  },
  { path: '/api/ask', method: 'post', body: { q: kSeveral }, reason: 'several questions' },
  { path: '/api/entry', method: 'get', query: `entry=${kMyth}`, reason: 'a myth' },
  { path: '/api/suggest', method: 'get', reason: 'nothing typed' },
  { path: '/api/suggest', method: 'get', query: 'q=xyzzyx', reason: 'nothing to suggest' },
  { path: '/api/origin', method: 'get', headers: foreign, reason: 'a foreign origin' },
];

for (const { reason, ...request } of kAnswers)
  test(`${request.path} answers as described: ${reason}`, async () => {
    const reply = await send(request);
    assert.equal(reply.status, 200);
    assert.deepEqual(replyProblems(request, reply), []);
  });

test('the description refuses one part, a part unlike its band, and parts with a notice', async () => {
  const request = { method: 'post', path: '/api/ask' };
  const reply = await send({ ...request, body: { q: kSeveral } });
  assert.deepEqual(reply.body.parts.map(({ band }) => band), ['answer', 'answer', 'handoff']);
  const [first, second, unanswered] = reply.body.parts;
  for (const change of [
    { parts: [first] },
    { parts: [first, { ...second, band: 'handoff' }] },
    { parts: [first, { ...unanswered, entries: first.entries }] },
    { notice: { kind: 'greeting', text: 'Bonjour.', html: '<p>Bonjour.</p>' } },
  ]) {
    assert.notDeepEqual(replyProblems(request, { ...reply, body: { ...reply.body, ...change } }), []);
  }
});

test('/api/ask answers in every band as described', async () => {
  const bands = new Set();
  // Single words are vague: whatever the model, one of them leads to choices.
  for (const q of [kQuestion, 'adhésion', 'territoire', 'patient', 'horaires de la piscine']) {
    const reply = await send({ method: 'post', path: '/api/ask', body: { q } });
    assert.deepEqual(replyProblems({ method: 'post', path: '/api/ask' }, reply), []);
    bands.add(reply.body.band);
  }
  assert.deepEqual([...bands].sort(), ['answer', 'choices', 'handoff']);
});

const kBadBodies = [
  { path: '/api/ask', body: {}, reason: 'no question' },
  { path: '/api/ask', body: { q: 7 }, reason: 'a number for a question' },
  { path: '/api/ask', body: { q: 'et moi ?', previous: 'prix' }, reason: 'a word for the previous question' },
  { path: '/api/ask', body: { q: 'et moi ?', previous: {} }, reason: 'a previous question without words' },
  { path: '/api/ask', body: { q: ' ?! ' }, reason: 'neither letter nor digit' },
  { path: '/api/ask', body: { q: 'é'.repeat(501) }, reason: '501 characters' },
  { path: '/api/feedback', body: { helpful: true }, reason: 'no reference' },
  { path: '/api/feedback', body: { ref: 'abc', helpful: true }, reason: 'a reference that none can be' },
  { path: '/api/feedback', body: { ref: kUnseenRef, helpful: 'yes' }, reason: 'a word for a flag' },
  { path: '/api/feedback', body: { ref: kUnseenRef, comment: 'é'.repeat(1001) }, reason: 'a comment of 1001' },
  { path: '/api/feedback', body: { ref: kUnseenRef, entry: 'a'.repeat(201) }, reason: 'an entry of 201' },
  { path: '/api/contact', body: { ...kContact, consent: false }, reason: 'no consent' },
  { path: '/api/contact', body: { ...kContact, consent: undefined }, reason: 'consent not spoken of' },
  { path: '/api/contact', body: { ...kContact, name: ' ' }, reason: 'a name of spaces' },
  { path: '/api/contact', body: { ...kContact, name: 'é'.repeat(201) }, reason: 'a name of 201' },
  { path: '/api/contact', body: { ...kContact, email: 'claire@exemple' }, reason: 'a domain without a dot' },
  { path: '/api/contact', body: { ...kContact, message: 'é'.repeat(5001) }, reason: 'a message of 5001' },
  { path: '/api/contact', body: { ...kContact, conversation: 'a'.repeat(10_001) }, reason: 'a conversation of 10001' },
];

for (const { path, body, reason } of kBadBodies)
  test(`${path}: the schema and the server refuse ${reason}`, async () => {
    assert.notDeepEqual(bodyProblems(path, body), []);
    const reply = await send({ method: 'post', path, body });
    assert.equal(reply.status, 400);
    assert.deepEqual(replyProblems({ method: 'post', path }, reply), []);
  });

const kLongest = [
  { path: '/api/ask', body: { q: 'é'.repeat(500) } },
  { path: '/api/feedback', body: { ref: kUnseenRef, comment: 'é'.repeat(1000), picked: '', helpful: null } },
  { path: '/api/contact', body: { ...kContact, name: 'é'.repeat(200), message: 'é'.repeat(5000) } },
];

for (const { path, body } of kLongest)
  test(`${path}: the schema and the server take the longest`, async () => {
    assert.deepEqual(bodyProblems(path, body), []);
    assert.equal((await send({ method: 'post', path, body })).status, 200);
  });

const kOtherErrors = [
  { path: '/api/ask', method: 'post', sent: { body: '{"q":' }, status: 400, reason: 'broken JSON' },
  { path: '/api/ask', method: 'post', sent: { body: 'a'.repeat(65_537) }, status: 413, reason: 'a body of 64 KiB + 1' },
  { path: '/api/suggest', method: 'get', sent: { query: 'q=%zz' }, status: 400, reason: 'a query badly encoded' },
  { path: '/api/entry', method: 'get', sent: {}, status: 400, reason: 'no entry named' },
  { path: '/api/entry', method: 'get', sent: { query: 'entry=jamais-vue' }, status: 404, reason: 'no such entry' },
  ...['entry', 'picked'].map((field) => ({
    path: '/api/feedback',
    method: 'post',
    sent: { body: { ref: kUnseenRef, [field]: 'jamais-vue' } },
    status: 404,
    reason: `no such entry in "${field}"`,
  })),
  ...operations()
    .filter(({ path }) => path.startsWith('/api/'))
    .map(({ path, method }) => ({ path, method, sent: { method: 'delete' }, status: 405, reason: 'another method' })),
  ...operations()
    .filter(({ statuses }) => statuses.includes('403'))
    .map(({ path, method, query, body }) => ({
      path,
      method,
      sent: { query, body, headers: foreign },
      status: 403,
      reason: 'a foreign origin',
    })),
];

for (const { path, method, sent, status, reason } of kOtherErrors)
  test(`${path} → ${status} as described: ${reason}`, async () => {
    const reply = await send({ path, method, ...sent });
    assert.equal(reply.status, status);
    assert.deepEqual(replyProblems({ path, method }, reply), []);
  });

const spoken = new Set();

function assertFrame(message, frame) {
  assert.deepEqual(frameProblems(message, frame), []);
  spoken.add(message);
}

test('the welcome is as described', async () => {
  assertFrame('welcome', (await connect()).welcome);
});

const kFrames = [
  { frame: { type: 'ask', q: kQuestion }, reply: 'answer' },
  { frame: { type: 'ask', q: 'adhésion' }, reply: 'answer' },
  { frame: { type: 'ask', q: 'qui gouverne une CPTS, les médecins ?' }, reply: 'answer' },
  { frame: { type: 'ask', q: 'horaires de la piscine' }, reply: 'answer' },
  { frame: { type: 'ask', q: 'je veux mourir' }, reply: 'answer' },
  { frame: { type: 'ask', q: kSeveral }, reply: 'answer' },
  { frame: { type: 'entry', entry: kMyth }, reply: 'answer' },
  { frame: { type: 'suggest', q: 'adh' }, reply: 'suggestions' },
  { frame: { type: 'feedback', ref: kUnseenRef, helpful: false, comment: 'trop court' }, reply: 'ok' },
  { frame: { type: 'contact', ...kContact }, reply: 'receipt' },
];

for (const { frame, reply } of kFrames)
  test(`${JSON.stringify(frame)} → ${reply} as described`, async () => {
    const client = await connect();
    assert.ok(repliesTo(frame.type).includes(reply));
    assertFrame(frame.type, frame);
    assertFrame(reply, await client.request(frame));
    assertFrame(reply, await client.request({ ...frame, id: 7 }));
  });

const kBadFrames = [
  { frame: { type: 'ask' }, code: 'bad_field' },
  { frame: { type: 'ask', q: '?' }, code: 'bad_question' },
  { frame: { type: 'suggest', q: 7 }, code: 'bad_field' },
  { frame: { type: 'entry' }, code: 'bad_field' },
  { frame: { type: 'feedback', ref: 'abc' }, code: 'bad_field' },
  { frame: { type: 'contact', ...kContact, consent: false }, code: 'bad_field' },
];

for (const { frame, code } of kBadFrames)
  test(`the schema and the server refuse ${JSON.stringify(frame)}`, async () => {
    assert.ok(repliesTo(frame.type).includes('error'));
    assert.notDeepEqual(frameProblems(frame.type, frame), []);
    const error = await (await connect()).request(frame);
    assertFrame('error', error);
    assert.equal(error.code, code);
  });

const kUnknown = [
  { text: '{"type":"hologram"}', code: 'unknown_type' },
  { text: '{"type":', code: 'bad_json' },
  { text: '[]', code: 'bad_json' },
];

for (const { text, code } of kUnknown)
  test(`${text} → ${code} as described`, async () => {
    const error = await (await connect()).say(text);
    assertFrame('error', error);
    assert.equal(error.code, code);
  });

test('each message that is described was spoken', () => {
  assert.deepEqual(messages.filter((message) => !spoken.has(message)), []);
});
