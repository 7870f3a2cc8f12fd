import { fields, list, oneOf, text, Unreadable, type Fields } from '../../shared/read';
import { texts } from '../texts';
import {
  kBands,
  kVerdicts,
  type Answer,
  type Entry,
  type EntryLink,
  type Failure,
  type Notice,
  type Part,
  type ServerFrame,
  type Site,
  type Source,
  type Voice,
} from './protocol';

/** `{[name]: read(value)}`, or nothing where the field is absent: for spreading into a result. */
export function optional<K extends string, T>(
  from: Fields,
  name: K,
  read: (value: unknown) => T,
): { [key in K]?: T } {
  const value = from[name];
  if (value === undefined || value === null) return {};
  return { [name]: read(value) } as { [key in K]?: T };
}

function link(value: unknown): EntryLink {
  const from = fields(value);
  return { id: text(from['id']), question: text(from['question']) };
}

function source(value: unknown): Source {
  const from = fields(value);
  return { title: text(from['title']), ...optional(from, 'url', text), ...optional(from, 'date', text) };
}

function voice(value: unknown): Voice {
  const from = fields(value);
  return { who: text(from['who']), html: text(from['html']) };
}

export function readEntry(value: unknown): Entry {
  const from = fields(value);
  return {
    ...link(value),
    kind: oneOf(from['kind'], ['faq', 'myth']),
    html: text(from['html'] ?? ''),
    ...optional(from, 'source', source),
    ...optional(from, 'verified', text),
    ...optional(from, 'claim', text),
    ...optional(from, 'verdict', (verdict) => oneOf(verdict, kVerdicts)),
    voices: list(from['voices'], voice),
    see_also: list(from['see_also'], link),
  };
}

function site(value: unknown): Site {
  const from = fields(value ?? {});
  return {
    ...optional(from, 'name', text),
    ...optional(from, 'assistant', text),
    ...optional(from, 'greeting', text),
    ...optional(from, 'reply_time', text),
    ...optional(from, 'accent', text),
  };
}

function notice(value: unknown): Notice {
  const from = fields(value);
  return { kind: text(from['kind']), html: text(from['html']), ...optional(from, 'level', text) };
}

function part(value: unknown): Part {
  const from = fields(value);
  return {
    q: text(from['q']),
    ...optional(from, 'ref', text),
    band: oneOf(from['band'], kBands),
    entries: list(from['entries'], readEntry),
    ...optional(from, 'context', text),
  };
}

function answer(from: Fields, id: string): Answer {
  return {
    type: 'answer',
    id,
    ...optional(from, 'ref', text),
    band: oneOf(from['band'], kBands),
    entries: list(from['entries'], readEntry),
    ...optional(from, 'corrected', text),
    ...optional(from, 'context', text),
    ...optional(from, 'notice', notice),
    parts: list(from['parts'], part),
  };
}

function failure(from: Fields, id: string): Failure {
  return {
    type: 'error',
    id,
    code: text(from['code']),
    message: text(from['message']),
    ...optional(from, 'field', text),
  };
}

function frame(from: Fields): ServerFrame | undefined {
  const id = typeof from['id'] === 'string' ? from['id'] : '';
  switch (from['type']) {
    case 'welcome':
      return {
        type: 'welcome',
        ...optional(from, 'version', text),
        site: site(from['site']),
        quick: list(from['quick'], link),
      };
    case 'answer':
      return answer(from, id);
    case 'ok':
      return { type: 'ok', id, ...optional(from, 'receipt', text) };
    case 'suggestions':
      return { type: 'suggestions', id, entries: list(from['entries'], link) };
    case 'error':
      return failure(from, id);
    default:
      return undefined;
  }
}

/**
 * Reads one frame. Types that we do not know are left aside (undefined), unknown fields ignored;
 * a reply that breaks the contract becomes an error of its request, so that nobody waits for it.
 */
export function parseFrame(value: unknown): ServerFrame | undefined {
  try {
    return frame(fields(value));
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    const id = (value as Fields | null)?.['id'];
    if (typeof id !== 'string') return undefined;
    return { type: 'error', id, code: 'unreadable', message: texts.failed };
  }
}

/** The same of the text of a message. */
export function parseText(text: unknown): ServerFrame | undefined {
  try {
    return parseFrame(JSON.parse(String(text)));
  } catch {
    return undefined;
  }
}
