import { folded } from '../shell/format';

/** Those whose question or id has every one of the words, whatever their accents. */
export function matching<T extends { id: string; question: string }>(rows: readonly T[], words: string): T[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return rows.filter(({ id, question }) => {
    const text = folded(`${question} ${id}`);
    return wanted.every((word) => text.includes(word));
  });
}
