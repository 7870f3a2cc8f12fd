import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Welcome } from '../link/protocol';
import { opened } from './opening';

const link = (id: string) => ({ id, question: `${id} ?` });
const kWelcome: Welcome = { type: 'welcome', site: { name: 'La CPTS', greeting: 'Bonjour.' }, quick: [link('a'), link('b'), link('c')] };
const kRows = [
  { tag: {}, greeting: 'Bonjour.', ids: ['a', 'b', 'c'], reason: 'the site has its word' },
  { tag: { greeting: 'Ici.' }, greeting: 'Ici.', ids: ['a', 'b', 'c'], reason: 'the page greets' },
  { tag: { quick: 'c, a' }, greeting: 'Bonjour.', ids: ['c', 'a'], reason: 'the page chooses and orders' },
  { tag: { quick: 'x,b' }, greeting: 'Bonjour.', ids: ['b'], reason: 'what is not offered is left out' },
  { tag: { quick: '' }, greeting: 'Bonjour.', ids: [], reason: 'the page wants none' },
];

for (const { tag, greeting, ids, reason } of kRows)
  test(`opening: ${reason}`, () => {
    const { site, quick } = opened(kWelcome, tag);
    assert.deepEqual([site.name, site.greeting, quick.map(({ id }) => id)], ['La CPTS', greeting, ids]);
  });

test('the page greets before the server does', () => {
  assert.deepEqual(opened(undefined, { greeting: 'Ici.' }), { type: 'welcome', site: { greeting: 'Ici.' }, quick: [] });
});
