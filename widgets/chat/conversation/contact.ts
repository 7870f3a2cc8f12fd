import type { ContactMessage } from '../link/protocol';
import { texts } from '../texts';
import { outcome } from './describe';
import { randomKey, single, type Draft, type Turn } from './turn';

export type Field = 'name' | 'email' | 'message' | 'consent';
export type FieldErrors = Partial<Record<Field, string>>;

/** What the server takes, in code points. */
const kLongestConversation = 10_000;
const kEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is missing before the draft can be sent; the server has the last word. */
export function check(draft: Draft): FieldErrors {
  return {
    ...(draft.name.trim() ? {} : { name: texts.needName }),
    ...(kEmail.test(draft.email.trim()) ? {} : { email: texts.needEmail }),
    ...(draft.message.trim() ? {} : { message: texts.needMessage }),
    ...(draft.consent ? {} : { consent: texts.needConsent }),
  };
}

/** The draft as it is to be sent. The same text goes under the same key, however often it is sent. */
export function contactMessage(draft: Draft, turns: readonly Turn[]): ContactMessage {
  const text = JSON.stringify([draft.name, draft.email, draft.message].map((field) => field.trim()));
  if (draft.sent !== undefined && draft.sent !== text) draft.key = randomKey();
  draft.sent = text;
  return {
    name: draft.name.trim(),
    email: draft.email.trim(),
    message: draft.message.trim(),
    ...(draft.profession ? { profession: draft.profession } : {}),
    ...(draft.attach ? { conversation: transcript(turns) } : {}),
    consent: true,
    key: draft.key,
  };
}

/**
 * The conversation as the team will read it: what was asked, and which entry was shown. Of a very
 * long one, its end.
 */
export function transcript(turns: readonly Turn[]): string {
  const text = single(turns).map((turn) => `– ${turn.question}\n  ${outcome(turn)}`).join('\n');
  return [...text].slice(-kLongestConversation).join('');
}
