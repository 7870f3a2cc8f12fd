import { api } from './api';
import { effect } from './effect';
import { among, fields, listOf, maybe, nothingMore, number, shape, text, type Read } from './read';

/** A wording, or one that other entries may answer as well. */
export type Wording = string | { text: string; also: string[] };

/** An entry as it stands in the folder. */
export interface Entry {
  id: string;
  kind: 'faq' | 'myth';
  question: string;
  answer: string;
  source: { title: string; url?: string; date?: string };
  verified?: string;
  see_also: string[];
  status: 'draft' | 'published' | 'archived';
  review_by?: string;
  alternatives: Wording[];
  claim?: string;
  claim_origin?: string;
  verdict?: string;
  voices?: { who: string; text: string }[];
}

export function entry(value: unknown): Entry {
  const from = fields(value);
  text(from['id']);
  text(from['question']);
  return { source: { title: '' }, see_also: [], alternatives: [], answer: '', ...from } as unknown as Entry;
}

const row = shape({
  id: text,
  kind: among('faq', 'myth'),
  theme: text,
  section: text,
  question: text,
  status: among('draft', 'published', 'archived'),
  review_by: maybe(text),
  verified: maybe(text),
  claim_origin: maybe(text),
  wordings: number,
  revision: number,
  answered: number,
  helpful: number,
  unhelpful: number,
});
const theme = shape({ theme: text, section: text });
const stored = shape({ id: text, theme: text, section: text, revision: number, author: maybe(text), created_at: maybe(text), entry });
const past = shape({ revision: number, author: maybe(text), created_at: text, changed: listOf(text), entry: maybe(entry) });
const saved = shape({ revision: number });

/** What somebody else saved in the meantime (409). */
export const conflict = shape({ mine: entry, theirs: entry, revision: number, author: maybe(text), changed: listOf(text) });

export type Row = Read<typeof row>;
export type Theme = Read<typeof theme>;
export type Stored = Read<typeof stored>;
export type Past = Read<typeof past>;
export type Conflict = Read<typeof conflict>;

export const entries = {
  all: () => api.get('entries', {}, shape({ themes: listOf(theme), entries: listOf(row) })),
  one: (id: string) => api.get('entries/one', { id }, stored),
  preview: (draft: Draft) => api.send('POST', 'entries/preview', draft, effect),
  save: (draft: Draft) => api.send('POST', 'entries', draft, saved),
  history: (id: string) => api.get('entries/history', { id }, shape({ revisions: listOf(past) })),
  restore: (id: string, revision: number, basedOn: number) =>
    api.send('POST', 'entries/restore', { id, revision, based_on: basedOn }, saved),
  /** `ids`: all entries of the theme. */
  order: (theme: string, ids: string[]) => api.send('POST', 'entries/order', { theme, ids }, nothingMore),
};

export interface Draft {
  id: string;
  entry: Entry;
  based_on: number;
  theme?: string;
}

/** Text that outlives the tab. */
export const drafts = {
  read: (subject: string) => api.get('drafts', { subject }, shape({ content: (value) => value ?? undefined })),
  keep: (subject: string, content: unknown) => api.send('POST', 'drafts', { subject, content }, nothingMore),
  drop: (subject: string) => api.send('DELETE', 'drafts', { subject }, nothingMore),
};
