// A site that asks for Trusted Types: what the README says is enough for the chat to work there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { kDesktop } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';

const session = browserSession();
const kPolicy = "require-trusted-types-for 'script'; trusted-types quesaco lit-html";

/** The demo page under `policy`, with the script as often as `scripts` says. */
async function visitUnder(policy, scripts = 1) {
  // A page that the test answers has no address: Chromium asks before it connects to this machine.
  const page = await session.page({ ...kDesktop, permissions: ['local-network-access'] });
  await page.route('**/demo', async (route) => {
    const response = await route.fetch();
    const tag = '<script src="/widget.js"></script>';
    const body = (await response.text()).replace(tag, tag.repeat(scripts));
    await route.fulfill({ response, body, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  return ChatPage.visit(page, server.url);
}

async function answers(chat) {
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.getByText('ne pas faire payer de cotisation').waitFor();
}

test('the chat answers under Trusted Types', async () => answers(await visitUnder(kPolicy)));

test('a script that stands twice takes the chat from nobody', async () => {
  // Lit's own policy, which the second script cannot have again.
  session.allow(/lit-html/);
  const chat = await visitUnder(kPolicy, 2);
  await answers(chat);
  assert.equal(await chat.page.locator('quesaco-chat').count(), 1);
});

test('a site may let both scripts have it', async () => answers(await visitUnder(`${kPolicy} 'allow-duplicates'`, 2)));
