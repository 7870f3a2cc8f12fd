import { api } from './api';
import { listOf, maybe, number, shape, text, truth, type Read } from './read';

const summary = shape({
  sentences: listOf(text),
  todo: listOf(shape({ text, href: text, count: maybe(number) })),
  first_run: listOf(shape({ text, href: text, done: truth })),
});

export type Summary = Read<typeof summary>;

export const home = { summary: () => api.get('summary', {}, summary) };
