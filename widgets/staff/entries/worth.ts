import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Refusal } from '../link/api';
import type { Entry } from '../link/entries';
import { wordingText } from './edit';
import { texts } from './texts';

export function without(entry: Entry, at: number): Entry {
  return { ...entry, alternatives: entry.alternatives.filter((_, i) => i !== at) };
}

/**
 * What each wording of an entry is worth: the questions whose reply would change if it alone were taken away
 * (leave-one-out). One is tried after the other, since the server learns anew for each.
 */
export class Worth implements ReactiveController {
  /** What came in so far, by the text of the wording. */
  readonly counts = new Map<string, number>();
  /** What is to be said of a measure once it has ended; empty before. */
  ended = '';
  problem = '';
  #run: { entry: Entry } | undefined;

  /** `changed` asks how many questions the server would answer otherwise with this entry. */
  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    private readonly changed: (entry: Entry) => Promise<number>,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Undefined while nothing is measured. */
  get progress(): { done: number; total: number } | undefined {
    return this.#run && this.#progressOf(this.#run.entry);
  }

  /** Goes on where an earlier measure was stopped. Ends once all came in, or with stop(). */
  async measure(entry: Entry): Promise<void> {
    const { done, total } = this.#progressOf(entry);
    if (done === total) this.counts.clear();
    const run = { entry };
    this.#run = run;
    this.ended = '';
    this.problem = '';
    this.host.requestUpdate();
    try {
      for (const [at, wording] of entry.alternatives.map(wordingText).entries()) {
        if (this.counts.has(wording)) continue;
        const count = await this.changed(without(entry, at));
        if (run !== this.#run) return;
        this.counts.set(wording, count);
        this.host.requestUpdate();
      }
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      if (run === this.#run) this.problem = problem.message;
    }
    if (run === this.#run) this.stop();
  }

  /** Keeps what came in. */
  stop(): void {
    if (!this.#run) return;
    const { entry } = this.#run;
    const { done, total } = this.#progressOf(entry);
    const idle = [...this.counts.values()].filter((count) => count === 0).length;
    this.ended = done === total ? texts.measured(idle, total) : texts.measureStopped(done, total);
    this.#run = undefined;
    this.host.requestUpdate();
  }

  /** For what is no longer live, or another entry. */
  forget(): void {
    this.#run = undefined;
    this.counts.clear();
    this.ended = '';
    this.problem = '';
    this.host.requestUpdate();
  }

  #progressOf({ alternatives }: Entry): { done: number; total: number } {
    const done = alternatives.filter((wording) => this.counts.has(wordingText(wording))).length;
    return { done, total: alternatives.length };
  }
}
