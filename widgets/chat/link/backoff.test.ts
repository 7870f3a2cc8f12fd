import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryDelay } from './backoff';

const kRows = [
  { attempt: 0, random: 0, delay: 250, reason: 'the first retry comes soon' },
  { attempt: 0, random: 1, delay: 500, reason: 'and no later than half a second' },
  { attempt: 3, random: 0, delay: 2_000, reason: 'each retry waits twice as long' },
  { attempt: 5, random: 1, delay: 16_000, reason: 'the last one below the ceiling' },
  { attempt: 6, random: 1, delay: 30_000, reason: 'never longer than half a minute' },
  { attempt: 2_000, random: 1, delay: 30_000, reason: 'even where the doubling overflows' },
];

for (const { attempt, random, delay, reason } of kRows)
  test(reason, () => assert.equal(retryDelay(attempt, random), delay));
