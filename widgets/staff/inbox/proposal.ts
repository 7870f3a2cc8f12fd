import type { Group } from '../link/inbox';

/** Below one in five it is a guess, which nobody should accept with one click. */
const kGuess = 0.2;

/** The entry that is worth proposing for a group; undefined where somebody has to choose. */
export function proposalOf({ proposal }: Pick<Group, 'proposal'>): Group['proposal'] {
  return proposal && proposal.confidence >= kGuess ? proposal : undefined;
}
