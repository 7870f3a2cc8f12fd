import { after, afterEach, before } from 'node:test';
import { ChatPage } from '../pages/chat.page.mjs';
import { kDesktop, launch } from './browser.mjs';
import { server } from './server.mjs';

/**
 * One browser for a file of tests. `visit` opens the demo page in a fresh context; a page that
 * threw an error or logged one fails its test.
 */
export function browserSession() {
  let browser;
  let contexts = [];
  let problems = [];

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = problems;
    contexts = [];
    problems = [];
    if (found.length > 0) throw new Error(`the page complained: ${found.join('; ')}`);
  });

  async function page(options = kDesktop) {
    const context = await browser.newContext({ locale: 'fr-FR', ...options });
    contexts.push(context);
    const opened = await context.newPage();
    opened.on('pageerror', (error) => problems.push(error.message));
    return opened;
  }

  return {
    page,
    visit: async (options) => ChatPage.visit(await page(options), server.url),
  };
}
