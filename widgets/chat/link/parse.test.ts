import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrame } from './parse';

const kEntry = { id: 'a', kind: 'faq', question: 'Q ?', html: '<p>R</p>' };
const kAnswer = { type: 'answer', id: '1', ref: 'r', band: 'answer', entries: [kEntry] };

function typeOf(frame: unknown): string | undefined {
  const parsed = parseFrame(frame);
  return parsed?.type === 'error' ? parsed.code : parsed?.type;
}

const kRows: { frame: unknown; type: string | undefined; reason: string }[] = [
  { frame: kAnswer, type: 'answer', reason: 'a plain answer' },
  { frame: { ...kAnswer, later: 1 }, type: 'answer', reason: 'unknown fields are ignored' },
  { frame: { ...kAnswer, ref: null }, type: 'answer', reason: 'null is as good as absent' },
  { frame: { ...kAnswer, corrected: 1 }, type: 'unreadable', reason: 'a corrected question that is no text' },
  { frame: { ...kAnswer, band: 'maybe' }, type: 'unreadable', reason: 'a band that we cannot show' },
  { frame: { ...kAnswer, entries: [{}] }, type: 'unreadable', reason: 'an entry without its question' },
  { frame: { ...kAnswer, notice: { kind: 'greeting' } }, type: 'unreadable', reason: 'a notice without its markup' },
  { frame: { ...kAnswer, parts: [{ q: 'Q ?', band: 'answer' }] }, type: 'answer', reason: 'a part' },
  { frame: { ...kAnswer, parts: [{ band: 'answer' }] }, type: 'unreadable', reason: 'a part without its question' },
  { frame: { ...kAnswer, entries: 'x' }, type: 'unreadable', reason: 'entries that are no list' },
  { frame: { type: 'welcome' }, type: 'welcome', reason: 'a site that says nothing about itself' },
  { frame: { type: 'welcome', quick: [{ id: 1 }] }, type: undefined, reason: 'a broken frame that nobody waits for' },
  { frame: { type: 'ok', id: '1' }, type: 'ok', reason: 'an acknowledgement' },
  { frame: { type: 'suggestions', id: '1', entries: [{ id: 'a', question: 'Q ?' }] }, type: 'suggestions', reason: 'suggestions' },
  { frame: { type: 'error', id: '1', code: 'x', message: 'M' }, type: 'x', reason: 'a refusal' },
  { frame: { type: 'hologram', id: '1' }, type: undefined, reason: 'a type of tomorrow' },
  { frame: 'text', type: undefined, reason: 'not an object' },
  { frame: null, type: undefined, reason: 'nothing' },
  { frame: [kAnswer], type: undefined, reason: 'a list' },
];

for (const { frame, type, reason } of kRows)
  test(reason, () => assert.equal(typeOf(frame), type));

test('a verdict that we have no word for is refused, not shown without one', () => {
  const myth = { ...kEntry, kind: 'myth', claim: 'C', verdict: 'peut-être' };
  assert.equal(typeOf({ ...kAnswer, entries: [myth] }), 'unreadable');
});

test('an answer may say what the question was understood to be', () => {
  const frame = parseFrame({ ...kAnswer, corrected: 'Q ?' });
  assert.equal(frame?.type === 'answer' && frame.corrected, 'Q ?');
});

test('a notice is its kind and its markup', () => {
  const notice = { kind: 'greeting', text: 'Bonjour.', html: '<p>Bonjour.</p>' };
  const frame = parseFrame({ ...kAnswer, band: 'handoff', entries: [], notice });
  assert.deepEqual(frame?.type === 'answer' && frame.notice, { kind: 'greeting', html: '<p>Bonjour.</p>' });
});

test('a notice may say that it stands above the answer', () => {
  const notice = { kind: 'emergency', text: '15', html: '<p>15</p>', level: 'possible' };
  const frame = parseFrame({ ...kAnswer, notice });
  assert.equal(frame?.type === 'answer' && frame.notice?.level, 'possible');
});
