/** Colours as sRGB channels from 0 to 255; contrast as WCAG 2.2 defines it. */
export type Colour = readonly [number, number, number];

export const kBlack: Colour = [0, 0, 0];
export const kWhite: Colour = [255, 255, 255];

/** Reads what getComputedStyle gives for an opaque colour; undefined for anything else. */
export function parseColour(text: string): Colour | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) return triple(hex.slice(1).map((pair) => parseInt(pair, 16)));
  const rgb = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(text);
  if (rgb) return triple(rgb.slice(1).map(Number));
  const srgb = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text);
  if (srgb) return triple(srgb.slice(1).map((part) => Math.round(Number(part) * 255)));
  return undefined;
}

export function formatColour(colour: Colour): string {
  return `rgb(${colour.join(', ')})`;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever reads better on `background`. */
export function inkOn(background: Colour): Colour {
  return contrast(kWhite, background) >= contrast(kBlack, background) ? kWhite : kBlack;
}

/**
 * `colour`, moved towards black or white by as little as it takes to reach `minimum` contrast with
 * `background`.
 */
export function readable(colour: Colour, background: Colour, minimum: number): Colour {
  const goal = inkOn(background);
  for (let step = 0; step < 100; step++) {
    const moved = mix(colour, goal, step / 100);
    if (contrast(moved, background) >= minimum) return moved;
  }
  return goal;
}

/** `share` 0 is all `one`, 1 is all `other`. */
export function mix(one: Colour, other: Colour, share: number): Colour {
  return triple(one.map((channel, i) => Math.round(channel + (other[i]! - channel) * share)));
}

function triple(channels: number[]): Colour {
  return channels as unknown as Colour;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
