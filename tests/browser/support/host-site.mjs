import { once } from 'node:events';
import { createServer } from 'node:http';

/** A site of its own origin; `page(html)` is the address of a page of it that holds that. */
export async function startHostSite() {
  const host = createServer((request, response) => {
    const html = new URL(request.url, 'http://host').searchParams.get('html') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html><title>Site</title>${html}`);
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  const origin = `http://127.0.0.1:${host.address().port}`;
  return {
    origin,
    page: (html) => `${origin}/?${new URLSearchParams({ html })}`,
    stop: () => {
      host.closeAllConnections();
      host.close();
    },
  };
}
