import type { Group } from '../link/inbox';

/** Below one in twenty it is a guess, which nobody should accept with one click. */
const kGuess = 0.05;

/** The entry that is worth proposing for a group; undefined where somebody has to choose. */
export function proposalOf({ proposal }: Pick<Group, 'proposal'>): Group['proposal'] {
  return proposal && proposal.confidence >= kGuess ? proposal : undefined;
}
