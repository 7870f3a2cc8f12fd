import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matching } from './matching';

const rows = [
  { id: 'adhesion-payante', question: 'L’adhésion est-elle payante ?' },
  { id: 'territoire', question: 'Quel est le territoire ?' },
];

test('accents and capitals do not count', () => assert.deepEqual(matching(rows, 'ADHESION'), [rows[0]]));
test('every word must be there', () => assert.deepEqual(matching(rows, 'adhésion territoire'), []));
test('no words find everything', () => assert.equal(matching(rows, ' ').length, 2));
