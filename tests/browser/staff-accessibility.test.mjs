import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/axe.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { browserSession } from './support/session.mjs';
import { kAsked, kStaffScenes } from './support/staff-scenes.mjs';
import { staffSite } from './support/staff-site.mjs';

const session = browserSession();
const server = staffSite();
const kNarrow = { ...kPhone, viewport: { width: 320, height: 568 } };
const kLooks = {
  'desktop, light': { ...kDesktop, colorScheme: 'light' },
  'desktop, dark': { ...kDesktop, colorScheme: 'dark' },
  'phone, light': { ...kPhone, colorScheme: 'light' },
  'phone, dark': { ...kPhone, colorScheme: 'dark' },
  'narrow phone, light': { ...kNarrow, colorScheme: 'light' },
};

let context;

async function prepare() {
  await server.fillInbox(kAsked);
  const message = { name: 'Jeanne', email: 'j@exemple.fr', message: 'Bonjour.', consent: true };
  const { receipt } = await server.write(message);
  const colleague = await server.member('Marc', 'editor');
  const saveMeanwhile = async () => {
    const { body: read } = await server.send('GET', 'entries/one?id=communes', undefined, colleague);
    const entry = { ...read.entry, answer: `Son texte, ${Date.now()}.` };
    const { status } = await server.send('POST', 'entries', { id: 'communes', based_on: read.revision, entry }, colleague);
    assert.equal(status, 200);
  };
  return { receipt, saveMeanwhile };
}

for (const [look, options] of Object.entries(kLooks))
  test(`axe finds nothing, and nothing is too wide: ${look}`, async () => {
    session.allow(/409 .*\/entries\/preview\)$/);
    context ??= await prepare();
    const staff = await server.enter(await session.page({ ...options, reducedMotion: 'reduce' }), `Paul, ${look}`);
    const found = [];
    for (const [scene, play] of Object.entries(kStaffScenes)) {
      await play(staff, context);
      found.push(...(await violations(staff.page)).map((violation) => `${scene}: ${violation}`));
      const width = await staff.page.evaluate(() => document.documentElement.scrollWidth);
      if (width > options.viewport.width) found.push(`${scene} is ${width} px wide`);
    }
    assert.deepEqual(found, []);
  });
