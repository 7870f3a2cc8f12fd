import { fields, list, text } from '../../shared/read';
import { readEntry } from '../link/parse';
import type { Entry } from '../link/protocol';
import type { searchOf } from './search';

type Search = ReturnType<typeof searchOf>;

/** What this needs from its surroundings; replaced in tests. */
export interface Environment {
  snapshot(url: URL): Promise<unknown>;
  search(url: URL): Promise<{ searchOf: typeof searchOf }>;
}

const browser: Environment = {
  snapshot: async (url) => (await fetch(url, { credentials: 'omit' })).json(),
  search: (url) => import(url.href),
};

/** The site's answers as the server last gave them, searched by keywords while it cannot be reached. */
export class KeptAnswers {
  #version: string | undefined;
  #entries = new Map<string, Entry>();
  #search: Search | undefined;

  constructor(
    readonly server: URL,
    readonly environment: Environment = browser,
  ) {}

  /** Fetches what `version` holds, once. A failure is nobody's business: there is then nothing to fall back on. */
  async load(version: string): Promise<void> {
    if (version === this.#version) return;
    this.#version = version;
    const snapshot = new URL(`api/snapshot?version=${encodeURIComponent(version)}`, this.server);
    try {
      const [kept, search] = await Promise.all([
        this.environment.snapshot(snapshot),
        this.environment.search(new URL('widget-search.mjs', this.server)),
      ]);
      this.#take(kept, search.searchOf);
    } catch {
      this.#version = undefined;
    }
  }

  /** At most three entries that share words with a question, the best first. */
  find(question: string): Entry[] {
    return (this.#search?.(question) ?? []).map((id) => this.#entries.get(id)!);
  }

  #take(kept: unknown, index: typeof searchOf): void {
    const read = list(fields(kept)['entries'], (value) => ({
      entry: readEntry(value),
      wordings: list(fields(value)['wordings'], text),
    }));
    this.#entries = new Map(read.map(({ entry }) => [entry.id, entry]));
    this.#search = index(read.map(({ entry: { id, question }, wordings }) => ({ id, question, wordings })));
  }
}
