// Questions that are in neither the corpus nor its training, written from the answers alone: no
// change may lower how well they are answered. The floors are a little below what was measured
// (`./dev run eval --questions tests/quality/questions.jsonl`); raise them with it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const questions = fileURLToPath(new URL('../quality/questions.jsonl', import.meta.url));

test('questions kept apart are answered as well as before', () => {
  const { QUESACO_BIN, QUESACO_DATA, QUESACO_SHARE } = process.env;
  const settings = ['--data', QUESACO_DATA, '--share', QUESACO_SHARE];
  const lines = execFileSync(
    QUESACO_BIN,
    ['eval', '--json', '--questions', questions, ...settings],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { summary } = JSON.parse(lines.trim().split('\n').at(-1));
  assert.ok(summary.questions >= 200, `${summary.questions} questions`);
  const floors = { first: 0.93, first_three: 0.97, answered_right: 0.84, not_answered: 0.97 };
  for (const [figure, floor] of Object.entries(floors)) {
    assert.ok(summary[figure] >= floor, `${figure} ${summary[figure]}, at least ${floor}`);
  }
  const ceilings = { wrong_answers: 0.035, calibration_error: 0.06 };
  for (const [figure, ceiling] of Object.entries(ceilings)) {
    assert.ok(summary[figure] <= ceiling, `${figure} ${summary[figure]}, at most ${ceiling}`);
  }
});
