import { api } from './api';
import { among, listOf, maybe, nothingMore, shape, text, type Read } from './read';

const state = among('new', 'in_hand', 'answered');
/** The conversation as the visitor joined it: turns with a question, or lines of text. */
const turn = (value: unknown): string =>
  typeof value === 'string' ? value : text((value as { q?: unknown; text?: unknown } | null)?.q ?? '');
const conversation = (value: unknown): string[] =>
  typeof value === 'string' ? value.split('\n').filter(Boolean) : listOf(turn)(value).filter(Boolean);
const message = shape({
  receipt: text,
  sent_at: text,
  name: text,
  email: text,
  profession: maybe(text),
  message: text,
  question: maybe(text),
  conversation,
  state,
  who: maybe(text),
  note: maybe(text),
});

export type Message = Read<typeof message>;
export type MessageState = Read<typeof state>;

export const messages = {
  all: () =>
    api.get('messages', { state: 'all' }, shape({ messages: listOf(message) })).then((reply) => reply.messages),
  update: (receipt: string, part: { state?: MessageState; note?: string }) =>
    api.send('POST', 'messages', { receipt, ...part }, nothingMore),
  remove: (receipt: string) => api.send('DELETE', 'messages', { receipt }, nothingMore),
};
