// Takes the README's pictures anew: node screenshots.mjs. Look at them before you keep them.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ChatPage } from './pages/chat.page.mjs';
import { StaffPage } from './pages/staff.page.mjs';
import { kDesktop, kPhone, launch } from './support/browser.mjs';
import { kScenes } from './support/scenes.mjs';
import { binary, root, startServer } from './support/server.mjs';
import { until } from './support/until.mjs';

const folder = join(root, 'widgets/screenshots');
const kUnanswered = ['puis-je venir si je suis remplaçant', 'parking le dimanche', 'ou garer ma voiture'];
const kMessage = { name: 'Jeanne', email: 'j@exemple.fr', message: 'Bonjour, où êtes-vous ?', consent: true };

const server = await startServer();
const browser = await launch();

async function newPage(device) {
  const look = { locale: 'fr-FR', reducedMotion: 'reduce', colorScheme: 'light' };
  const context = await browser.newContext({ ...look, ...device });
  return context.newPage();
}

const shoot = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });

async function shootChat(name, device, play) {
  const chat = await ChatPage.visit(await newPage(device), server.url);
  await chat.open();
  await play(chat);
  await shoot(chat.page, name);
}

const post = (path, body) => fetch(`${server.url}/api/${path}`, { method: 'POST', body: JSON.stringify(body) });

/** The inbox, where what attaching a question would change is on display. */
async function shootConsole() {
  await post('contact', kMessage);
  for (const q of kUnanswered) await post('ask', { q });
  const member = ['user', 'add', 'Élodie', '--role', 'administrator', '--data', server.data];
  const [link] = String(execFileSync(binary, member, { cwd: root })).split('\n');
  const staff = new StaffPage(await newPage(kDesktop), server.url);
  await staff.accept(link);
  const inbox = () => staff.page.evaluate(async () => (await fetch('/api/staff/inbox')).json());
  await until(async () => {
    const { progress, groups } = await inbox();
    return groups.length === kUnanswered.length + 1 && progress.done === progress.total;
  }, 'grouped');
  await staff.open('#/boite');
  await staff.attach(kUnanswered[0]);
  await staff.effect.getByText(/réponse, sur|ne change de réponse/).waitFor();
  await shoot(staff.page, 'console');
}

try {
  await shootChat('desktop', kDesktop, kScenes.answer);
  await shootChat('phone', kPhone, kScenes.myth);
  await shootConsole();
} finally {
  await browser.close();
  await server.stop();
}
