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
      const { accent: shown, fill, hover, edge, ink } = palette(accent, scheme === 'dark');
      assert.ok(contrast(shown, surface) >= 4.5);
      assert.ok(contrast(edge, surface) >= 3);
      assert.ok(contrast(ink, fill) >= 4.5);
      assert.ok(contrast(ink, hover) >= 4.5);
    });

test('a pale accent stays that of the buttons, with dark ink and an edge', () => {
  const pale: Colour = [247, 217, 76];
  const { accent, fill, edge, ink } = palette(pale, false);
  assert.deepEqual(fill, pale);
  assert.deepEqual(ink, kBlack);
  assert.deepEqual(edge, accent);
  assert.notDeepEqual(accent, pale);
});

test('an accent that can be read stays what the site chose', () => {
  assert.deepEqual(readable([31, 111, 139], kWhite, 4.5), [31, 111, 139]);
  assert.deepEqual(inkOn([31, 111, 139]), kWhite);
});
