// How the chat looks where a site puts it, and how it moves: what the README's attributes promise.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ChatPage } from './pages/chat.page.mjs';
import { kDesktop, kPhone } from './support/browser.mjs';
import { startHostSite } from './support/host-site.mjs';
import { script } from './support/scripted.mjs';
import { server } from './support/server.mjs';
import { browserSession } from './support/session.mjs';
import { until } from './support/until.mjs';

const session = browserSession();
/** A colour that is still on its way cannot be measured. */
const kStill = { ...kDesktop, reducedMotion: 'reduce' };
const kSiteAccent = 'rgb(122, 31, 92)';
let host;

before(async () => {
  host = await startHostSite();
});
after(() => host.stop());

/** A page of another site that holds `html` and the script, with these attributes. */
async function visit(html, { attributes = '', options = kStill } = {}) {
  const page = await session.page(options);
  await script(page, () => undefined);
  await page.goto(host.page(`${html}<script src="${server.url}/widget.js" ${attributes}></script>`));
  return new ChatPage(page);
}

const style = (part, property) =>
  part.evaluate((element, property) => getComputedStyle(element)[property], property);

/** Pixels between `part` and the left and the right of the window. */
async function sides(part) {
  const { x, width } = await part.boundingBox();
  return { left: x, right: kDesktop.viewport.width - x - width };
}

for (const { position, near, far } of [
  { position: 'right', near: 'right', far: 'left' },
  { position: 'left', near: 'left', far: 'right' },
])
  test(`position="${position}": launcher and panel stand on that side`, async () => {
    const chat = await visit(`<quesaco-chat position="${position}"></quesaco-chat>`);
    const assertThere = async (part) => {
      const distance = await sides(part);
      assert.equal(Math.round(distance[near]), 20);
      assert.ok(distance[far] > kDesktop.viewport.width / 2);
    };
    await assertThere(chat.launcher);
    await chat.open();
    await assertThere(chat.panel);
  });

test('mode="inline" stands in its place, open, without launcher or close button', async () => {
  const { page } = await visit('<main style="width: 500px"><quesaco-chat mode="inline"></quesaco-chat></main>');
  const chat = new ChatPage(page, page.getByRole('main').getByRole('region'));
  await chat.field.waitFor();
  assert.equal(await style(chat.panel, 'position'), 'static');
  assert.equal((await chat.panel.boundingBox()).width, 500);
  assert.equal(await chat.launcher.count(), 0);
  assert.equal(await chat.close.count(), 0);
  await chat.ask('payant ?');
  await chat.bubbles.first().waitFor();
  await chat.panel.getByRole('heading', { name: 'La CPTS' }).waitFor();
});

test('the accent is the site’s, once it is known', async () => {
  const chat = await visit('<quesaco-chat></quesaco-chat>');
  assert.notEqual(await style(chat.launcher, 'backgroundColor'), kSiteAccent);
  await chat.open();
  assert.equal(await style(chat.send, 'backgroundColor'), kSiteAccent);
});

test('the accent of the tag goes before the site’s', async () => {
  const chat = await visit('<quesaco-chat accent="#5a3d00"></quesaco-chat>');
  assert.equal(await style(chat.launcher, 'backgroundColor'), 'rgb(90, 61, 0)');
  await chat.open();
  assert.equal(await style(chat.send, 'backgroundColor'), 'rgb(90, 61, 0)');
});

test('data-* of the script are the attributes of the chat that it inserts', async () => {
  const attributes = 'data-accent="#5a3d00" data-position="left" data-label="Besoin d’aide ?"';
  const { page } = await visit('', { attributes });
  const launcher = page.getByRole('button', { name: 'Besoin d’aide ?' });
  assert.equal(await style(launcher, 'backgroundColor'), 'rgb(90, 61, 0)');
  assert.equal((await sides(launcher)).left, 20);
});

test('what is touched is large enough for a finger', async () => {
  const chat = await session.visit({ ...kPhone, reducedMotion: 'reduce' });
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  await chat.answers.first().waitFor();
  await chat.ask('horaires de la piscine');
  await chat.offer.waitFor();
  await chat.answers.getByRole('button', { name: 'Non' }).tap();
  await chat.answers.getByRole('button', { name: 'incomplet' }).waitFor();
  const buttons = await chat.panel.getByRole('button').all();
  assert.ok(buttons.length >= 14);
  for (const target of [...buttons, chat.answers.locator('summary')]) {
    const { height } = await target.boundingBox();
    assert.ok(height >= 44, `${await target.innerText()}: ${height}`);
  }
});

test('at 400 % an answer begins on the screen', async () => {
  const chat = await session.visit({ viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' });
  await chat.open();
  await chat.ask("l'adhésion est-elle payante ?");
  const heading = chat.answers.getByRole('heading');
  await until(() => chat.inView(heading), 'in view');
});

test('the field grows with what is typed, up to five lines, and shrinks again', async () => {
  const chat = await visit('');
  await chat.open();
  const heightOf = async (lines) => {
    await chat.field.fill(Array(lines).fill('ligne').join('\n'));
    return Math.round((await chat.field.boundingBox()).height);
  };
  const one = await heightOf(1);
  assert.equal(await heightOf(3), one + 2 * 24);
  assert.equal(await heightOf(5), one + 4 * 24);
  assert.equal(await heightOf(9), one + 4 * 24);
  assert.equal(await heightOf(1), one);
});

test('dots show that an answer is awaited, but not for the first 300 ms', async () => {
  const chat = await visit('');
  await chat.open();
  await chat.ask('payant ?');
  const opacityAt = (time) =>
    chat.waiting.evaluate((dots, time) => {
      for (const animation of dots.getAnimations()) animation.currentTime = time;
      return getComputedStyle(dots).opacity;
    }, time);
  assert.equal(await opacityAt(299), '0');
  assert.equal(await opacityAt(301), '1');
  assert.equal(await chat.waiting.locator('i').count(), 3);
  assert.equal((await chat.waiting.locator('i').first().boundingBox()).width, 8);
});

for (const { reducedMotion, dots, arrival } of [
  { reducedMotion: 'no-preference', dots: 'breathe', arrival: '0.15s' },
  { reducedMotion: 'reduce', dots: 'none', arrival: '0s' },
])
  test(`a reader who asks for "${reducedMotion}": dots and panel move or stand still`, async () => {
    const chat = await visit('', { options: { ...kDesktop, reducedMotion } });
    await chat.open();
    assert.equal(await style(chat.panel, 'animationDuration'), arrival);
    await chat.ask('payant ?');
    assert.equal(await style(chat.waiting.locator('i').first(), 'animationName'), dots);
  });
