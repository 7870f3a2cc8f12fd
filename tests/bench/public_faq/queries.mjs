// The questions that visitors ask (queries.jsonl), and how they are shared out.
import { readFileSync } from 'node:fs';

/** @typedef {{q: string, ok: string[], kind: string}} Query `ok` is empty where nothing answers */

export const kSplits = 3; // as many as there are queries of an entry

/** @returns {Query[]} fails where a query names an entry that the FAQ lacks */
export function readQueries(entries) {
  const known = new Set(entries.map(({ id }) => id));
  const text = readFileSync(new URL('queries.jsonl', import.meta.url), 'utf8');
  const queries = text.trim().split('\n').map((line) => JSON.parse(line));
  const lost = queries.flatMap(({ ok }) => ok).find((id) => !known.has(id));
  if (lost) throw new Error(`queries.jsonl names ${lost}, which is no entry: write it anew`);
  return queries;
}

/**
 * One split of "two wordings": of an entry's three queries, that at `turn` is asked and the others
 * are its wordings. What nothing answers is asked in every split.
 *
 * @param {number} turn 0 to kSplits - 1
 */
export function makeSplit(entries, queries, turn) {
  const queriesOf = new Map(
    entries.map(({ id }) => [id, queries.filter(({ ok }) => ok.includes(id))]),
  );
  return {
    entries: entries.map((entry) => ({
      ...entry,
      alternatives: queriesOf.get(entry.id).filter((_, place) => place !== turn).map(({ q }) => q),
    })),
    queries: queries.filter((query) => !query.ok[0] || queriesOf.get(query.ok[0])[turn] === query),
  };
}
