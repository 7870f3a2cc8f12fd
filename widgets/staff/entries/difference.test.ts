import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedLines, difference } from './difference';
import { blankEntry } from './edit';

test('words that went and words that came are told apart', () =>
  assert.deepEqual(
    difference('une nouvelle forme', 'une ancienne forme').map(({ text, kind }) => [text.trim(), kind]),
    [
      ['une', 'same'],
      ['nouvelle', 'removed'],
      ['ancienne', 'added'],
      ['forme', 'same'],
    ],
  ));

test('only what differs is listed, with what is missing as nothing', () => {
  const before = { ...blankEntry(), question: 'q', answer: 'a' };
  assert.deepEqual(changedLines(before, { ...before, answer: 'b', verified: '2026-03-03' }), [
    { label: 'Réponse', before: 'a', after: 'b' },
    { label: 'Vérifiée le', before: '', after: '2026-03-03' },
  ]);
});
