import { RequestError, type Connection } from '../link/connection';
import type { Answer, Entry, EntryLink, Ok, Request, Suggestions } from '../link/protocol';
import { texts } from '../texts';
import { replacing } from '../view/notice';
import { contactMessage } from './contact';
import { describe, missed, receiptText } from './describe';
import { newTurn, single, type Turn } from './turn';

/** A line that is down for so long is worth an answer without the server. */
const kPatienceMs = 3_000;

export interface ConversationListener {
  /** Something on display changed. */
  changed(): void;
  /** A turn has its answer, its refusal or its receipt; `said` is that in plain words. */
  settled(turn: Turn, said: string): void;
  /** The visitor went to another part of this turn: the focus goes along. */
  moved(turn: Turn): void;
}

/** What the visitor asked and what came back: the state behind the page, without any page. */
export class Conversation {
  readonly turns: Turn[];
  replyTime: string = texts.defaultReplyTime;
  /** Finds entries without the server. */
  findKept: (question: string) => Entry[] = () => [];
  #lost = false;
  /** Where the server's own pages are; set before anything is shown. */
  server!: URL;

  /** Goes on after the `earlier` turns, of which none is settled anew. */
  constructor(
    private readonly connection: Pick<Connection, 'request'>,
    private readonly listener: ConversationListener,
    earlier: readonly Turn[] = [],
  ) {
    this.turns = [...earlier];
  }

  /** Whether a form stands open somewhere. */
  get writing(): boolean {
    return single(this.turns).some(({ form }) => form === 'open');
  }

  /** Whether a question has no answer yet. */
  get waiting(): boolean {
    return this.turns.some(({ status }) => status === 'waiting');
  }

  /** Sends again what had no reply when the page went. The server knows a message by its key. */
  resume(): void {
    for (const turn of this.turns) if (turn.status === 'waiting') void this.#ask(turn);
    // A refusal leaves the form as it was, with its button.
    for (const turn of single(this.turns)) if (turn.sending) this.send(turn).catch(() => undefined);
  }

  ask(question: string): Promise<void> {
    return this.#ask(this.#begin(question));
  }

  /** Whether the server cannot be reached: who waits then gets what is kept. */
  set lost(lost: boolean) {
    this.#lost = lost;
    if (lost) for (const turn of this.turns) if (turn.status === 'waiting') this.#fallBackSoon(turn);
  }

  /** Shows one of the entries that were found without the server; undefined: all of them again. */
  showKept(turn: Turn, entry: Entry | undefined): void {
    turn.shown = entry;
    this.#move(turn);
  }

  /** Asks for an entry that we know by its id: a quick question, or a related one. */
  follow(link: EntryLink): Promise<void> {
    return this.#answer(this.#begin(link.question), { type: 'entry', entry: link.id });
  }

  /** Shows an entry that a link leads to: its question is known when it is here, or it is no more. */
  async show(id: string): Promise<void> {
    let answer: Answer;
    try {
      answer = (await this.connection.request({ type: 'entry', entry: id })) as Answer;
    } catch (problem) {
      if (!(problem instanceof RequestError)) throw problem;
      const notice = { kind: 'gone', html: `<p>${problem.message}</p>` };
      answer = { type: 'answer', id: '', band: 'handoff', entries: [], parts: [], notice };
    }
    const turn = this.#begin(answer.entries[0]?.question ?? texts.linked);
    this.#receive(turn, answer);
    this.#settle(turn, describe(turn, this.replyTime));
  }

  /** Entries that fit what is being typed: none while a question waits, and none where that fails. */
  async suggest(typed: string): Promise<EntryLink[]> {
    if (this.waiting) return [];
    try {
      return ((await this.connection.request({ type: 'suggest', q: typed })) as Suggestions).entries;
    } catch {
      return [];
    }
  }

  retry(turn: Turn): Promise<void> {
    turn.status = 'waiting';
    this.listener.changed();
    return this.#ask(turn);
  }

  /**
   * What was taken for typing slips is none: the turn begins anew and has its result in the same
   * place. What was typed into its form stays.
   */
  askAsTyped(turn: Turn): Promise<void> {
    const again = { ...newTurn(turn.key, turn.question), draft: turn.draft, asTyped: true };
    this.turns[this.turns.indexOf(turn)] = again;
    return this.retry(again);
  }

  pick(turn: Turn, entry: Entry): void {
    turn.shown = entry;
    turn.helpful = undefined;
    this.#feedback(turn, { picked: entry.id });
    this.#settle(turn, describe(turn, this.replyTime));
  }

  pickNone(turn: Turn): void {
    turn.declined = true;
    this.#feedback(turn, { picked: '' });
    this.openForm(turn);
  }

  backToChoices(turn: Turn): void {
    turn.shown = undefined;
    this.#move(turn);
  }

  rate(turn: Turn, helpful: boolean): void {
    if (!turn.shown) return;
    turn.helpful = helpful;
    this.#feedback(turn, { entry: turn.shown.id, helpful });
    this.listener.changed();
  }

  /** Why it did not help. Without `helpful`, which is counted each time that it is said. */
  comment(turn: Turn, comment: string): void {
    if (turn.shown) this.#feedback(turn, { entry: turn.shown.id, comment });
  }

  openForm(turn: Turn): void {
    this.#unfold(turn);
    this.#move(turn);
  }

  /** Rejects with a RequestError, whose message and field the form shows. */
  async send(turn: Turn): Promise<void> {
    const message = contactMessage(turn.draft, this.turns);
    turn.sending = true;
    this.listener.changed();
    try {
      const reply = await this.connection.request({ type: 'contact', ...reference(turn), ...message });
      turn.receipt = (reply as Ok).receipt;
    } finally {
      turn.sending = false;
      this.listener.changed();
    }
    turn.form = 'sent';
    this.#settle(turn, receiptText(turn, this.replyTime));
  }

  /** Forgets every turn, and gives them for `putBack`. What is still on its way arrives unheard. */
  erase(): Turn[] {
    const gone = this.turns.splice(0);
    this.listener.changed();
    return gone;
  }

  putBack(gone: readonly Turn[]): void {
    this.turns.unshift(...gone);
    this.listener.changed();
  }

  #begin(question: string): Turn {
    const turn = newTurn(this.#nextKey(), question, single(this.turns).at(-1)?.draft);
    this.turns.push(turn);
    this.listener.changed();
    return turn;
  }

  /** The oldest turns may not have been kept: the number of turns is no key. */
  #nextKey(): string {
    return `${Number(this.turns.at(-1)?.key ?? -1) + 1}`;
  }

  #ask(turn: Turn): Promise<void> {
    const { question: q, id: key, asTyped } = turn;
    const request: Request = { type: 'ask', q, key, ...(asTyped && { as_typed: true }) };
    const before = single(this.turns.slice(0, this.turns.indexOf(turn))).findLast(
      (other) => other.status === 'answered' && !replacing(other.answer?.notice),
    );
    if (before) {
      request.previous = { q: before.question, ...(before.shown && { entry: before.shown.id }) };
    }
    return this.#answer(turn, request);
  }

  async #answer(turn: Turn, request: Request): Promise<void> {
    if (this.#lost) this.#fallBackSoon(turn);
    try {
      this.#receive(turn, (await this.connection.request(request)) as Answer);
    } catch (problem) {
      if (!(problem instanceof RequestError)) throw problem;
      turn.status = 'failed';
      turn.problem = problem.message;
      if (turn.kept) return this.listener.changed();
      if (problem.code === 'timeout' && this.#fallBack(turn)) return;
    }
    this.#settle(turn, describe(turn, this.replyTime));
  }

  #fallBackSoon(turn: Turn): void {
    setTimeout(() => {
      if (this.#lost && turn.status === 'waiting') this.#fallBack(turn);
    }, kPatienceMs);
  }

  #fallBack(turn: Turn): boolean {
    const found = turn.kept ? [] : this.findKept(turn.question);
    if (found.length === 0) return false;
    turn.kept = found;
    this.#settle(turn, [texts.kept, ...found.map(({ question }) => question)].join('\n'));
    return true;
  }

  #receive(turn: Turn, answer: Answer): void {
    turn.status = 'answered';
    if (turn.kept) turn.shown = turn.kept = undefined;
    turn.answer = answer;
    if (answer.parts.length > 0) return this.#divide(turn, answer);
    if (answer.band === 'answer') turn.shown = answer.entries[0];
    // The first miss offers the form; whoever meets a second has no more patience for offers.
    if (missed(turn) && single(this.turns).some((other) => other !== turn && missed(other))) this.#unfold(turn);
  }

  /** Each part is a turn of its own, with its card, its choices or its form. */
  #divide(turn: Turn, answer: Answer): void {
    turn.parts = answer.parts.map(({ q }, index) => newTurn(`${turn.key}.${index}`, q, turn.draft));
    turn.parts.forEach((part, index) => this.#receive(part, { ...answer, ...answer.parts[index], parts: [] }));
  }

  /** Unfolds the form of this turn and folds the others: one at a time. */
  #unfold(turn: Turn): void {
    for (const other of single(this.turns)) if (other.form === 'open') other.form = 'closed';
    turn.form = 'open';
  }

  /** Feedback is worth no error message: the visitor waits for nothing. */
  #feedback(turn: Turn, said: { entry?: string; helpful?: boolean; picked?: string; comment?: string }): void {
    const ref = turn.answer?.ref;
    if (ref === undefined) return;
    this.connection.request({ type: 'feedback', ref, ...said }).catch(() => undefined);
  }

  #move(turn: Turn): void {
    this.listener.changed();
    this.listener.moved(turn);
  }

  #settle(turn: Turn, said: string): void {
    this.listener.changed();
    const here = this.turns.some((other) => other === turn || other.parts.includes(turn));
    if (here) this.listener.settled(turn, said);
  }
}

function reference(turn: Turn): { ref?: string } {
  return turn.answer?.ref === undefined ? {} : { ref: turn.answer.ref };
}
