const kOpeningMs = 8_000;
/** A socket that says nothing for so long after a request is dead, whatever the browser thinks: a
 * phone that changes its network keeps it open. */
const kSilentMs = 6_000;
/** The code of a line that was left, as if it had been cut. */
export const kAbandoned = 4000;

/** What a line tells, until its end. */
export interface LineListener {
  opened(): void;
  heard(data: unknown): void;
  ended(code: number): void;
}

/** One socket, which opens in time and answers in time, or ends. */
export class Line {
  #opening: ReturnType<typeof setTimeout>;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly listener: LineListener,
  ) {
    this.#opening = setTimeout(() => socket.close(), kOpeningMs);
    socket.onopen = () => {
      clearTimeout(this.#opening);
      listener.opened();
    };
    socket.onmessage = (event) => {
      this.#endSilence();
      listener.heard(event.data);
    };
    socket.onclose = (event) => this.#end(event.code);
  }

  get open(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  send(text: string): void {
    this.socket.send(text);
    this.expect();
  }

  /** A word is due, unless one is already. */
  expect(): void {
    this.#silence ??= setTimeout(() => this.abandon(), kSilentMs);
  }

  /** Leaves a dead socket alone, with whatever it may still say. */
  abandon(): void {
    this.socket.onmessage = this.socket.onclose = null;
    this.socket.close();
    this.#end(kAbandoned);
  }

  close(): void {
    this.socket.close(1000);
  }

  #end(code: number): void {
    clearTimeout(this.#opening);
    this.#endSilence();
    this.listener.ended(code);
  }

  #endSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = undefined;
  }
}
