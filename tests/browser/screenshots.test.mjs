import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kDesktop, kPhone } from './support/browser.mjs';
import { kScenes } from './support/scenes.mjs';
import { browserSession } from './support/session.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../build/screenshots');
mkdirSync(folder, { recursive: true });

const kLooks = {
  'desktop-light': { ...kDesktop, colorScheme: 'light' },
  'desktop-dark': { ...kDesktop, colorScheme: 'dark' },
  'phone-light': { ...kPhone, colorScheme: 'light' },
  'phone-dark': { ...kPhone, colorScheme: 'dark' },
};

const session = browserSession();

for (const [look, options] of Object.entries(kLooks)) {
  test(`screenshots: ${look}`, async () => {
    for (const [scene, play] of Object.entries(kScenes)) {
      const chat = await session.visit({ ...options, reducedMotion: 'reduce' });
      if (scene === 'opening') await chat.page.screenshot({ path: join(folder, `${look}-page.png`) });
      await chat.open();
      await play(chat);
      await chat.page.screenshot({ path: join(folder, `${look}-${scene}.png`) });
    }
  });
}
