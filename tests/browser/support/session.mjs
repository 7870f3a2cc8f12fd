import { after, afterEach, before } from 'node:test';
import { ChatPage } from '../pages/chat.page.mjs';
import { kDesktop, launch } from './browser.mjs';
import { server } from './server.mjs';

/**
 * What no test provokes: no page of ours names an icon, so that Chromium asks for one by itself, and
 * the staff's console asks who it is before anybody is.
 */
const kUsual = [/\/favicon\.ico\)$/, /401 .*\/api\/staff\/session\)$/];

/** How long a test waits for what should be there; whoever breaks things on purpose waits less. */
const kPatienceMs = Number(process.env.QUESACO_PATIENCE_MS ?? 30_000);

/**
 * One browser for a file of tests. `visit` opens the demo page in a fresh context; a page that
 * threw an error or logged one fails its test, unless the test says `allow(/what it provokes/)`.
 */
export function browserSession() {
  let browser;
  let contexts = [];
  let problems = [];
  let allowed = [...kUsual];

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = problems.filter((problem) => !allowed.some((expected) => expected.test(problem)));
    contexts = [];
    problems = [];
    allowed = [...kUsual];
    if (found.length > 0) throw new Error(`the page complained: ${found.join('; ')}`);
  });

  async function page(options = kDesktop) {
    const context = await browser.newContext({ locale: 'fr-FR', ...options });
    context.setDefaultTimeout(kPatienceMs);
    contexts.push(context);
    const opened = await context.newPage();
    opened.on('pageerror', (error) => problems.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
    });
    return opened;
  }

  return {
    page,
    allow: (expected) => allowed.push(expected),
    visit: async (options) => ChatPage.visit(await page(options), server.url),
  };
}
