/** Every frame that the page sends from now on. */
export function framesSent(page) {
  const sent = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(JSON.parse(payload))));
  return sent;
}

/**
 * As behind a proxy that lets no socket through. Playwright's routes open a socket before they close it; behind such a
 * proxy none ever opens.
 */
export function blockSockets(page) {
  return page.evaluate(() => {
    globalThis.WebSocket = class extends EventTarget {
      static OPEN = 1;
      constructor() {
        super();
        setTimeout(() => this.onclose({ code: 1006 }));
      }
      close() {}
    };
  });
}
