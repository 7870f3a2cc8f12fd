import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merged, moved, sameOrder } from './moving';

const list = ['a', 'b', 'c', 'd'];
const named = (ids: string) => [...ids].map((id) => ({ id }));

test('what moves down stands where it was dropped, and so does what moves up', () => {
  assert.deepEqual(moved(list, 0, 2), ['b', 'c', 'a', 'd']);
  assert.deepEqual(moved(list, 3, 1), ['a', 'd', 'b', 'c']);
});

test('both ends can be reached, and the list that was given stays', () => {
  assert.deepEqual(moved(list, 1, 0), ['b', 'a', 'c', 'd']);
  assert.deepEqual(moved(list, 0, 3), ['b', 'c', 'd', 'a']);
  assert.deepEqual(list, ['a', 'b', 'c', 'd']);
});

test('an order outlives entries that were added and removed meanwhile', () =>
  assert.deepEqual(merged(named('cba'), named('abxy')), named('baxy')));

test('a merged row is as it is now', () =>
  assert.deepEqual(merged([{ id: 'a', question: 'before' }], [{ id: 'a', question: 'now' }]), [{ id: 'a', question: 'now' }]));

test('an order is the same by its ids', () => {
  assert.equal(sameOrder(named('ab'), named('ab')), true);
  assert.equal(sameOrder(named('ab'), named('ba')), false);
  assert.equal(sameOrder(named('ab'), named('abc')), false);
});
