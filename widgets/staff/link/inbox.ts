import { live } from './live';
import { api } from './api';
import { effect } from './effect';
import { among, listOf, maybe, nothingMore, number, shape, text, type Read } from './read';

const state = among('new', 'seen', 'done', 'ignored');
const band = among('answer', 'choices', 'handoff');
const proposal = shape({ id: text, question: text, confidence: number });
const group = shape({
  key: text,
  kind: among('unanswered', 'choices', 'unhelpful', 'message'),
  q: text,
  count: number,
  week: number,
  before: number,
  examples: listOf(text),
  wordings: number,
  last: text,
  band: maybe(band),
  state,
  proposal: maybe(proposal),
});
const asked = shape({ q: text, count: number, last: text, band: maybe(band), state });
const comment = shape({ at: text, text, entry: maybe(shape({ id: text, question: text })) });
const why = shape({
  known: maybe(text),
  alike: listOf(shape({ entry: text, question: text, text })),
  words: listOf(shape({ words: text, weight: number })),
});
const detail = shape({
  group,
  texts: listOf(asked),
  comments: listOf(comment),
  now: shape({ band: maybe(band), entries: listOf(proposal) }),
  why,
});
const page = shape({
  news: live,
  progress: shape({ done: number, total: number }),
  total: number,
  groups: listOf(group),
});
const revision = shape({ revision: maybe(number) });
const attached = shape({ revision: number });

export type State = Read<typeof state>;
export type Group = Read<typeof group>;
export type Detail = Read<typeof detail>;
export type Page = Read<typeof page>;
export type Why = Read<typeof why>;

export interface Filter {
  state: string;
  kind: string;
  since: string;
  q: string;
}

export const inbox = {
  page: (filter: Filter, number: number) => api.get('inbox', { ...filter, page: String(number) }, page),
  group: (key: string) => api.get('inbox/group', { key }, detail),
  setState: (texts: string[], state: State) =>
    api.send('POST', 'inbox/state', { texts, state }, shape({ version: number })),
  mark: (texts: string[], as: 'out_of_scope' | 'emergency') =>
    api.send('POST', 'inbox/mark', { texts, as }, revision),
  /** `revision`: the one that mark() gave. */
  unmark: (texts: string[], as: 'out_of_scope' | 'emergency', revision: number | undefined) =>
    api.send('POST', 'inbox/mark/undo', { texts, as, revision }, nothingMore),
  preview: (entry: string, texts: string[]) => api.send('POST', 'attach/preview', { entry, texts }, effect),
  attach: (entry: string, texts: string[], basedOn: number) =>
    api.send('POST', 'attach', { entry, texts, based_on: basedOn }, attached),
  detach: (entry: string, texts: string[], revision: number) =>
    api.send('POST', 'attach/undo', { entry, texts, revision }, attached),
};
