import { among, listOf, maybe, number, shape, text, type Read } from './read';

const reply = shape({
  band: among('answer', 'choices', 'handoff'),
  entries: listOf(shape({ id: text, question: text })),
});
const change = shape({
  q: text,
  times: number,
  before: reply,
  after: reply,
  verdict: among('better', 'worse', 'other'),
});

/** What a change would do, tried on the questions that were asked. */
export const effect = shape({
  based_on: number,
  asked: number,
  changes: listOf(change),
  clashes: listOf(shape({ text, entry: text, question: text })),
  html: maybe(text),
  errors: listOf((value) => (typeof value === 'string' ? value : text((value as { message?: unknown })?.message))),
});

export type Reply = Read<typeof reply>;
export type Change = Read<typeof change>;
export type Effect = Read<typeof effect>;
