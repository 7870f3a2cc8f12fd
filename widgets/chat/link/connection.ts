import { texts } from '../texts';
import { retryDelay } from './backoff';
import { fetchWelcome, post } from './http';
import { kAbandoned, Line } from './line';
import { mayUse } from './origin';
import { parseText } from './parse';
import type { Failure, Reply, Request, Success, Welcome } from './protocol';

export const kSubprotocol = 'quesaco.v1';
const kReplyMs = 20_000;
/** Sockets that may fail before HTTP is tried: a proxy that blocks them fails every time. */
const kBlockedAfter = 2;

/** `resting`: nothing to do; `http`: sockets are blocked, requests go over HTTP; `refused`: the server
 * wants nothing from this page. */
export type LinkState = 'resting' | 'connecting' | 'open' | 'http' | 'lost' | 'refused';

export interface LinkListener {
  welcomed(welcome: Welcome): void;
  linkChanged(state: LinkState): void;
}

/** What the connection needs from its surroundings; replaced in tests. */
export interface Environment {
  socket(url: URL): WebSocket;
  post(server: URL, id: string, request: Request): Promise<Reply>;
  welcome(server: URL): Promise<Welcome>;
  /** Whether this page may use the server; rejects where the server does not say. */
  mayUse(server: URL): Promise<boolean>;
  random(): number;
}

const browser: Environment = {
  socket: (url) => new WebSocket(url, kSubprotocol),
  post,
  welcome: fetchWelcome,
  mayUse,
  random: Math.random,
};

/** A request that did not succeed; the message is for the visitor. */
export class RequestError extends Error {
  constructor(readonly code: string, message: string, readonly field?: string) {
    super(message);
  }
}

interface Pending {
  request: Request;
  resolve(reply: Success): void;
  reject(error: RequestError): void;
  timer: ReturnType<typeof setTimeout>;
  posting: boolean;
}

/**
 * Requests to the server, over a line or over HTTP. They survive a lost line: those without a reply
 * are sent again once there is another, until they time out. Nothing is opened before `open` or `request`.
 */
export class Connection {
  #state: LinkState = 'resting';
  #line: Line | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pending = new Map<string, Pending>();
  #lastId = 0;
  #failures = 0;
  #everOpen = false;
  #wanted = false;
  #allowed: Promise<boolean> | undefined;
  #greeted: Promise<void> | undefined;

  constructor(
    readonly server: URL,
    readonly listener: LinkListener,
    readonly environment: Environment = browser,
  ) {}

  open(): void {
    this.#wanted = true;
    this.#dial();
  }

  /** Lets go of the line as soon as no request waits for its reply. */
  close(): void {
    this.#wanted = false;
    this.#restIfDone();
  }

  /** Tries at once instead of waiting, for when the device says that it is online again. */
  hurry(): void {
    if (this.#retry === undefined) return;
    this.#cancelRetry();
    this.#dial();
  }

  /** The device is offline: the line is dead, whatever the browser thinks. */
  cut(): void {
    this.#line?.abandon();
  }

  /** Rejects with a RequestError: the server's refusal, or no reply in time. */
  request(request: Request): Promise<Success> {
    const id = String(++this.#lastId);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#expire(id), kReplyMs);
      this.#pending.set(id, { request, resolve, reject, timer, posting: false });
      this.#send(id);
    });
  }

  #send(id: string): void {
    if (this.#state === 'refused') this.#refuse();
    else if (this.#line?.open) this.#transmit(this.#line, id);
    else if (this.#blocked) void this.#post(id);
    else this.#dial();
  }

  get #blocked(): boolean {
    return !this.#everOpen && this.#failures >= kBlockedAfter;
  }

  /** Whether it is settled that no socket serves this page. */
  get #withoutSocket(): boolean {
    return this.#state === 'http' || this.#state === 'refused';
  }

  #dial(): void {
    if (this.#line || this.#retry !== undefined || this.#withoutSocket) return;
    if (this.#failures === 0) this.#become('connecting');
    const url = new URL('ws', this.server);
    url.protocol = url.protocol.replace('http', 'ws');
    const line: Line = new Line(this.environment.socket(url), {
      opened: () => this.#opened(line),
      heard: (data) => this.#received(data),
      ended: (code) => this.#ended(code),
    });
    this.#line = line;
  }

  #opened(line: Line): void {
    this.#everOpen = true;
    this.#become('open');
    for (const [id, pending] of this.#pending) if (!pending.posting) this.#transmit(line, id);
  }

  #transmit(line: Line, id: string): void {
    line.send(JSON.stringify({ ...this.#pending.get(id)?.request, id }));
  }

  #received(data: unknown): void {
    // Only a line that carries frames is a good one: one that opens and closes again backs off.
    this.#failures = 0;
    const frame = parseText(data);
    if (frame?.type === 'welcome') this.listener.welcomed(frame);
    else if (frame) this.#settle(frame);
    if ([...this.#pending.values()].some((pending) => !pending.posting)) this.#line?.expect();
  }

  #ended(code: number): void {
    this.#line = undefined;
    if (this.#withoutSocket) return;
    const quiet = this.#pending.size === 0 && (!this.#wanted || code === 1000);
    if (quiet) return this.#become('resting');
    this.#failures += 1;
    if (this.#everOpen) this.#become('lost');
    if (this.#blocked) void this.#bypass();
    this.#scheduleRetry();
    if (code === kAbandoned) this.#postAll();
  }

  /** Sockets do not open: over HTTP, unless the server says that it refuses this page. Asked until it is answered. */
  async #bypass(): Promise<void> {
    this.#allowed ??= this.environment.mayUse(this.server).catch(() => {
      this.#allowed = undefined;
      return true;
    });
    if (!(await this.#allowed)) return this.#refuse();
    this.#postAll();
    this.#greeted ??= this.environment.welcome(this.server).then(
      (welcome) => this.listener.welcomed(welcome),
      () => (this.#greeted = undefined),
    );
  }

  #refuse(): void {
    this.#cancelRetry();
    this.#become('refused');
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(new RequestError('foreign_origin', texts.refused));
  }

  #postAll(): void {
    for (const [id, pending] of this.#pending) if (!pending.posting) void this.#post(id);
  }

  async #post(id: string): Promise<void> {
    const pending = this.#pending.get(id);
    if (!pending) return;
    pending.posting = true;
    try {
      const reply = await this.environment.post(this.server, id, pending.request);
      if (this.#blocked) {
        this.#cancelRetry();
        this.#become('http');
      }
      this.#settle(reply);
    } catch {
      pending.posting = false;
      if (this.#line?.open) return this.#transmit(this.#line, id);
      this.#become('lost');
      this.#scheduleRetry();
    }
  }

  #scheduleRetry(): void {
    if (this.#retry !== undefined) return;
    const delay = retryDelay(this.#failures - 1, this.environment.random());
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#dial();
    }, delay);
  }

  #cancelRetry(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }

  #settle(reply: Reply): void {
    const pending = this.#take(reply.id);
    if (!pending) return;
    if (reply.type === 'error') pending.reject(refusal(reply));
    else pending.resolve(reply);
    this.#restIfDone();
  }

  #expire(id: string): void {
    this.#take(id)?.reject(new RequestError('timeout', texts.failed));
    this.#restIfDone();
  }

  #take(id: string): Pending | undefined {
    const pending = this.#pending.get(id);
    clearTimeout(pending?.timer);
    this.#pending.delete(id);
    return pending;
  }

  #restIfDone(): void {
    if (this.#wanted || this.#pending.size > 0) return;
    this.#cancelRetry();
    if (this.#line) this.#line.close();
    else if (!this.#withoutSocket) this.#become('resting');
  }

  #become(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.listener.linkChanged(state);
  }
}

function refusal(failure: Failure): RequestError {
  return new RequestError(failure.code, failure.message, failure.field);
}
