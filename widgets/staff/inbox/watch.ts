import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { liveNews, type Live } from '../link/live';

/** Whether questions or messages have come since the list was read. */
export class Watch implements ReactiveController {
  #host: ReactiveControllerHost;
  #end: (() => void) | undefined;
  /** What there was when the list was read; undefined until the next news say so. */
  #known: Live | undefined;
  #latest: Live | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** How many groups and messages have come; 0 when something else has changed; undefined when nothing has. */
  get news(): number | undefined {
    if (!this.#known || !this.#latest || this.#latest.version <= this.#known.version) return undefined;
    const more = (of: 'open' | 'messages') => Math.max(0, this.#latest![of] - this.#known![of]);
    return more('open') + more('messages');
  }

  hostConnected(): void {
    this.#end = liveNews.listen((live) => {
      this.#latest = live;
      this.#known ??= live;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  /** The list was read when there was `known`; without it, the list was changed here, and the next news tell of that. */
  settle(known?: Live): void {
    this.#known = known;
    this.#host.requestUpdate();
  }
}
