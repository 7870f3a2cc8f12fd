import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api, inTheFormsWords, Refusal } from './api';
import { shape, text } from './read';

const kReader = shape({ said: text });

/** An Api whose server gives these replies, one after the other, and what was sent to it. */
function talking(...replies: [status: number, body: object][]): { api: Api; sent: RequestInit[] } {
  const sent: RequestInit[] = [];
  globalThis.fetch = (_url, request) => {
    sent.push(request!);
    const [status, body] = replies.shift()!;
    return Promise.resolve(Response.json(body, { status }));
  };
  return { api: new Api(), sent };
}

const refusal = (code: string): object => ({ type: 'error', code, message: 'Non.' });
const tokenOf = (request: RequestInit | undefined): string | undefined =>
  (request?.headers as Record<string, string>)['X-CSRF-Token'];

test('a request that finds the session at its end is sent again, with the new token, after the login', async () => {
  const { api, sent } = talking([401, refusal('signed_out')], [200, { said: 'oui' }]);
  api.signIn = async () => {
    api.csrf = 'new';
  };
  assert.deepEqual(await api.send('POST', 'x', { kept: 1 }, kReader), { said: 'oui' });
  assert.equal(sent[1]?.body, '{"kept":1}');
  assert.equal(tokenOf(sent[1]), 'new');
});

test('a wrong password is told, and asks for no other login', async () => {
  const { api } = talking([401, refusal('wrong_credentials')]);
  api.signIn = () => assert.fail();
  await assert.rejects(api.send('POST', 'password', {}, kReader), (problem) => {
    assert.ok(problem instanceof Refusal);
    return problem.message === 'Non.';
  });
});

test('a token of an older session is renewed', async () => {
  const { api, sent } = talking([403, refusal('forbidden')], [200, { said: 'oui' }]);
  api.renew = async () => {
    api.csrf = 'new';
  };
  await api.send('POST', 'x', {}, kReader);
  assert.equal(tokenOf(sent[1]), 'new');
});

test('what is forbidden with the right token stays forbidden', async () => {
  const { api, sent } = talking([403, refusal('forbidden')]);
  api.renew = async () => {};
  await assert.rejects(api.send('POST', 'x', {}, kReader));
  assert.equal(sent.length, 1);
});

test('a sentence names a field as its form does', () => {
  assert.equal(inTheFormsWords('"title" est vide.'), '«\u00A0Titre de la source\u00A0» est vide.');
  assert.equal(inTheFormsWords('sous "constructor" ou "prix"'), 'sous "constructor" ou "prix"');
});

test('a reply that is not as agreed is told, not shown', async () => {
  const { api } = talking([200, { said: 3 }]);
  await assert.rejects(api.get('x', {}, kReader), (problem) => (problem as Refusal).code === 'unreadable');
});
