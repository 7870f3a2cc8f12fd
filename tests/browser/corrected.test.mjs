// Typing slips that were mended: what was understood is said, and may be refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { plain } from './support/text.mjs';

const session = browserSession();
const kTyped = "l'adehsion est-elle payante ?";
const kUnderstood = "Compris : « l'adhésion est-elle payante ? »";

async function answered(question, options) {
  const chat = await session.visit(options);
  await chat.open();
  await chat.listen();
  await chat.ask(question);
  await chat.asTyped.waitFor();
  return chat;
}

/** What a question asked as typed may come to. */
function result(chat) {
  return chat.answers.or(chat.choices).or(chat.offer).first();
}

test('a question with a slip is answered as understood, and says so first', async () => {
  const chat = await answered(kTyped, kPhone);
  assert.ok(plain(await chat.corrected.innerText()).startsWith(kUnderstood));
  const line = await chat.corrected.boundingBox();
  const answer = await chat.answers.boundingBox();
  assert.ok(line.y < answer.y, 'the line stands above the answer');
  const said = await chat.announcements();
  assert.equal(said.length, 1);
  assert.ok(said[0].startsWith(kUnderstood), said[0]);
});

for (const [device, options] of Object.entries({ phone: kPhone, desktop: kDesktop }))
  test(`what was no slip is asked again as typed, in the same place: ${device}`, async () => {
    const chat = await answered(kTyped, options);
    await chat.asTyped.press('Enter');
    await chat.corrected.waitFor({ state: 'detached' });
    await result(chat).waitFor();
    assert.equal(await chat.asTyped.count(), 0);
    assert.equal(await chat.panel.locator('.bubble').count(), 1);
    // The button that had the focus is gone: the result has it.
    await chat.page.waitForFunction(() => {
      const focused = document.activeElement.shadowRoot?.activeElement;
      return focused?.matches('.turn quesaco-answer, .turn .row, .turn .quiet');
    });
  });

test('while it waits the old result is gone, and where that fails the focus is on another try', async () => {
  const page = await session.page(kPhone);
  const asTyped = [];
  let refuse;
  await page.routeWebSocket(/\/ws$/, (line) => {
    const behind = line.connectToServer();
    line.onMessage((message) => {
      const frame = JSON.parse(message);
      if (frame.as_typed) asTyped.push(frame.q);
      if (!frame.as_typed || asTyped.length > 1) return behind.send(message);
      refuse = () => line.send(JSON.stringify({ type: 'error', id: frame.id, code: 'busy', message: 'Occupé.' }));
    });
  });
  const chat = await ChatPage.visit(page, server.url);
  await chat.open();
  await chat.ask(kTyped);
  await chat.answers.waitFor();
  await chat.asTyped.click();
  await chat.panel.locator('.waiting').waitFor();
  assert.equal(await chat.answers.count(), 0);
  refuse();
  await chat.panel.getByText('Occupé.').first().waitFor();
  await page.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.matches('.turn .quiet'));
  await page.keyboard.press('Enter');
  await result(chat).waitFor();
  assert.deepEqual(asTyped, [kTyped, kTyped]);
});

test('several questions are understood in one line', async () => {
  const chat = await answered(`Bonjour, ${kTyped} Que veut dire CPTS ?`);
  await chat.answers.nth(1).waitFor();
  assert.equal(await chat.corrected.count(), 1);
  assert.equal(await chat.asTyped.count(), 1);
});

test('once the question has gone to the team it is not asked again', async () => {
  const chat = await answered('horaires de la pisicne');
  await chat.offer.click();
  await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
  await chat.form.submit.click();
  await chat.receipt.waitFor();
  assert.equal(await chat.asTyped.count(), 0);
});

test('a question without slips says nothing', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.ask("L'ADHESION est-elle payante ?");
  await chat.answers.waitFor();
  assert.equal(await chat.corrected.count(), 0);
});
