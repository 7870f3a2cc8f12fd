// What the styles and the markup of host pages do to the chat: nothing, wherever it floats and whatever they say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';

const session = browserSession();
const kScript = `<script src="${server.url}/widget.js"></script>`;
const kTag = `<quesaco-chat></quesaco-chat>${kScript}`;
const kHostile =
  '<style>body * { all: unset !important; color: red !important; font-size: 40px !important; display: inline !important }' +
  'button, dialog, textarea { position: static !important; visibility: hidden !important }</style>';

const kHosts = {
  'hostile styles': `${kHostile}<p>Bonjour</p>${kScript}`,
  'a page from right to left': `<div dir="rtl"><p>مرحبا</p>${kTag}</div>`,
  'an ancestor that is transformed': `<div style="height: 100vh; transform: translateX(0)">${kTag}</div>`,
  'a theme of WordPress': `<div class="wp-site-blocks"><header class="wp-block-group is-layout-flow"></header>
    <main><div class="entry-content wp-block-post-content is-layout-constrained"><p>Bienvenue</p></div></main>
    <footer class="wp-block-template-part"><div class="wp-block-html">${kScript}</div></footer></div>
    <style>.wp-site-blocks button { background: #32373c; padding: 2em; text-transform: uppercase }</style>`,
  'a page of Wix': `<div id="SITE_CONTAINER"><div id="main_MF" style="position: relative; overflow: hidden">
    <div id="masterPage" style="min-height: 200vh"><p>Bienvenue</p></div></div></div>${kScript}
    <style>#SITE_CONTAINER * { pointer-events: none }</style>`,
};
const kScreens = { desktop: kDesktop, phone: kPhone, '320 × 256': { viewport: { width: 320, height: 256 } } };

for (const [host, body] of Object.entries(kHosts))
  for (const [screen, options] of Object.entries(kScreens))
    test(`within ${host}, ${screen}: the chat answers, all of it on the screen, and moves nothing of the page`, async () => {
      const page = await session.page(options);
      await page.route('**/page-hote', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><title>Hôte</title><meta name="viewport" content="width=device-width"><body style="margin: 0">${body}`,
        }),
      );
      await page.addInitScript(() => {
        globalThis.shifts = 0;
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shifts += value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${server.url}/page-hote`);
      const chat = new ChatPage(page);
      await chat.open();
      await chat.ask("l'adhésion est-elle payante ?");
      const answer = chat.answers.getByText('ne pas faire payer de cotisation');
      await answer.waitFor();
      await answer.scrollIntoViewIfNeeded();
      const { width, height } = page.viewportSize();
      for (const part of [chat.panel, chat.field, chat.close]) {
        const box = await part.boundingBox();
        assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, JSON.stringify(box));
      }
      const look = await answer.evaluate((text) => [getComputedStyle(text).fontSize, getComputedStyle(text).color]);
      assert.equal(look[0], '16px');
      assert.notEqual(look[1], 'rgb(255, 0, 0)');
      assert.equal(await page.evaluate(() => globalThis.shifts), 0, 'cumulative layout shift');
      await chat.close.click();
      await chat.panel.waitFor({ state: 'hidden' });
    });
