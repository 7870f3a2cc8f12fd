// MiniSearch as its reference shows it: prefixes and typing errors of words of more than three
// letters, titles counting double, accents folded, stop words left out.
import { StopwordsFr } from '@nlpjs/lang-fr';
import MiniSearch from 'minisearch';

const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const stopWords = new Set(Object.keys(new StopwordsFr().dictionary).map(fold));
const isLong = (term) => term.length > 3;

/** @returns {(q: string) => Promise<string[]>} ids of entries, best first */
export async function openMiniSearch(entries) {
  const index = new MiniSearch({
    fields: ['question', 'alternatives', 'answer'],
    extractField: (entry, field) => [entry[field]].flat().join('\n'),
    processTerm: (term) => (stopWords.has(fold(term)) ? null : fold(term)),
    searchOptions: {
      boost: { question: 2, alternatives: 2 },
      prefix: isLong,
      fuzzy: (term) => (isLong(term) ? 0.2 : null),
    },
  });
  index.addAll(entries);
  return async (q) => index.search(q).map(({ id }) => id);
}
