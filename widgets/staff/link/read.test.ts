import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unreadable } from '../../shared/read';
import { among, listOf, maybe, number, shape, text } from './read';

const read = shape({ name: text, count: number, note: maybe(text), kinds: listOf(among('a', 'b')) });

test('members that are not known are left aside, an absent list is empty', () =>
  assert.deepEqual(read({ name: 'n', count: 1, note: null, other: 2 }), {
    name: 'n',
    count: 1,
    note: undefined,
    kinds: [],
  }));

const kBroken: [unknown, string][] = [
  [null, 'nothing at all'],
  [[], 'a list for an object'],
  [{ name: 1, count: 1 }, 'a number for a text'],
  [{ name: 'n', count: '1' }, 'a text for a number'],
  [{ name: 'n', count: 1, note: 1 }, 'a number for a text that may be absent'],
  [{ name: 'n', count: 1, kinds: ['c'] }, 'a word that is not among them'],
];

for (const [value, what] of kBroken) test(`refuses ${what}`, () => assert.throws(() => read(value), Unreadable));
