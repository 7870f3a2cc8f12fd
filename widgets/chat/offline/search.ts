/** The entry of widget-search.mjs: search by keywords, which the chat loads once it has been opened. */
import MiniSearch from 'minisearch';

/** An entry's words. */
export interface Searched {
  id: string;
  question: string;
  wordings: string[];
}

const kMost = 3;
/** Of the best one's score: what is farther away helps nobody. */
const kNear = 0.5;
const kStopWords = new Set(
  ('a ai au aux avec c ce ces cette comment d dans de des du elle en est et etre il ils j je l la le les leur m ma me mes ' +
    'mon n ne nous on ou par pas peut pour qu que quel quelle quelles quels qui s sa se ses si son sont sur t te un une ' +
    'vos votre vous y').split(' '),
);

/** Case, accents and a plural's last letter tell nothing. */
function term(word: string): string | null {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (kStopWords.has(folded)) return null;
  return folded.length > 3 ? folded.replace(/[sx]$/, '') : folded;
}

/** Gives the ids of the entries that share words with a question, best first, at most three. */
export function searchOf(entries: readonly Searched[]): (question: string) => string[] {
  const index = new MiniSearch({
    fields: ['question', 'wordings'],
    extractField: (entry: Searched, field) =>
      field === 'wordings' ? entry.wordings.join('\n') : entry[field as 'id' | 'question'],
    processTerm: term,
    searchOptions: { boost: { question: 2 }, fuzzy: (word) => (word.length > 4 ? 0.2 : false) },
  });
  index.addAll(entries);
  return (question) => {
    const found = index.search(question);
    return found.filter(({ score }) => score >= found[0]!.score * kNear).slice(0, kMost).map(({ id }) => String(id));
  };
}
