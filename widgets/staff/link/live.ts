import { Unreadable } from '../../shared/read';
import { Refusal } from './api';
import { number, shape, type Read } from './read';
import { sessions } from './session';

const kLater = 10_000;
/** Also part of the inbox, as of when it was read. */
export const live = shape({ version: number, open: number, messages: number });

/** What there is in the inbox: groups that are open, and messages that nobody has looked at. */
export type Live = Read<typeof live>;
type Listener = (live: Live) => void;

/**
 * Hears from the server what is new, while the page can be seen: a browser has few connections to
 * one server, and a hidden tab would keep one.
 */
class LiveNews {
  #listeners = new Set<Listener>();
  #source: EventSource | undefined;
  #latest: Live | undefined;

  constructor() {
    document.addEventListener('visibilitychange', () => this.#open());
  }

  /** Calls it now, if anything is known, and at each change. Gives what ends that. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#latest) listener(this.#latest);
    this.#open();
    return () => {
      this.#listeners.delete(listener);
      this.#open();
    };
  }

  #open(): void {
    const wanted = this.#listeners.size > 0 && !document.hidden;
    if (!wanted) {
      this.#source?.close();
      this.#source = undefined;
    } else if (!this.#source) {
      this.#source = new EventSource('/api/staff/events');
      this.#source.onmessage = ({ data }: MessageEvent<string>) => this.#hear(data);
      this.#source.onerror = () => void this.#mend();
    }
  }

  #hear(data: string): void {
    try {
      this.#latest = live(JSON.parse(data));
    } catch (problem) {
      if (!(problem instanceof Unreadable) && !(problem instanceof SyntaxError)) throw problem;
      return;
    }
    for (const listener of this.#listeners) listener(this.#latest);
  }

  /** The browser comes back by itself, unless it was refused: then perhaps the session has ended. */
  async #mend(): Promise<void> {
    if (this.#source?.readyState !== EventSource.CLOSED) return;
    try {
      await sessions.current();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      await new Promise((resolve) => setTimeout(resolve, kLater));
    }
    this.#source = undefined;
    this.#open();
  }
}

/** The one of the page. */
export const liveNews = new LiveNews();
