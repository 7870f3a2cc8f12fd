import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trend } from './trend';

const kTrends: [week: number, before: number, said: string][] = [
  [5, 3, '5 cette semaine, 2 de plus'],
  [1, 4, '1 cette semaine, 3 de moins'],
  [2, 2, '2 cette semaine, autant que la précédente'],
  [4, 0, '4 cette semaine'],
  [0, 4, 'aucune cette semaine, 4 la précédente'],
  [0, 0, 'aucune cette semaine'],
];

for (const [week, before, said] of kTrends)
  test(`${week} after ${before}`, () => assert.equal(trend(week, before), said));
