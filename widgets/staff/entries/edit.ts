import type { Entry, Row, Wording } from '../link/entries';
import { folded, today } from '../shell/format';
import { texts } from './texts';

export function wordingText(wording: Wording): string {
  return typeof wording === 'string' ? wording : wording.text;
}

/** The wording with another text; which other entries answer it stays. */
export function reworded(wording: Wording, text: string): Wording {
  return typeof wording === 'string' ? text : { ...wording, text };
}

/** Due on an earlier day than today: ISO dates compare as text. */
export function overdue({ review_by, status }: Pick<Row, 'review_by' | 'status'>, now = today()): boolean {
  return review_by !== undefined && review_by < now && status !== 'archived';
}

export function blankEntry(): Entry {
  return {
    id: '',
    kind: 'faq',
    question: '',
    answer: '',
    source: { title: texts.ownSource },
    see_also: [],
    status: 'draft',
    alternatives: [],
  };
}

/** An entry of the other kind has other members. */
export function ofKind(entry: Entry, kind: Entry['kind']): Entry {
  if (kind === 'myth')
    return { ...entry, kind, claim: entry.claim ?? '', claim_origin: 'original', verdict: 'nuancé', voices: entry.voices ?? [] };
  const { claim, claim_origin, verdict, voices, ...rest } = entry;
  return { ...rest, kind };
}

/** "L’adhésion est-elle payante ?" → "l-adhesion-est-elle-payante", at most 60 characters. */
export function idFor(question: string): string {
  const words = folded(question).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return words.length <= 60 ? words : words.slice(0, 60).replace(/-[^-]*$/, '');
}

/** As it is saved: without the blanks that a form leaves, and with an id. */
export function tidy(entry: Entry): Entry {
  const { url, date } = entry.source;
  const { review_by, ...rest } = entry;
  return {
    ...rest,
    id: entry.id || idFor(entry.question),
    source: { title: entry.source.title.trim(), ...(url ? { url } : {}), ...(date ? { date } : {}) },
    ...(review_by ? { review_by } : {}),
    alternatives: entry.alternatives
      .map((wording) => reworded(wording, wordingText(wording).trim()))
      .filter((wording) => wordingText(wording) !== ''),
  };
}
