// Questions that are in neither the corpus nor its training, written from the answers alone: no
// change may lower how well they are answered. The floors are a little below what was measured
// (`./dev run eval --questions tests/quality/FILE`); raise them with it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const kSets = [
  {
    set: 'questions',
    least: 200,
    floors: { first: 0.97, first_three: 0.98, answered_right: 0.93, not_answered: 0.97 },
    ceilings: { wrong_answers: 0.025, calibration_error: 0.05 },
  },
  {
    set: 'follow_ups',
    least: 51,
    floors: { first: 0.94, answered_right: 0.86, not_answered: 0.97 },
    ceilings: { wrong_answers: 0.07 },
  },
  {
    set: 'several',
    least: 77,
    floors: { first: 0.95, parts_right: 0.94 },
    ceilings: { torn: 0.04 },
  },
];

function summaryOf(set) {
  const { QUESACO_BIN, QUESACO_DATA, QUESACO_SHARE } = process.env;
  const questions = fileURLToPath(new URL(`../quality/${set}.jsonl`, import.meta.url));
  const lines = execFileSync(
    QUESACO_BIN,
    ['eval', '--json', '--questions', questions, '--data', QUESACO_DATA, '--share', QUESACO_SHARE],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return JSON.parse(lines.trim().split('\n').at(-1)).summary;
}

for (const { set, least, floors, ceilings } of kSets)
  test(`${set} kept apart are answered as well as before`, () => {
    const summary = summaryOf(set);
    assert.ok(summary.questions >= least, `${summary.questions} questions`);
    for (const [figure, floor] of Object.entries(floors)) {
      assert.ok(summary[figure] >= floor, `${figure} ${summary[figure]}, at least ${floor}`);
    }
    for (const [figure, ceiling] of Object.entries(ceilings)) {
      assert.ok(summary[figure] <= ceiling, `${figure} ${summary[figure]}, at most ${ceiling}`);
    }
  });
