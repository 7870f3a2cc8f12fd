import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kDesktop, kPhone } from './support/browser.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { contactMessage } from './support/store.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
const kAdhesion =
  'Nous avons fait le choix de ne pas faire payer de cotisation les premières années.';

const colour = (part, property) => part.evaluate((element, property) => getComputedStyle(element)[property], property);

test('a page asks the server for nothing but the script before the chat is open', async () => {
  const page = await session.page();
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('websocket', (socket) => requests.push(socket.url()));
  await page.goto(`${server.url}/demo`);
  await page.getByRole('button', { name: 'Une question ?' }).waitFor();
  assert.match(requests.filter((path) => path !== '/favicon.ico').join(' '), /^\/demo \/widget-[0-9a-f]{16}\.js$/);
  const stored = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  assert.deepEqual(stored, ['', 0, 0]);
});

test('it says what it is, and offers questions', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.panel.getByText('Je suis un assistant automatique.').waitFor();
  assert.equal(await chat.quick.count(), 4);
});

test('a quick question is answered, and takes an opinion', async () => {
  const chat = await session.visit();
  await chat.open();
  const question = (await chat.quick.first().innerText()).trim();
  await chat.quick.first().click();
  await chat.answers.getByRole('heading', { name: question }).waitFor();
  await chat.answers.getByRole('button', { name: 'Oui' }).click();
  await chat.answers.getByText('Merci, c’est noté.').waitFor();
});

test('ask, read the answer and its source, say that it helped', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.getByText(kAdhesion).waitFor();
  await chat.answers.getByText('Source :').waitFor();
  await chat.answers.getByRole('button', { name: 'Oui' }).click();
  await chat.answers.getByText('Merci, c’est noté.').waitFor();
});

test('what nobody can answer goes to the team, and is kept', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.ask('horaires de la piscine');
  await chat.offer.click();
  await chat.panel.getByText('Je n’ai pas de réponse sûre à cette question.').first().waitFor();
  assert.equal(await chat.form.message.inputValue(), 'horaires de la piscine');
  await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
  await chat.form.profession.selectOption('Pharmacien, pharmacienne');
  await chat.form.attach.check();
  await chat.form.submit.click();
  await chat.receipt.waitFor();
  assert.match(
    await chat.receipt.innerText(),
    /^Merci\. Votre message est bien parti, sous le numéro \d{4}-\d{4,}\. Réponse sous 3 jours ouvrés\.$/,
  );
  const kept = contactMessage(server.data, await chat.receiptNumber());
  assert.equal(kept.name, 'Claire Martin');
  assert.equal(kept.email, 'claire.martin@exemple.fr');
  assert.equal(kept.message, 'horaires de la piscine');
  assert.equal(kept.profession, 'Pharmacien, pharmacienne');
  assert.match(kept.conversation, /horaires de la piscine/);
});

test('the form under an answer comes into view with the focus, and so does the receipt', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.panel.getByRole('group', { name: 'Utile ?' }).getByRole('button', { name: 'Non' }).click();
  await chat.panel.getByRole('button', { name: 'Écrire à l’équipe' }).click();
  await until(async () => (await chat.focused()) === 'h3 Écrire à l’équipe', 'the form has the focus');
  const heading = chat.form.root.getByRole('heading');
  assert.ok(await chat.inView(heading));
  await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
  await chat.form.submit.click();
  await until(async () => /^p Merci/.test(await chat.focused()), 'the receipt has the focus');
  assert.ok(await chat.inView(chat.receipt));
});

test('a second message from the same answer is another message', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.panel.getByRole('group', { name: 'Utile ?' }).getByRole('button', { name: 'Non' }).click();
  const write = async (message) => {
    await chat.panel.getByRole('button', { name: 'Écrire à l’équipe' }).click();
    await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
    await chat.form.message.fill(message);
    await chat.form.submit.click();
    await chat.receipt.waitFor();
    return chat.receiptNumber();
  };
  const first = await write('Et pour les étudiants ?');
  const second = await write('Et pour les retraités ?');
  assert.notEqual(second, first);
  assert.equal(contactMessage(server.data, second).message, 'Et pour les retraités ?');
  assert.equal(contactMessage(server.data, first).message, 'Et pour les étudiants ?');
});

test('without consent to it, the conversation stays here', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.askTeam('horaires de la piscine');
  await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
  await chat.form.submit.click();
  await chat.receipt.waitFor();
  assert.equal(contactMessage(server.data, await chat.receiptNumber()).conversation, null);
});

test('an incomplete form says what is missing beside each field, and keeps what was typed', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.askTeam('horaires de la piscine');
  await chat.form.email.fill('claire');
  await chat.form.submit.click();
  assert.deepEqual(await chat.form.errors.allInnerTexts(), [
    'Indiquez votre nom.',
    'Indiquez une adresse e-mail complète, par exemple prenom.nom@exemple.fr.',
    'Cochez cette case pour que l’équipe puisse vous répondre.',
  ]);
  assert.equal(await chat.focused(), 'input Nom');
  for (const part of [chat.form.root.getByText('Nom', { exact: true }), chat.form.name, chat.form.errors.first()])
    assert.ok(await chat.inView(part));
  assert.equal(await colour(chat.form.name, 'borderColor'), await colour(chat.form.errors.first(), 'color'));
  assert.equal(await chat.form.email.inputValue(), 'claire');
});

test('a field that is corrected no longer says that it is wrong', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.askTeam('horaires de la piscine');
  await chat.form.submit.click();
  await chat.form.root.getByText('3 champs sont à corriger.').waitFor();
  await chat.form.name.fill('Claire Martin');
  await chat.form.consent.check();
  assert.deepEqual(await chat.form.errors.allInnerTexts(), [
    'Indiquez une adresse e-mail complète, par exemple prenom.nom@exemple.fr.',
  ]);
  for (const field of [chat.form.name, chat.form.consent]) assert.equal(await field.getAttribute('aria-invalid'), 'false');
  assert.equal(await chat.form.root.getByText('champs sont à corriger').count(), 0);
});

test('the server has the last word on a field', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.askTeam('horaires de la piscine');
  // Passes the widget's own check, which is looser than the server's.
  await chat.form.fill({ name: 'Claire Martin', email: 'claire,martin@exemple.fr' });
  await chat.form.submit.click();
  assert.match(await chat.form.errors.first().innerText(), /e-mail/);
  assert.equal(await chat.focused(), 'input Adresse e-mail');
});

for (const { length, sent, reason } of [
  { length: 449, sent: true, reason: 'no count yet' },
  { length: 500, sent: true, reason: 'the longest that is taken' },
  { length: 501, sent: false, reason: 'one too many' },
]) {
  test(`a question of ${length} characters: ${reason}`, async () => {
    const chat = await session.visit();
    await chat.open();
    const question = 'piscine '.repeat(70).slice(0, length - 1) + 'x';
    await chat.field.fill(question);
    assert.equal(await chat.panel.getByText(`${length} / 500`).count(), length >= 450 ? 1 : 0);
    await chat.field.press('Enter');
    if (sent) await chat.panel.locator('.bubble').waitFor();
    else await chat.panel.getByText('Votre question dépasse 500 caractères').waitFor();
    assert.equal(await chat.field.inputValue(), sent ? '' : question);
  });
}

test('on a phone the sheet covers the screen, and the field waits to be touched', async () => {
  // Without motion: a sheet that is still sliding in cannot be measured.
  const chat = await session.visit({ ...kPhone, reducedMotion: 'reduce' });
  await chat.open();
  const box = await chat.panel.boundingBox();
  for (const [side, length] of Object.entries({ x: 0, y: 0, ...kPhone.viewport }))
    assert.ok(Math.abs(box[side] - length) < 1, `${side} is ${box[side]}`);
  assert.doesNotMatch(await chat.focused(), /textarea/);
});

test('a panel that becomes a sheet hides the page, and a sheet that becomes a panel gives it back', async () => {
  const chat = await session.visit();
  await chat.open();
  await chat.askTeam('horaires de la piscine');
  await chat.form.email.fill('claire@exemple.fr');
  const log = chat.panel.getByRole('log');
  await log.evaluate((log) => log.scrollTo({ top: 40 }));
  const modal = (wanted) =>
    until(() => chat.panel.evaluate((dialog, wanted) => dialog.matches(':modal') === wanted, wanted), 'refitted');
  for (const [viewport, wanted] of [
    [kPhone.viewport, true],
    [kDesktop.viewport, false],
  ]) {
    await chat.page.setViewportSize(viewport);
    await modal(wanted);
    assert.equal(await chat.focused(), 'input Adresse e-mail');
    assert.equal(await chat.form.email.inputValue(), 'claire@exemple.fr');
    assert.equal(await log.evaluate((log) => log.scrollTop), 40);
  }
});

for (const { question, shown, reason } of [
  { question: `horaires${'\n'.repeat(100)}piscine`, shown: 'horaires\npiscine', reason: 'without blank lines' },
  { question: 'a\n'.repeat(100).trim(), shown: 'a '.repeat(100).trim(), reason: 'as running text' },
])
  test(`a question of 100 line breaks is a short bubble: ${reason}`, async () => {
    const chat = await session.visit();
    await chat.open();
    await chat.ask(question);
    const bubble = chat.panel.locator('.bubble');
    await bubble.waitFor();
    assert.equal((await bubble.innerText()).replace(/^Vous :\s*/, ''), shown);
    assert.ok((await bubble.boundingBox()).height < 260);
  });
