import { parseFrame } from './parse';
import type { Reply, Request } from './protocol';

const kRoutes: Record<Request['type'], string> = {
  ask: 'api/ask',
  entry: 'api/ask',
  feedback: 'api/feedback',
  contact: 'api/contact',
};

/** Sends a request over HTTP. Rejects when no reply of the contract comes back. */
export async function post(server: URL, id: string, request: Request): Promise<Reply> {
  const response = await fetch(new URL(kRoutes[request.type], server), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...request, id }),
    credentials: 'omit',
    referrerPolicy: 'origin',
  });
  const body: unknown = await response.json();
  const reply = parseFrame({ ...(body as object), id });
  if (!reply || reply.type === 'welcome') throw new Error('no reply');
  return reply;
}
