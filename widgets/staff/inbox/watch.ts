import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Refusal } from '../link/api';
import { inbox, type Live } from '../link/inbox';

const kEvery = 10_000;

/** Asks every ten seconds, while the page can be seen, whether questions or messages have come. */
export class Watch implements ReactiveController {
  #host: ReactiveControllerHost;
  #timer = 0;
  #known: Live | undefined;
  #latest: Live | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** How many groups have come; 0 when something else has changed; undefined when nothing has. */
  get news(): number | undefined {
    if (!this.#known || !this.#latest || this.#latest.version === this.#known.version) return undefined;
    return Math.max(0, this.#latest.open - this.#known.open);
  }

  hostConnected(): void {
    this.#timer = window.setInterval(() => void this.#ask(), kEvery);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  /** What is there now is what the reader sees, or did. */
  async settle(): Promise<void> {
    await this.#ask();
    this.#known = this.#latest;
    this.#host.requestUpdate();
  }

  async #ask(): Promise<void> {
    if (document.hidden) return;
    try {
      this.#latest = await inbox.changes();
      this.#known ??= this.#latest;
      this.#host.requestUpdate();
    } catch (problem) {
      // A look in passing: the next one is ten seconds away.
      if (!(problem instanceof Refusal)) throw problem;
    }
  }
}
