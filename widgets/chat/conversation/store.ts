import { fields, list, oneOf, text, Unreadable } from '../../shared/read';
import { optional, parseFrame } from '../link/parse';
import type { Answer, Welcome } from '../link/protocol';
import type { Draft, Turn } from './turn';

/** Goes up whenever what was kept before can no longer be read. */
const kFormat = 1;
const kMostTurns = 20;
/** In UTF-16 code units, of two bytes each: 200 kB. */
const kLongest = 100_000;

/** What a tab keeps of a chat. */
export interface Kept {
  turns: readonly Turn[];
  open: boolean;
  /** Pixels from the top of the log. */
  scroll: number;
  /** What stands in the composer, not sent yet. */
  typed: string;
  welcome?: Welcome | undefined;
}

/**
 * Keeps a conversation in sessionStorage: for one tab, one site and one server. A browser may forbid
 * it, or have no room: then nothing is kept, and nobody hears of it.
 */
export class Store {
  readonly #key: string;

  /** `storage` throws where it is forbidden, as `() => sessionStorage` does. */
  constructor(
    server: URL,
    private readonly storage: () => Storage,
  ) {
    this.#key = `quesaco ${kFormat} ${server.href}`;
  }

  /** Nothing where nothing was kept, or nothing that can be read. */
  read(): Kept | undefined {
    try {
      return kept(JSON.parse(this.storage().getItem(this.#key) ?? ''));
    } catch {
      return undefined;
    }
  }

  /** Keeps the latest turns, as many as there is room for; else nothing, rather than an older state. */
  write(state: Kept): void {
    try {
      this.storage().removeItem(this.#key);
      this.storage().setItem(this.#key, bounded(state));
    } catch {
      // Forbidden or full: the chat goes on as long as the page.
    }
  }
}

function bounded(state: Kept): string {
  let turns = state.turns.slice(-kMostTurns);
  let written = serialise({ ...state, turns });
  while (written.length > kLongest && turns.length > 0) {
    turns = turns.slice(1);
    written = serialise({ ...state, turns });
  }
  return written;
}

/** An entry on display is one of its answer's: its id is enough. */
function serialise(state: Kept): string {
  return JSON.stringify(state, (name, value) => (name === 'shown' ? value?.id : value));
}

function kept(value: unknown): Kept {
  const from = fields(value);
  const welcome = parseFrame(from['welcome']);
  return {
    turns: list(from['turns'], turn),
    open: from['open'] === true,
    scroll: Number(from['scroll']),
    typed: text(from['typed']),
    ...(welcome?.type === 'welcome' && { welcome }),
  };
}

function turn(value: unknown): Turn {
  const from = fields(value);
  const read = optional(from, 'answer', answer);
  const status = oneOf(from['status'], ['waiting', 'failed', 'answered']);
  return {
    key: text(from['key']),
    question: text(from['question']),
    id: text(from['id']),
    draft: draft(from['draft']),
    asTyped: from['asTyped'] === true,
    status,
    ...optional(from, 'problem', text),
    ...read,
    shown: read.answer?.entries.find(({ id }) => id === from['shown']),
    ...optional(from, 'helpful', (helpful) => helpful === true),
    declined: from['declined'] === true,
    form: oneOf(from['form'], ['closed', 'open', 'sent']),
    sending: from['sending'] === true,
    ...optional(from, 'receipt', text),
    parts: list(from['parts'], turn),
    restored: status === 'answered',
  };
}

function answer(value: unknown): Answer {
  const frame = parseFrame(value);
  if (frame?.type !== 'answer') throw new Unreadable();
  return frame;
}

function draft(value: unknown): Draft {
  const from = fields(value);
  return {
    name: text(from['name']),
    email: text(from['email']),
    profession: text(from['profession']),
    message: text(from['message']),
    consent: from['consent'] === true,
    attach: from['attach'] === true,
    key: text(from['key']),
    ...optional(from, 'sent', text),
  };
}
