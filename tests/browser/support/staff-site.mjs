import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { after, before } from 'node:test';
import { StaffPage } from '../pages/staff.page.mjs';
import { binary, freshData, root, spawnServer } from './server.mjs';
import { Site } from './site.mjs';
import { until } from './until.mjs';

/** One server for a file of tests, over the two entries of a Site, and what its staff and its visitors do. */
export function staffSite() {
  const site = new Site();
  const data = freshData();
  let server;

  before(async () => {
    server = await spawnServer(data, '--corpus', site.corpus);
    await until(async () => (await server.state())?.missing.length === 0, 'learned');
  });
  after(async () => {
    await server.kill();
    rmSync(data, { recursive: true });
    site.remove();
  });

  /** The one-time link of somebody who is new. */
  function link(name, role = 'administrator') {
    const printed = execFileSync(binary, ['user', 'add', name, '--role', role, '--data', data], { cwd: root });
    return String(printed).split('\n')[0];
  }

  async function post(path, body) {
    const response = await fetch(`${server.url}/api/${path}`, { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  }

  /** What a visitor gets. */
  const ask = (q) => post('ask', { q });

  /** A visitor's opinion of an answer. */
  const say = (opinion) => post('feedback', opinion);

  /** A visitor's message; resolves with its receipt. */
  const write = (message) => post('contact', message);

  /** Sends as a page of the server would, which a browser says by the Origin header. */
  async function send(method, path, body, { cookie = '', csrf = '', origin = server.url } = {}) {
    const response = await fetch(`${server.url}/api/staff/${path}`, {
      method,
      headers: { Cookie: cookie, 'X-CSRF-Token': csrf, ...(origin && { Origin: origin }) },
      ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  /** Somebody who is signed in, for send(). */
  async function member(name, role) {
    const token = new URL(link(name, role)).hash.slice('#lien='.length);
    const { headers, body } = await send('POST', 'link', { token, password: StaffPage.kPassword });
    return { cookie: headers.get('set-cookie').split(';')[0], csrf: body.csrf };
  }

  /** What visitors ask and are not answered, in one group or several, once the inbox shows all of it. */
  async function fillInbox(...questions) {
    for (const q of questions) assert.notEqual((await ask(q)).band, 'answer', q);
    const reader = await member(`Lecture ${questions[0]}`.slice(0, 60), 'reader');
    await until(async () => {
      const { progress, groups } = (await send('GET', 'inbox', undefined, reader)).body;
      const asked = groups.reduce((sum, { kind, count }) => sum + (kind === 'message' ? 0 : count), 0);
      return asked >= questions.length && progress.done === progress.total;
    }, 'grouped');
  }

  /** Somebody who is signed in, at the console in this page. */
  async function enter(page, name, role) {
    const staff = new StaffPage(page, server.url);
    await staff.accept(link(name, role));
    return staff;
  }

  return {
    get url() {
      return server.url;
    },
    data,
    link,
    ask,
    say,
    write,
    send,
    member,
    fillInbox,
    enter,
  };
}
