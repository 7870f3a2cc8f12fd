const kFirstMs = 500;
const kLongestMs = 30_000;

/**
 * How long to wait before retry number `attempt` (from 0), in milliseconds: doubling, with the
 * upper half drawn at random so that visitors do not all return at once after a restart.
 * `random` is in [0, 1).
 */
export function retryDelay(attempt: number, random: number): number {
  const ceiling = Math.min(kLongestMs, kFirstMs * 2 ** attempt);
  return ceiling / 2 + (ceiling / 2) * random;
}
