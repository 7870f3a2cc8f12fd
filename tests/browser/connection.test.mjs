import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { blockSockets } from './support/sockets.mjs';
import { timesAsked } from './support/store.mjs';
import { until } from './support/until.mjs';

const session = browserSession();

/** The demo page, with a hand on its line: `route` sees every socket before the server does. */
async function visitThrough(route) {
  const page = await session.page();
  await page.routeWebSocket(/\/ws$/, route);
  return ChatPage.visit(page, server.url);
}

test('a line cut in the middle of a question: it says so, comes back, and answers once', async () => {
  let sockets = 0;
  const chat = await visitThrough((socket) => {
    const first = ++sockets === 1;
    const far = socket.connectToServer();
    socket.onMessage((frame) => (first ? socket.close({ code: 1011 }) : far.send(frame)));
  });
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.lost.waitFor();
  await chat.answers.getByText('ne pas faire payer de cotisation').waitFor();
  assert.equal(await chat.answers.count(), 1);
  await chat.panel.locator('.lost').waitFor({ state: 'detached' });
});

test('a line that swallows what is sent: HTTP answers, once, and a new line takes over', async () => {
  let sockets = 0;
  const chat = await visitThrough((socket) => {
    const first = ++sockets === 1;
    const far = socket.connectToServer();
    socket.onMessage((frame) => first || far.send(frame));
  });
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.getByText('ne pas faire payer de cotisation').waitFor();
  await chat.panel.locator('.lost').waitFor({ state: 'detached' });
  await chat.ask('Qui peut adhérer ?');
  await chat.answers.nth(1).waitFor();
  assert.equal(await chat.answers.count(), 2);
  assert.equal(sockets, 2);
});

test('a line that swallows the answer: the question is asked again, and is one question', async () => {
  let sockets = 0;
  const chat = await visitThrough((socket) => {
    const first = ++sockets === 1;
    const far = socket.connectToServer();
    far.onMessage((frame) => (first && JSON.parse(frame).type === 'answer') || socket.send(frame));
  });
  const question = 'Où garer ma trottinette ?';
  await chat.open();
  await chat.ask(question);
  await chat.offer.waitFor();
  assert.equal(await chat.bubbles.count(), 1);
  // What is asked later is kept later.
  await chat.ask('Et le dimanche ?');
  await until(async () => timesAsked(server.data, 'Et le dimanche ?') > 0, 'kept');
  assert.equal(timesAsked(server.data, question), 1);
});

test('where WebSockets are blocked, HTTP answers', async () => {
  const chat = await session.visit();
  await blockSockets(chat.page);
  await chat.launcher.click();
  await chat.quick.nth(3).waitFor();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.getByText('ne pas faire payer de cotisation').waitFor();
});

test('markup that no editor wrote is shown harmlessly', async () => {
  const hostile =
    '<p onclick="x()">Bonjour <b>à</b> <strong>vous</strong></p><img src=x onerror="pwned=1">' +
    '<script>pwned=1</script><a href="javascript:pwned=1">un</a><a href="https://exemple.fr/">deux</a>' +
    '<style>*{display:none}</style><svg onload="pwned=1"></svg><iframe srcdoc="<script>parent.pwned=1</script>"></iframe>';
  const chat = await visitThrough((socket) => {
    const far = socket.connectToServer();
    far.onMessage((text) => {
      const frame = JSON.parse(text);
      if (frame.type === 'answer') frame.entries[0].html = hostile;
      socket.send(JSON.stringify(frame));
    });
  });
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.getByText('Bonjour à vous').waitFor();
  const shown = await chat.answers.locator('.prose').evaluate((prose) => {
    const copy = prose.cloneNode(true);
    for (const comment of [...copy.childNodes].filter((node) => node.nodeType === Node.COMMENT_NODE)) comment.remove();
    return copy.innerHTML;
  });
  assert.equal(
    shown,
    '<p>Bonjour à <strong>vous</strong></p>un<a href="https://exemple.fr/" target="_blank" rel="noopener">deux</a>',
  );
  assert.equal(await chat.page.evaluate(() => globalThis.pwned), undefined);
});
