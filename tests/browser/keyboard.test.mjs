import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserSession } from './support/session.mjs';

const session = browserSession();

/** Presses Tab until what has the focus matches; the dialogue must get there by itself. */
async function tabTo(chat, wanted, key = 'Tab') {
  for (let presses = 0; presses < 40; presses++) {
    if (wanted.test(await chat.focused())) return;
    await chat.page.keyboard.press(key);
  }
  assert.fail(`${key} never reaches ${wanted}`);
}

test('from the launcher to the receipt without a mouse', async () => {
  const chat = await session.visit();
  const { keyboard } = chat.page;
  await tabTo(chat, /^button Une question/);
  await keyboard.press('Enter');
  await chat.quick.first().waitFor();
  assert.equal(await chat.focused(), 'textarea Votre question');

  await keyboard.type('horaires de');
  await keyboard.press('Shift+Enter');
  await keyboard.type('la piscine');
  assert.equal(await chat.field.inputValue(), 'horaires de\nla piscine');
  await keyboard.press('Enter');
  await chat.offer.waitFor();
  assert.equal(await chat.focused(), 'textarea Votre question', 'the offer does not steal the focus');

  await tabTo(chat, /^button Écrire à l’équipe/, 'Shift+Tab');
  await keyboard.press('Enter');
  await chat.form.root.waitFor();
  await tabTo(chat, /^input Nom/);
  await keyboard.type('Claire Martin');
  await keyboard.press('Tab');
  await keyboard.type('claire.martin@exemple.fr');
  await tabTo(chat, /^input J’accepte/);
  await keyboard.press('Space');
  await tabTo(chat, /^button Envoyer à l’équipe/);
  await keyboard.press('Enter');
  await chat.receipt.waitFor();
  await chat.page.waitForFunction(() => {
    const root = document.activeElement.shadowRoot;
    return root?.activeElement?.classList.contains('receipt');
  });
});

test('Escape closes and gives the focus back; what was typed is still there', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.field.fill('une question à moi');
  await chat.page.keyboard.press('Escape');
  await chat.panel.waitFor({ state: 'hidden' });
  assert.match(await chat.focused(), /^button Une question/);
  await chat.page.keyboard.press('Enter');
  assert.equal(await chat.field.inputValue(), 'une question à moi');
});

test('the close button closes, and gives the focus back', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.close.press('Enter');
  await chat.panel.waitFor({ state: 'hidden' });
  assert.match(await chat.focused(), /^button Une question/);
});

test('the same result again is announced again', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.listen();
  for (const count of [1, 2]) {
    await chat.ask('bonjour');
    await chat.notice.nth(count - 1).waitFor();
    await chat.page.waitForFunction((count) => globalThis.announced.length === count, count);
  }
  const [first, second] = await chat.announcements();
  assert.equal(second, first);
});

test('an answer is announced once', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.listen();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.waitFor();
  await chat.page.waitForFunction(() => globalThis.announced.length > 0);
  const said = await chat.announcements();
  assert.equal(said.length, 1);
  assert.match(said[0], /ne pas faire payer de cotisation/);
});
