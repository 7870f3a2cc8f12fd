import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { kPhone } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { contactMessages } from './support/store.mjs';

const session = browserSession();
const kPrice = "l'adhésion est-elle payante ?";
const kPriceAnswer = 'ne pas faire payer de cotisation';
const kTwice = 'Une question qui part deux fois';

/** What the tab keeps, as one text. */
const kept = (chat) => chat.page.evaluate(() => Object.values({ ...sessionStorage }).join('\n'));

async function answered(chat) {
  await chat.open();
  await chat.ask(kPrice);
  await chat.answers.getByText(kPriceAnswer).waitFor();
}

test('nothing is kept before the chat is opened', async () => {
  const chat = await session.visit();
  await chat.launcher.waitFor();
  assert.equal(await kept(chat), '');
  await chat.page.reload();
  await chat.launcher.waitFor();
  assert.equal(await kept(chat), '');
});

test('the conversation goes on after a reload: answer, opinion, and what was being typed', async () => {
  const chat = await session.visit();
  await answered(chat);
  await chat.answers.getByRole('button', { name: 'Oui' }).click();
  await chat.answers.getByText('Merci, c’est noté.').waitFor();
  await chat.field.fill('et pour les étudiants');
  const sent = [];
  chat.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload)));
  await chat.page.reload();
  await chat.answers.getByText(kPriceAnswer).waitFor();
  await chat.answers.getByText('Merci, c’est noté.').waitFor();
  assert.equal(await chat.field.inputValue(), 'et pour les étudiants');
  await chat.quick.first().waitFor();
  assert.deepEqual(sent, [], 'nothing is asked twice');
  await chat.field.press('Enter');
  await chat.panel.locator('.bubble').nth(1).waitFor();
  await chat.panel.locator('.waiting').waitFor({ state: 'detached' });
  assert.equal(JSON.parse(sent[0]).previous.q, kPrice);
});

test('and on another page of the site, where it neither speaks nor takes the focus', async () => {
  const chat = await session.visit();
  await answered(chat);
  await chat.ask("j'ai mal à la poitrine");
  await chat.notice.waitFor();
  await chat.page.addInitScript(() => {
    globalThis.said = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      const look = () => root.querySelectorAll('[role=alert], [role=status]').forEach((region) => {
        if (region.textContent.trim() !== '') globalThis.said.push(region.textContent.trim());
      });
      new MutationObserver(look).observe(root, { childList: true, characterData: true, subtree: true });
      return root;
    };
  });
  await chat.page.goto(`${server.url}/demo?page=2`);
  await chat.answers.getByText(kPriceAnswer).waitFor();
  await chat.notice.waitFor();
  await chat.quick.first().waitFor();
  assert.deepEqual(await chat.page.evaluate(() => globalThis.said), []);
  assert.equal(await chat.page.evaluate(() => document.activeElement.localName), 'body');
});

test('the log stands where it stood', async () => {
  const chat = await session.visit();
  await answered(chat);
  await chat.askTeam('horaires de la piscine');
  const log = chat.panel.locator('.log');
  await log.evaluate((element) => element.scrollTo({ top: 150 }));
  await chat.page.waitForFunction(() => document.querySelector('quesaco-chat').renderRoot.querySelector('.log').scrollTop === 150);
  await chat.page.reload();
  await chat.page.waitForFunction(
    () => Math.abs((document.querySelector('quesaco-chat').renderRoot.querySelector('.log')?.scrollTop ?? 0) - 150) <= 1,
  );
});

test('a panel that was closed stays closed, with all that was said', async () => {
  const chat = await session.visit();
  await answered(chat);
  await chat.close.click();
  await chat.page.reload();
  await chat.launcher.waitFor();
  assert.equal(await chat.panel.isVisible(), false);
  await chat.launcher.click();
  await chat.answers.getByText(kPriceAnswer).waitFor();
});

test('on a phone the sheet stays closed on the next page, and has all that was said', async () => {
  const chat = await session.visit(kPhone);
  await answered(chat);
  await chat.page.reload();
  await chat.launcher.waitFor();
  assert.equal(await chat.panel.isVisible(), false);
  await chat.launcher.click();
  await chat.answers.getByText(kPriceAnswer).waitFor();
});

test('a question without its reply when the page went is asked again, once', async () => {
  const page = await session.page();
  let deaf = true;
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const far = socket.connectToServer();
    socket.onMessage((frame) => deaf || far.send(frame));
  });
  const chat = await ChatPage.visit(page, server.url);
  await chat.open();
  await chat.ask(kPrice);
  await chat.panel.locator('.bubble').waitFor();
  deaf = false;
  await page.reload();
  await chat.answers.getByText(kPriceAnswer).waitFor();
  assert.equal(await chat.panel.locator('.bubble').count(), 1);
  assert.equal(await chat.page.evaluate(() => document.activeElement.localName), 'body');
});

test('a half-written form comes back, and a message on its way arrives once', async () => {
  const page = await session.page();
  let deaf = false;
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const far = socket.connectToServer();
    // The message reaches the server, the receipt never reaches the page.
    far.onMessage((frame) => deaf || socket.send(frame));
  });
  const chat = await ChatPage.visit(page, server.url);
  await chat.open();
  await chat.askTeam('horaires de la piscine');
  await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
  await chat.form.message.fill(kTwice);
  await page.reload();
  assert.equal(await chat.form.email.inputValue(), 'claire.martin@exemple.fr');
  assert.equal(await chat.form.consent.isChecked(), true);
  deaf = true;
  await chat.form.submit.click();
  await chat.form.root.getByText('Envoi…').waitFor();
  await page.waitForFunction(() => Object.values({ ...sessionStorage }).join().includes('"sending":true'));
  await page.reload();
  deaf = false;
  await page.reload();
  await chat.receipt.waitFor();
  const same = contactMessages(server.data).filter(({ message }) => message === kTwice);
  assert.equal(same.length, 1);
  await page.reload();
  await chat.receipt.getByText(same[0].receipt).waitFor();
});

test('erased, the conversation is gone at once, and "Annuler" brings it back', async () => {
  const chat = await session.visit();
  await answered(chat);
  await chat.page.waitForFunction(() => Object.values({ ...sessionStorage }).join().includes('payante'));
  await chat.erase.click();
  assert.doesNotMatch(await kept(chat), /l'adhésion est-elle payante/);
  assert.equal(await chat.answers.count(), 0);
  assert.equal(await chat.focused(), 'textarea Votre question');
  await chat.panel.getByRole('button', { name: 'Annuler' }).click();
  await chat.answers.getByText(kPriceAnswer).waitFor();
  assert.equal(await chat.focused(), 'textarea Votre question');
  await chat.erase.click();
  await chat.page.reload();
  await chat.quick.first().waitFor();
  assert.equal(await chat.panel.locator('.bubble').count(), 0);
  assert.equal(await chat.panel.getByRole('button', { name: 'Annuler' }).count(), 0);
});

test('where the browser forbids to keep anything, the chat works as long as the page', async () => {
  const page = await session.page();
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  );
  const chat = await ChatPage.visit(page, server.url);
  await answered(chat);
  await chat.close.click();
  await chat.launcher.click();
  await chat.answers.getByText(kPriceAnswer).waitFor();
  await page.reload();
  await chat.launcher.waitFor();
});
