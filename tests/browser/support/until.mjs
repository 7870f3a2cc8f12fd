import { setTimeout as pause } from 'node:timers/promises';

/** A first start indexes and trains, on a machine that may be busy with other tests. */
const kWithinMs = 300_000;

/** Asks again and again until `condition` gives something true, and gives that. */
export async function until(condition, what) {
  for (const end = Date.now() + kWithinMs; Date.now() < end; await pause(100)) {
    const met = await condition();
    if (met) return met;
  }
  throw new Error(`waited in vain: ${what}`);
}
