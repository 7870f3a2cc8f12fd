import type { Answer, ContactMessage, Entry } from '../link/protocol';

/** Where the contact form of a turn stands. */
export type FormState = 'closed' | 'open' | 'sent';

/** One question and all that came of it. */
export interface Turn {
  readonly key: string;
  readonly question: string;
  /** Random, by which the server recognises the question when it is sent again. */
  readonly id: string;
  readonly draft: Draft;
  /** The visitor has said that the question holds no typing slips. */
  readonly asTyped: boolean;
  status: 'waiting' | 'failed' | 'answered';
  problem?: string;
  /** What was found without the server, until it answers. */
  kept?: Entry[] | undefined;
  answer?: Answer;
  /** The entry on display: the answer, or the choice that was taken. */
  shown?: Entry | undefined;
  /** What the visitor said of it. */
  helpful?: boolean | undefined;
  /** None of the choices was right. */
  declined: boolean;
  form: FormState;
  /** The message is on its way; whoever comes back to the page sends it again. */
  sending: boolean;
  receipt?: string | undefined;
  /** The questions of a message that asks several: all that came of it came of them. */
  parts: Turn[];
  /** It was here before the page was: nothing of it is news. */
  restored: boolean;
}

/** The questions, one by one. */
export function single(turns: readonly Turn[]): Turn[] {
  return turns.flatMap((turn) => (turn.parts.length > 0 ? turn.parts : [turn]));
}

export function newTurn(key: string, question: string, previous?: Draft): Turn {
  return {
    key,
    question,
    id: randomKey(),
    draft: draftFor(question, previous),
    asTyped: false,
    status: 'waiting',
    declined: false,
    form: 'closed',
    sending: false,
    parts: [],
    restored: false,
  };
}

/** What the visitor types into the contact form; lives as long as the tab. */
export type Draft = Omit<ContactMessage, 'consent' | 'conversation' | 'profession'> & {
  profession: string;
  consent: boolean;
  attach: boolean;
  /** What was sent under `key`: with another text, it is another message. */
  sent?: string;
};

/**
 * A number that nobody else has, so that the server recognises a repeat. Not crypto.randomUUID,
 * which browsers offer on https pages only.
 */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A draft for `question`, which keeps who the visitor is from the `previous` one. */
function draftFor(question: string, previous?: Draft): Draft {
  return {
    name: previous?.name ?? '',
    email: previous?.email ?? '',
    profession: previous?.profession ?? '',
    message: question,
    consent: previous?.consent ?? false,
    attach: false,
    key: randomKey(),
  };
}
