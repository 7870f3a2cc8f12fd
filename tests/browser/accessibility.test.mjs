import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/axe.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { kScenes } from './support/scenes.mjs';
import { browserSession } from './support/session.mjs';

const session = browserSession();
const kLooks = {
  'desktop, light': { ...kDesktop, colorScheme: 'light' },
  'desktop, dark': { ...kDesktop, colorScheme: 'dark' },
  'phone, light': { ...kPhone, colorScheme: 'light' },
  'phone, dark': { ...kPhone, colorScheme: 'dark' },
};

for (const [look, options] of Object.entries(kLooks))
  for (const [scene, play] of Object.entries(kScenes))
    test(`axe finds nothing: ${scene}, ${look}`, async () => {
      const chat = await session.visit({ ...options, reducedMotion: 'reduce' });
      await chat.open();
      await play(chat);
      assert.deepEqual(await violations(chat.page), []);
    });
