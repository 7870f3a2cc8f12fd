import { parseFrame } from './parse';
import type { Reply, Request, Welcome } from './protocol';

/** Sends a request over HTTP. Rejects when no reply of the contract comes back. */
export async function post(server: URL, id: string, request: Request): Promise<Reply> {
  const response = await fetch(...route(server, request));
  const body: unknown = await response.json();
  const reply = parseFrame({ ...(body as object), id });
  if (!reply || reply.type === 'welcome') throw new Error('no reply');
  return reply;
}

/** What a socket begins with. Rejects when none comes. */
export async function fetchWelcome(server: URL): Promise<Welcome> {
  const response = await fetch(new URL('api/welcome', server), { credentials: 'omit' });
  const welcome = parseFrame(await response.json());
  if (welcome?.type !== 'welcome') throw new Error('no welcome');
  return welcome;
}

function route(server: URL, request: Request): [URL, RequestInit] {
  const url = new URL(`api/${request.type}`, server);
  if (request.type === 'entry' || request.type === 'suggest') {
    const { type, ...asked } = request;
    url.search = new URLSearchParams(asked).toString();
    return [url, { credentials: 'omit' }];
  }
  const headers = { 'Content-Type': 'application/json' };
  return [url, { method: 'POST', headers, body: JSON.stringify(request), credentials: 'omit' }];
}
