import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeset } from './typography';

const kSpaces: [written: string, set: string][] = [
  ['Qui paie ?', 'Qui paie\u202F?'],
  ['Non ; oui !', 'Non\u202F; oui\u202F!'],
  ['Source : « la loi »', 'Source\u00A0: «\u00A0la loi\u00A0»'],
  ['Et là? À 9h: non', 'Et là? À 9h: non'],
];

for (const [written, set] of kSpaces) test(`« ${written} » breaks at no sign`, () => assert.equal(typeset(written), set));
