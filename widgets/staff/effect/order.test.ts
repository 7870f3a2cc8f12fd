import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../link/effect';
import { inOrder } from './order';

const change = (q: string, verdict: Change['verdict'], times: number): Change => ({
  q,
  times,
  verdict,
  before: { band: 'handoff', entries: [] },
  after: { band: 'handoff', entries: [] },
});

test('what got worse comes first, and then what is asked most', () => {
  const changes = [change('a', 'better', 9), change('b', 'worse', 1), change('c', 'other', 2), change('d', 'worse', 3)];
  assert.deepEqual(
    inOrder(changes).map(({ q }) => q),
    ['d', 'b', 'c', 'a'],
  );
});
