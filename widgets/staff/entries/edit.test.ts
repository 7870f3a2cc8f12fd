import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankEntry, idFor, ofKind, overdue, reworded, tidy } from './edit';

test('an id is made of the words of the question', () =>
  assert.equal(idFor('L’adhésion est-elle payante ?'), 'l-adhesion-est-elle-payante'));

test('a long question gives an id of whole words', () => {
  const id = idFor('mot '.repeat(40));
  assert.ok(id.length <= 60 && id.endsWith('mot'));
});

test('an entry is due from the day after its date on', () => {
  assert.equal(overdue({ review_by: '2026-03-03', status: 'published' }, '2026-03-03'), false);
  assert.equal(overdue({ review_by: '2026-03-03', status: 'published' }, '2026-03-04'), true);
  assert.equal(overdue({ review_by: '2026-03-03', status: 'archived' }, '2026-03-04'), false);
});

test('a wording keeps which other entries answer it', () =>
  assert.deepEqual(reworded({ text: 'a', also: ['x'] }, 'b'), { text: 'b', also: ['x'] }));

test('what a form left empty is not saved', () => {
  const entry = tidy({
    ...blankEntry(),
    question: 'Quoi ?',
    source: { title: ' t ', url: '' },
    review_by: '',
    alternatives: ['a ', ' '],
  });
  assert.deepEqual(entry.source, { title: 't' });
  assert.equal('review_by' in entry, false);
  assert.deepEqual(entry.alternatives, ['a']);
  assert.equal(entry.id, 'quoi');
});

test('a question and answer has no verdict left from when it was a myth', () =>
  assert.deepEqual(ofKind(ofKind(blankEntry(), 'myth'), 'faq'), blankEntry()));
