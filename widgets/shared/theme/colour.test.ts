import assert from 'node:assert/strict';
import { test } from 'node:test';
import { palette } from './accent';
import { contrast, inkOn, kBlack, kWhite, parseColour, readable, type Colour } from './colour';

test('contrast is that of WCAG', () => {
  assert.equal(contrast(kBlack, kWhite), 21);
  assert.equal(contrast(kWhite, kWhite), 1);
  assert.equal(contrast([118, 118, 118], kWhite).toFixed(2), '4.54');
});

const kColours: { text: string; colour: Colour | undefined; reason: string }[] = [
  { text: '#1f6f8b', colour: [31, 111, 139], reason: 'six digits' },
  { text: 'rgb(31, 111, 139)', colour: [31, 111, 139], reason: 'what browsers compute' },
  { text: 'color(srgb 1 0.5 0)', colour: [255, 128, 0], reason: 'what they compute for color-mix' },
  { text: 'rgba(0, 0, 0, 0)', colour: undefined, reason: 'transparent is no accent' },
  { text: 'oklch(0.5 0.1 200)', colour: undefined, reason: 'left to the default accent' },
];

for (const { text, colour, reason } of kColours)
  test(`${text}: ${reason}`, () => assert.deepEqual(parseColour(text), colour));

const kAccents: Colour[] = [[255, 255, 0], [247, 217, 76], [128, 128, 128], [255, 255, 255], [0, 0, 0], [31, 111, 139]];
const kSurfaces = { light: [255, 255, 255], dark: [30, 42, 45] } as const;

for (const accent of kAccents)
  for (const [scheme, surface] of Object.entries(kSurfaces))
    test(`accent ${accent} can be read, ${scheme}`, () => {
      const { accent: shown, ink } = palette(accent, scheme === 'dark');
      assert.ok(contrast(shown, surface) >= 4.5);
      assert.ok(contrast(ink, shown) >= 4.5);
    });

test('an accent that can be read stays what the site chose', () => {
  assert.deepEqual(readable([31, 111, 139], kWhite, 4.5), [31, 111, 139]);
  assert.deepEqual(inkOn([31, 111, 139]), kWhite);
});
