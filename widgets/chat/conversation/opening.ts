import type { Welcome } from '../link/protocol';

/** What the page's tag says of the opening, instead of what the site's staff chose. */
export interface Opening {
  greeting?: string | undefined;
  /** Ids among the welcome's quick questions, in the order to show them: "prix,adhesion". */
  quick?: string | undefined;
}

/** The welcome as this page wants it. Ids that the welcome does not offer are left out. */
export function opened(welcome: Welcome | undefined, { greeting, quick }: Opening): Welcome {
  const offered = welcome?.quick ?? [];
  const ids = quick?.split(',').map((id) => id.trim());
  return {
    type: 'welcome',
    site: { ...welcome?.site, ...(greeting && { greeting }) },
    quick: ids?.flatMap((id) => offered.filter((link) => link.id === id)) ?? offered,
  };
}
