import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, routeOf, tokenOf } from './routes';

test('an address that was made leads back to its item', () => {
  for (const item of ['c koi une CPTS ?', 'message:2026-0412', '50 % de / et #'])
    assert.equal(routeOf(address('boite', item)).item, item);
});

test('the empty address is the home page', () => {
  for (const hash of ['', '#', '#/']) assert.deepEqual([routeOf(hash).page, routeOf(hash).item], ['', undefined]);
});

test('what stands after ? is no part of the item', () => {
  const { item, query } = routeOf('#/reponses/nouvelle?depuis=a%20b');
  assert.deepEqual([item, query.get('depuis')], ['nouvelle', 'a b']);
});

test('a lone % stands for itself', () => assert.equal(routeOf('#/boite/50%').item, '50%'));

test('only #lien= holds a token', () => {
  assert.equal(tokenOf('#lien=abc'), 'abc');
  assert.equal(tokenOf('#/boite'), undefined);
});
