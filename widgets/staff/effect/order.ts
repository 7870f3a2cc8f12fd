import type { Change } from '../link/effect';

const kOrder = { worse: 0, other: 1, better: 2 } as const;

/** What got worse first, and then what is asked most. */
export function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => kOrder[a.verdict] - kOrder[b.verdict] || b.times - a.times);
}
