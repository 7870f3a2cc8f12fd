import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedEntry } from './anchor';

const kHashes: { hash: string; id: string | undefined; reason: string }[] = [
  { hash: '#quesaco=prix', id: 'prix', reason: 'an entry' },
  { hash: '#quesaco=un%20prix', id: 'un prix', reason: 'an entry with a space' },
  { hash: '#onglet=2&quesaco=prix', id: 'prix', reason: 'beside what the page itself keeps there' },
  { hash: '#quesaco=', id: undefined, reason: 'no entry' },
  { hash: '#quesaco', id: undefined, reason: 'a heading of that name' },
  { hash: '#/prix', id: undefined, reason: 'a route of the page' },
  { hash: '', id: undefined, reason: 'nothing' },
];

for (const { hash, id, reason } of kHashes)
  test(`${hash || 'no fragment'}: ${reason}`, () => assert.equal(linkedEntry(hash), id));
