import { api } from './api';
import { among, listOf, maybe, nothingMore, shape, text, truth, type Read } from './read';
import type { Role } from './session';

const person = shape({
  name: text,
  role: among('reader', 'editor', 'administrator'),
  state: among('invited', 'active', 'deactivated'),
  totp: truth,
});
const event = shape({ at: text, who: maybe(text), action: text, subject: maybe(text), detail: maybe(text) });
const link = shape({ link: text });

export type Person = Read<typeof person>;
export type AuditEvent = Read<typeof event>;

export const people = {
  all: () => api.get('people', {}, shape({ people: listOf(person) })).then((reply) => reply.people),
  invite: (name: string, role: Role) => api.send('POST', 'people', { name, role }, link).then((reply) => reply.link),
  reset: (name: string) => api.send('POST', 'people/reset', { name }, link).then((reply) => reply.link),
  update: (name: string, part: { role?: Role; active?: boolean }) =>
    api.send('PUT', 'people', { name, ...part }, nothingMore),
  audit: () => api.get('audit', {}, shape({ events: listOf(event) })).then((reply) => reply.events),
};
