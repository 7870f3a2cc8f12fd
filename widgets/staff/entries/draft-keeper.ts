import { Refusal } from '../link/api';
import { drafts } from '../link/entries';

const kPause = 1000;

/** Keeps a text on the server one second after the last key, and at once when the page is left. */
export class DraftKeeper {
  #timer = 0;
  #pending: { subject: string; content: unknown } | undefined;

  constructor() {
    // A tab that is closed is hidden first, and on a phone nothing else is said.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.flush();
    });
  }

  keep(subject: string, content: unknown): void {
    if (this.#pending && this.#pending.subject !== subject) this.flush();
    this.#pending = { subject, content };
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.flush(), kPause);
  }

  flush(): void {
    const pending = this.#pending;
    this.#pending = undefined;
    clearTimeout(this.#timer);
    if (pending) void quietly(drafts.keep(pending.subject, pending.content));
  }

  async drop(subject: string): Promise<void> {
    this.#pending = undefined;
    clearTimeout(this.#timer);
    await quietly(drafts.drop(subject));
  }
}

/** The text is still on the page, and the next key tries again. */
async function quietly(request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
  }
}
