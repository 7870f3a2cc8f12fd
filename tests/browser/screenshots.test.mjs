import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kDesktop, kPhone } from './support/browser.mjs';
import { browserSession } from './support/session.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../build/screenshots');
mkdirSync(folder, { recursive: true });

/** What to show, and how to get there from the open chat. */
const kScenes = {
  opening: async () => {},
  answer: async (chat) => {
    await chat.ask("l'adhésion est-elle payante ?");
    await chat.answers.waitFor();
  },
  myth: async (chat) => {
    await chat.ask('Le projet de la CPTS ne concerne-t-il qu’une profession ?');
    await chat.answers.or(chat.choices).first().waitFor();
  },
  choices: async (chat) => {
    await chat.ask('adhésion');
    await chat.answers.or(chat.choices).first().waitFor();
  },
  form: async (chat) => {
    await chat.ask('horaires de la piscine');
    await chat.form.root.waitFor();
  },
  errors: async (chat) => {
    await kScenes.form(chat);
    await chat.form.submit.click();
    await chat.form.errors.first().waitFor();
  },
  receipt: async (chat) => {
    await kScenes.form(chat);
    await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
    await chat.form.submit.click();
    await chat.receipt.waitFor();
  },
};

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
