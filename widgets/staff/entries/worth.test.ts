import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../link/api';
import type { Entry } from '../link/entries';
import { blankEntry } from './edit';
import { Worth, without } from './worth';

const entry: Entry = { ...blankEntry(), alternatives: ['a', { text: 'b', also: ['x'] }, 'c'] };
const host = { addController() {}, requestUpdate() {} };
const textsOf = ({ alternatives }: Entry): string =>
  alternatives.map((wording) => (typeof wording === 'string' ? wording : wording.text)).join();

test('one wording is taken away, the entry stays', () => {
  assert.equal(textsOf(without(entry, 1)), 'a,c');
  assert.equal(entry.alternatives.length, 3);
});

test('each wording is left out in turn, one at a time, and the end is said once', async () => {
  const asked: string[] = [];
  let open = 0;
  const worth: Worth = new Worth(host, async (tried) => {
    assert.equal(++open, 1, 'one at a time');
    assert.deepEqual(worth.progress, { done: asked.length, total: 3 });
    assert.equal(worth.ended, '');
    await Promise.resolve();
    open--;
    return asked.push(textsOf(tried)) - 1;
  });
  await worth.measure(entry);
  assert.deepEqual(asked, ['b,c', 'a,c', 'a,b']);
  assert.deepEqual([...worth.counts], [['a', 0], ['b', 1], ['c', 2]]);
  assert.equal(worth.progress, undefined);
  assert.match(worth.ended, /^Mesuré : 1 formulation sur 3 /);
});

test('a measure that is stopped keeps what came in, and goes on from there', async () => {
  const asked: string[] = [];
  const worth: Worth = new Worth(host, async (tried) => {
    if (asked.push(textsOf(tried)) === 2) worth.stop();
    return 1;
  });
  await worth.measure(entry);
  assert.deepEqual([...worth.counts.keys()], ['a'], 'what comes in later is not taken');
  assert.equal(worth.ended, 'Arrêté à 1 sur 3.');
  await worth.measure(entry);
  assert.deepEqual(asked, ['b,c', 'a,c', 'a,c', 'a,b']);
});

test('what is forgotten is gone, with what is on its way', async () => {
  const worth: Worth = new Worth(host, async () => {
    if (worth.counts.size === 1) worth.forget();
    return 1;
  });
  await worth.measure(entry);
  assert.equal(worth.counts.size, 0);
  assert.equal(worth.ended, '');
});

test('a refusal ends the measure, with its sentence', async () => {
  const worth = new Worth(host, () => Promise.reject(new Refusal('Trop tard.', 409, 'conflict')));
  await worth.measure(entry);
  assert.equal(worth.problem, 'Trop tard.');
  assert.equal(worth.progress, undefined);
});
