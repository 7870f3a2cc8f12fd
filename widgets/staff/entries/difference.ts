import { diffWords } from 'diff';
import type { Entry } from '../link/entries';
import { wordingText } from './edit';
import { texts } from './texts';

export interface Piece {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** One member of an entry, as text for people. */
export interface Line {
  label: string;
  text: string;
}

export function difference(before: string, after: string): Piece[] {
  return diffWords(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** The whole entry, member by member; what it does not have is left out. */
export function linesOf(entry: Entry): Line[] {
  const { source, voices = [] } = entry;
  const lines: Line[] = [
    { label: texts.question, text: entry.question },
    { label: texts.claim, text: entry.claim ?? '' },
    { label: texts.verdict, text: entry.verdict ?? '' },
    { label: texts.voices, text: voices.map(({ who, text }) => `${who}\n${text}`).join('\n\n') },
    { label: texts.answer, text: entry.answer },
    { label: texts.source, text: [source.title, source.url, source.date].filter(Boolean).join('\n') },
    { label: texts.verified, text: entry.verified ?? '' },
    { label: texts.reviewDate, text: entry.review_by ?? '' },
    { label: texts.status, text: texts.statuses[entry.status] },
    { label: texts.seeAlso, text: entry.see_also.join('\n') },
    { label: texts.wordings, text: entry.alternatives.map(wordingText).join('\n') },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** The members that differ, each with its two texts; one that is missing is empty. */
export function changedLines(before: Entry, after: Entry): { label: string; before: string; after: string }[] {
  const [old, now] = [before, after].map((entry) => new Map(linesOf(entry).map(({ label, text }) => [label, text])));
  const labels = [...new Set([...old!.keys(), ...now!.keys()])];
  return labels
    .map((label) => ({ label, before: old!.get(label) ?? '', after: now!.get(label) ?? '' }))
    .filter(({ before, after }) => before !== after);
}
