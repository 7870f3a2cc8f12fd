// The staff's console without a mouse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StaffPage } from './pages/staff.page.mjs';
import { focus, tabTo } from './support/focus.mjs';
import { browserSession } from './support/session.mjs';
import { staffSite } from './support/staff-site.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const server = staffSite();
const kOften = 'quelle commune habiter pour adhérer';
const kOnce = 'prix';

test('from the login to an answered question by keys alone, and the focus is always seen', async () => {
  await server.fillInbox(kOften, kOften, kOnce);
  await server.member('Théo', 'editor');
  const page = await session.page();
  const { keyboard } = page;
  const staff = new StaffPage(page, server.url);
  const focusOn = (wanted) =>
    until(async () => {
      const { tag, name, shown } = await focus(page);
      return (name.startsWith(wanted) || tag === wanted) && (shown || ['main', 'h1', 'section'].includes(tag));
    }, `the focus on ${wanted}`);

  await staff.open();
  await focusOn('Nom');
  await keyboard.type('Théo');
  await keyboard.press('Tab');
  await keyboard.type(StaffPage.kPassword);
  await keyboard.press('Enter');
  await staff.heading('Accueil').waitFor();
  await focusOn('main');

  await page.reload();
  await staff.heading('Accueil').waitFor();
  await tabTo(page, 'Boîte de réception');
  await keyboard.press('Enter');
  await focusOn('main');
  await page.getByText(kOften).first().waitFor();

  await keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focusOn('main');

  for (const [key, question] of [['j', kOften], ['j', kOnce], ['k', kOften]]) {
    await keyboard.press(key);
    await focusOn(question);
  }
  await keyboard.press('Enter');
  await staff.heading(kOften).waitFor();
  await focusOn(kOften);
  await keyboard.press('r');
  await staff.effect.getByText(/répondre|réponse/).first().waitFor();
  await focusOn('Rattacher à la réponse');
  await until(() => staff.saving.isEnabled(), 'tried');
  await tabTo(page, 'Enregistrer');
  await keyboard.press('Enter');
  await staff.live.waitFor();
  await focusOn('h1');
  assert.equal((await server.ask(kOften)).entries[0].id, 'communes');
  await until(async () => (await server.ask(kOften)).band === 'answer', 'answered');
});
