// The staff API of a running server against its description, server/api/staff/openapi.json.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isSchema, staff } from './support/description.mjs';
import { server } from './support/server.mjs';
import { until } from './support/until.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const binary = process.env.QUESACO_BIN ?? join(root, 'build/release/server/quesaco');
const kQuestion = 'où garer mon vélo';

let cookie;
let csrf;

async function send({ method, path, query = '', body, signedIn = true }) {
  const response = await fetch(`${server.url}${path}?${query}`, {
    method: method.toUpperCase(),
    headers: { Origin: server.url, ...(signedIn && { Cookie: cookie, 'X-CSRF-Token': csrf }) },
    body: body && JSON.stringify(body),
  });
  const type = response.headers.get('content-type').split(';')[0];
  return { status: response.status, type, headers: response.headers, body: await response.json() };
}

const get = (path, query) => send({ method: 'get', path: `/api/staff/${path}`, query });
const post = (path, body, rest) => ({ method: 'post', path: `/api/staff/${path}`, body, ...rest });

async function visitorAsks() {
  await fetch(`${server.url}/api/ask`, { method: 'POST', body: JSON.stringify({ q: kQuestion }) });
  await fetch(`${server.url}/api/contact`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Claire', email: 'claire@exemple.fr', message: 'Bonjour ?', consent: true }),
  });
}

before(async () => {
  const added = ['user', 'add', 'Descriptrice', '--role', 'administrator', '--data', server.data];
  const [link] = String(execFileSync(binary, added, { cwd: root })).split('\n');
  const token = new URL(link).hash.slice('#lien='.length);
  const accept = post('link', { token, password: 'des mots qui se suivent' }, { signedIn: false });
  const reply = await send(accept);
  assert.deepEqual(staff.replyProblems(accept, reply), []);
  [cookie] = reply.headers.get('set-cookie').split(';');
  ({ csrf } = reply.body);
  await visitorAsks();
  await until(async () => (await get('inbox/group', `key=${kQuestion}`)).status === 200, 'gathered');
});

for (const [name, schema] of Object.entries(staff.schemas))
  test(`schema ${name}: valid, and closed to unknown fields unless it is a request`, () => {
    assert.ok(isSchema(schema));
    if (schema.type === 'object') assert.equal(schema.additionalProperties, name.endsWith('Request'));
  });

for (const operation of staff.operations().filter(({ body }) => body))
  test(`${operation.method} ${operation.path}: its example is as described`, () => {
    assert.deepEqual(staff.bodyProblems(operation, operation.body), []);
  });

const isOver = ({ path }) => path === '/api/staff/link'; // nobody's: the example's token is none
const goesOn = ({ path }) => path === '/api/staff/events'; // see staff.test.mjs
for (const operation of staff.operations().filter((one) => one.method === 'get' && !goesOn(one)))
  test(`get ${operation.path} is answered as described`, async () => {
    const wanted = { ...operation };
    if (operation.path.endsWith('inbox/group')) wanted.query = new URLSearchParams({ key: kQuestion });
    const reply = await send(wanted);
    assert.equal(reply.status, isOver(operation) ? 404 : 200, JSON.stringify(reply.body));
    assert.deepEqual(staff.replyProblems(operation, reply), []);
  });

async function assertBadField(operation) {
  const reply = await send(operation);
  assert.equal(reply.body.code, 'bad_field');
  assert.deepEqual(staff.replyProblems(operation, reply), []);
}

test('a draft without content is refused, and can be read thereafter', async () => {
  await assertBadField(post('drafts', { subject: 'vide' }));
  assert.deepEqual((await get('drafts', 'subject=vide')).body, { content: null });
});

test('a note that is no text leaves that of the message as it was', async () => {
  const [{ receipt }] = (await get('messages')).body.messages;
  for (const note of ['Rappeler lundi.', 5]) assert.equal((await send(post('messages', { receipt, note }))).status, 200);
  assert.equal((await get('messages')).body.messages.find((message) => message.receipt === receipt).note, 'Rappeler lundi.');
});

test('a change of an account that changes nothing is refused', async () => {
  await assertBadField({ method: 'put', path: '/api/staff/people', body: { name: 'Descriptrice', active: 'yes' } });
});
