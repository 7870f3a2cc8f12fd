// The staff API of a running server against its description, server/api/staff/openapi.json.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isSchema, staff } from './support/description.mjs';
import { server } from './support/server.mjs';

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

/** An operation by its id's method and path, with what is sent. */
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
for (const operation of staff.operations().filter(({ method }) => method === 'get'))
  test(`get ${operation.path} is answered as described`, async () => {
    const wanted = { ...operation };
    if (operation.path.endsWith('inbox/group')) wanted.query = new URLSearchParams({ key: kQuestion });
    const reply = await send(wanted);
    assert.equal(reply.status, isOver(operation) ? 404 : 200, JSON.stringify(reply.body));
    assert.deepEqual(staff.replyProblems(operation, reply), []);
  });
