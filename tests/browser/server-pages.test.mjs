// The pages that the server makes itself, and the demo: readable by everybody, at any width, and without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/axe.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { ChatPage } from './pages/chat.page.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';

const session = browserSession();
const kPages = ['/faq', '/faq?q=horaires+de+la+piscine', '/confidentialite', '/accessibilite', '/integration', '/demo'];
const kLooks = {
  'desktop, light': { ...kDesktop, colorScheme: 'light' },
  'phone, dark': { ...kPhone, colorScheme: 'dark' },
  '320 px': { viewport: { width: 320, height: 256 } },
};

for (const [look, options] of Object.entries(kLooks))
  for (const path of kPages)
    test(`axe finds nothing, and nothing is too wide: ${path}, ${look}`, async () => {
      const page = await session.page(options);
      await page.goto(server.url + path);
      assert.deepEqual(await violations(page), []);
      const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(width <= room, `${width} px in ${room}`);
    });

test('a webmaster tries the chat, and copies lines that name this server', async () => {
  const page = await session.page();
  await page.goto(`${server.url}/integration`);
  await page.getByText(`<script src="${server.url}/widget.js" async></script>`).waitFor();
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.first().waitFor();
});

test('a link to one answer of the FAQ shows it', async () => {
  const page = await session.page({ ...kDesktop, javaScriptEnabled: false });
  for (const address of ['/faq#adhesion-payante', '/faq?entry=adhesion-payante#adhesion-payante']) {
    await page.goto(server.url + address);
    await page.getByText('ne pas faire payer de cotisation').waitFor();
  }
});

test('every page leads to what is kept of a visitor, and to the accessibility declaration', async () => {
  session.allow(/404 .*\/no\/such\/page\)$/);
  const page = await session.page({ ...kDesktop, javaScriptEnabled: false });
  for (const path of ['/faq', '/no/such/page']) {
    await page.goto(server.url + path);
    await page.getByRole('link', { name: 'Confidentialité' }).click();
    await page.getByRole('heading', { name: 'Quand vous posez une question' }).waitFor();
    await page.getByRole('link', { name: 'Accessibilité : non conforme' }).click();
    await page.getByRole('heading', { name: 'État de conformité' }).waitFor();
  }
});
