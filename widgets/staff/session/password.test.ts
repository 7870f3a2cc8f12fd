import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordProblem } from './password';
import { texts } from './texts';

test('eleven characters are one too few', () =>
  assert.equal(passwordProblem('a'.repeat(11), 'a'.repeat(11)), texts.tooShort(1)));

test('characters are counted, not code units', () =>
  assert.equal(passwordProblem('🔑'.repeat(6), '🔑'.repeat(6)), texts.tooShort(6)));

test('both must be the same', () =>
  assert.equal(passwordProblem('douze lettres', 'douze lettre'), texts.different));

test('twelve characters, twice, will do', () =>
  assert.equal(passwordProblem('douzelettres', 'douzelettres'), undefined));
