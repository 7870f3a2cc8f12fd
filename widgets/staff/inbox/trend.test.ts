import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frequency, trend } from './trend';

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

const group = { key: 'k', q: 'q', examples: [], wordings: 1, band: undefined, state: 'new', proposal: undefined } as const;

test('a message comes once, on a day', () =>
  assert.equal(
    frequency({ ...group, examples: [], kind: 'message', count: 1, week: 0, before: 0, last: '2020-05-01T10:00:00Z' }),
    'reçu le 1er mai 2020',
  ));
test('a question comes again', () =>
  assert.equal(
    frequency({ ...group, examples: [], kind: 'unanswered', count: 3, week: 1, before: 0, last: '2020-05-01T10:00:00Z' }),
    'posée 3 fois · 1 cette semaine',
  ));
