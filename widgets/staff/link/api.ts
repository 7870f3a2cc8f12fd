import { fields, Unreadable, type Fields, type Reader } from '../../shared/read';
import { texts } from './texts';

/** What the server refused, with its French sentence; `detail` is the whole reply. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    readonly detail: Fields = {},
  ) {
    super(message);
  }

  get field(): string | undefined {
    return typeof this.detail['field'] === 'string' ? this.detail['field'] : undefined;
  }
}

/** Characters; browsers keep 64 KiB alive, and one character takes up to three bytes. */
const kKeptAlive = 20_000;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * The staff API over fetch. A request that finds the session at its end waits for `signIn` and is
 * sent again, so that whoever was writing loses nothing.
 */
export class Api {
  /** Goes with every changing request; the session gives it. */
  csrf = '';
  /** Resolves once somebody has signed in. */
  signIn: (() => Promise<void>) | undefined;
  /** Asks for the token of the session that there is. */
  renew: (() => Promise<unknown>) | undefined;

  get<T>(path: string, query: Record<string, string | undefined>, read: Reader<T>): Promise<T> {
    const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
    const search = new URLSearchParams(given).toString();
    return this.#request('GET', search ? `${path}?${search}` : path, undefined, read);
  }

  send<T>(method: Exclude<Method, 'GET'>, path: string, body: object, read: Reader<T>): Promise<T> {
    return this.#request(method, path, body, read);
  }

  async #request<T>(method: Method, path: string, body: object | undefined, read: Reader<T>): Promise<T> {
    try {
      return readReply(await this.#fetch(method, path, body), read);
    } catch (problem) {
      if (!(problem instanceof Refusal) || !(await this.#mended(problem))) throw problem;
      return readReply(await this.#fetch(method, path, body), read);
    }
  }

  /** Whether sending again may help. */
  async #mended({ status, code }: Refusal): Promise<boolean> {
    if (code === 'signed_out' && this.signIn) {
      await this.signIn();
      return true;
    }
    if (status !== 403 || !this.renew) return false;
    // Signing in from another tab gives all tabs a new session, whose token only that one knows.
    const known = this.csrf;
    await this.renew();
    return this.csrf !== known;
  }

  async #fetch(method: Method, path: string, body: object | undefined): Promise<Fields> {
    const headers: Record<string, string> = method === 'GET' ? {} : { 'X-CSRF-Token': this.csrf };
    if (body) headers['Content-Type'] = 'application/json';
    const request: RequestInit = { method, headers, credentials: 'same-origin' };
    if (body) {
      request.body = JSON.stringify(body);
      // A draft that is sent while the page goes must arrive.
      request.keepalive = request.body.length < kKeptAlive;
    }
    let response: Response;
    let reply: Fields;
    try {
      response = await fetch(`/api/staff/${path}`, request);
      reply = fields(await response.json());
    } catch {
      throw new Refusal(texts.unreachable, 0, 'unreachable');
    }
    if (response.ok) return reply;
    const message = typeof reply['message'] === 'string' ? inTheFormsWords(reply['message']) : texts.unreadable;
    throw new Refusal(message, response.status, String(reply['code'] ?? ''), reply);
  }
}

/** The sentence with the labels of the fields instead of the names of the members. */
export function inTheFormsWords(sentence: string): string {
  return sentence.replace(/"([a-z_]+)"/g, (quoted, name: string) => {
    const label = Object.hasOwn(texts.members, name) ? texts.members[name] : undefined;
    return label ? `«\u00A0${label}\u00A0»` : quoted;
  });
}

function readReply<T>(reply: Fields, read: Reader<T>): T {
  try {
    return read(reply);
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    throw new Refusal(texts.unreadable, 0, 'unreadable');
  }
}

/** The one connection of the page. */
export const api = new Api();
