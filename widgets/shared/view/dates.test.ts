import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longDate } from './dates';

const kRows = [
  { date: '2026-03-03', shown: '3 mars 2026', reason: 'as French writes it' },
  { date: '2026-05-01', shown: '1er mai 2026', reason: 'the first of a month is an ordinal' },
  { date: '2026-12-31', shown: '31 décembre 2026', reason: 'no time zone moves it' },
  { date: '2019', shown: '2019', reason: 'a year alone stays one' },
  { date: '2026-99-99', shown: '2026-99-99', reason: 'no such day' },
];

for (const { date, shown, reason } of kRows)
  test(`${date}: ${reason}`, () => assert.equal(longDate(date), shown));
