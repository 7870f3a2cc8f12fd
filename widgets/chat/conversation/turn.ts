import type { Answer, ContactMessage, Entry } from '../link/protocol';

/** Where the contact form of a turn stands. */
export type FormState = 'closed' | 'open' | 'sent';

/** One question and all that came of it. */
export interface Turn {
  readonly key: number;
  readonly question: string;
  readonly draft: Draft;
  status: 'waiting' | 'failed' | 'answered';
  problem?: string;
  answer?: Answer;
  /** The entry on display: the answer, or the choice that was taken. */
  shown?: Entry | undefined;
  /** None of the choices was right. */
  declined: boolean;
  form: FormState;
  receipt?: string | undefined;
}

/** What the visitor types into the contact form; lives as long as the page. */
export type Draft = Omit<ContactMessage, 'consent' | 'conversation' | 'profession'> & {
  profession: string;
  consent: boolean;
  attach: boolean;
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
export function draftFor(question: string, previous?: Draft): Draft {
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
