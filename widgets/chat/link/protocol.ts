/** The frames of `quesaco.v1`, as the widget understands them (see contracts.md). */

export interface EntryLink {
  id: string;
  question: string;
}

export interface Source {
  title: string;
  url?: string;
  date?: string;
}

/** Somebody's part of a myth's answer. */
export interface Voice {
  who: string;
  html: string;
}

export const kVerdicts = ['vrai', 'faux', 'nuancé'] as const;
export type Verdict = (typeof kVerdicts)[number];

export interface Entry extends EntryLink {
  kind: 'faq' | 'myth';
  html: string;
  source?: Source;
  verified?: string;
  claim?: string;
  verdict?: Verdict;
  voices: Voice[];
  see_also: EntryLink[];
}

export const kBands = ['answer', 'choices', 'handoff'] as const;
export type Band = (typeof kBands)[number];

/** What the site's staff chose for their visitors; everything may be missing. */
export interface Site {
  name?: string;
  assistant?: string;
  greeting?: string;
  reply_time?: string;
  accent?: string;
}

export interface Welcome {
  type: 'welcome';
  /** Of the site and its entries: changes with them. */
  version?: string;
  site: Site;
  quick: EntryLink[];
}

/** What a message gets that is no question, or that may tell of a danger. */
export interface Notice {
  /** "emergency" stands out; any other is shown alike, a kind of tomorrow too. */
  kind: string;
  html: string;
  /** "possible": above whatever the answer is; anything else, or nothing: instead of it, without a form. */
  level?: string;
}

/** One of several questions in a message, and what it gets by itself. */
export interface Part {
  q: string;
  /** Of a part without an answer; an answered one goes by that of the message. */
  ref?: string;
  band: Band;
  entries: Entry[];
  context?: string;
}

export interface Answer {
  type: 'answer';
  id: string;
  ref?: string;
  band: Band;
  entries: Entry[];
  /** The question as it was understood, where it held typing slips. */
  corrected?: string;
  /** The earlier question that this one was understood to lean on. */
  context?: string;
  notice?: Notice;
  /** Shown instead of the entries, which are those that answer them. */
  parts: Part[];
}

/** The question before and the entry that it was answered with: what a follow-up may lean on. */
export interface Previous {
  q: string;
  entry?: string;
}

export interface Ok {
  type: 'ok';
  id: string;
  receipt?: string;
}

/** Entries that fit what is being typed, the best first. */
export interface Suggestions {
  type: 'suggestions';
  id: string;
  entries: EntryLink[];
}

export interface Failure {
  type: 'error';
  id: string;
  code: string;
  /** One French sentence for the visitor. */
  message: string;
  /** The field of the contact form that is at fault. */
  field?: string;
}

export type Success = Answer | Ok | Suggestions;
export type Reply = Success | Failure;
export type ServerFrame = Welcome | Reply;

export interface ContactMessage {
  name: string;
  email: string;
  message: string;
  profession?: string;
  conversation?: string;
  consent: true;
  /** Random, kept for retries: the server stores the message once. */
  key: string;
}

export type Request =
  /** `key`: of this question, however often it is sent. `as_typed`: no slips are to be mended, the
   * visitor has said that they are none. */
  | { type: 'ask'; q: string; key?: string; as_typed?: true; previous?: Previous }
  | { type: 'entry'; entry: string }
  | { type: 'suggest'; q: string }
  /** `picked` is the id of the choice that was taken, or empty for none of them. */
  | { type: 'feedback'; ref: string; entry?: string; helpful?: boolean; picked?: string; comment?: string }
  | ({ type: 'contact'; ref?: string } & ContactMessage);
