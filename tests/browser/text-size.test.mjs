// A reader whose text is twice as large, and paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kDesktop, kPhone } from './support/browser.mjs';
import { kScenes } from './support/scenes.mjs';
import { browserSession } from './support/session.mjs';

const session = browserSession();

/** What is wider than its place, or stands out of the panel; through all shadow roots. */
function cut(panel) {
  const { right } = panel.getBoundingClientRect();
  const found = [];
  const look = (parent) => {
    for (const element of parent.children) {
      if (element.matches('.hidden, svg, style')) continue;
      const { width, right: end } = element.getBoundingClientRect();
      const wide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      if (width > 0 && (wide || end > right + 1)) found.push(`${element.localName}.${element.className}`);
      look(element.shadowRoot ?? element);
    }
  };
  look(panel);
  return found;
}

async function visitAt(rootSize, options) {
  const chat = await session.visit({ ...options, reducedMotion: 'reduce' });
  await chat.page.addStyleTag({ content: `html { font-size: ${rootSize} }` });
  return chat;
}

const fontSize = (part) => part.evaluate((element) => getComputedStyle(element).fontSize);

for (const [scene, play] of Object.entries(kScenes))
  test(`text of 32 px on a phone, nothing is cut: ${scene}`, async () => {
    const chat = await visitAt('32px', kPhone);
    const { x, width } = await chat.launcher.boundingBox();
    assert.ok(x >= 0 && x + width <= kPhone.viewport.width);
    await chat.open();
    await play(chat);
    assert.equal(await fontSize(chat.panel), '32px');
    assert.equal(await fontSize(chat.field), '32px');
    assert.ok(await chat.field.evaluate((field) => field.clientHeight >= 48 && field.scrollHeight <= field.clientHeight));
    assert.deepEqual(await chat.panel.evaluate(cut), []);
  });

test('a site that makes its rem small makes no small text of ours', async () => {
  const chat = await visitAt('62.5%', kDesktop);
  await chat.open();
  assert.equal(await fontSize(chat.panel), '16px');
});

test('neither the launcher nor the floating panel is printed', async () => {
  const chat = await session.visit();
  await chat.page.emulateMedia({ media: 'print' });
  assert.equal(await chat.launcher.isVisible(), false);
  await chat.page.emulateMedia({ media: 'screen' });
  await chat.open();
  await chat.page.emulateMedia({ media: 'print' });
  assert.equal(await chat.panel.isVisible(), false);
});
