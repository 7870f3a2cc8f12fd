import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Kept, Store } from './store';

const kDelayMs = 300;

/**
 * Writes what is to be kept: a little after each change, and at once when the page or the element
 * goes. Nothing is written before `begin`.
 */
export class Keeper implements ReactiveController {
  #store: Store | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flush = () => this.flush();

  constructor(
    host: ReactiveControllerHost,
    private readonly state: () => Kept,
  ) {
    host.addController(this);
  }

  /** From now on there is something to keep. */
  begin(store: Store): void {
    this.#store ??= store;
    this.changed();
  }

  changed(): void {
    if (this.#store) this.#timer ??= setTimeout(this.#flush, kDelayMs);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#store?.write(this.state());
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#flush);
  }

  hostUpdated(): void {
    this.changed();
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#flush);
    this.flush();
  }
}
