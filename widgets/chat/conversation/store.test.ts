import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Entry } from '../link/protocol';
import { Store, type Kept } from './store';
import { newTurn, type Turn } from './turn';

const kServer = new URL('https://faq.exemple.fr/');
const kPrice: Entry = { id: 'prix', kind: 'faq', question: 'Combien ?', html: '<p>Rien.</p>', voices: [], see_also: [] };
const kAnswer: Answer = { type: 'answer', id: '1', ref: 'r', band: 'choices', entries: [kPrice], parts: [] };

/** The part of a Storage that is used; `fails` names what the browser refuses. */
function storage(fails?: 'all' | 'writing') {
  const items = new Map<string, string>();
  const area = {
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    setItem: (key: string, value: string) => {
      if (fails === 'writing') throw new Error('QuotaExceededError');
      items.set(key, value);
    },
  };
  return {
    items,
    open: () => {
      if (fails === 'all') throw new Error('SecurityError');
      return area as unknown as Storage;
    },
  };
}

function state(turns: Turn[]): Kept {
  return { turns, open: true, scroll: 120, typed: 'et pour', welcome: { type: 'welcome', site: { name: 'La CPTS' }, quick: [] } };
}

function answered(key: string, html = ''): Turn {
  const entry = { ...kPrice, html };
  return { ...newTurn(key, 'un tarif ?'), status: 'answered', answer: { ...kAnswer, entries: [entry] }, shown: entry };
}

test('what is kept comes back as it was, and is no news', () => {
  const { open } = storage();
  const turn: Turn = { ...answered('3'), helpful: false, form: 'sent', receipt: '2026-0412', declined: true };
  Object.assign(turn.draft, { name: 'Claire', consent: true, sent: 'x' });
  const waiting = { ...newTurn('4', 'et pour moi ?'), sending: true };
  new Store(kServer, open).write(state([turn, waiting]));
  const kept = new Store(kServer, open).read()!;
  assert.deepEqual({ ...kept, turns: [] }, state([]));
  assert.deepEqual(kept.turns[0], { ...turn, restored: true });
  assert.deepEqual(kept.turns[1], { ...waiting, shown: undefined });
});

test('the parts of a message come back with what came of each', () => {
  const { open } = storage();
  const turn = { ...newTurn('0', 'deux ?'), status: 'answered' as const, parts: [answered('0.0'), newTurn('0.1', 'un ?')] };
  new Store(kServer, open).write(state([turn]));
  const { parts } = new Store(kServer, open).read()!.turns[0]!;
  assert.deepEqual(parts.map(({ shown, status }) => [shown?.id, status]), [['prix', 'answered'], [undefined, 'waiting']]);
});

test('another server has another conversation', () => {
  const { open } = storage();
  new Store(kServer, open).write(state([]));
  assert.equal(new Store(new URL('https://autre.exemple.fr/'), open).read(), undefined);
});

const kUnreadable = [
  { text: '{', reason: 'no JSON' },
  { text: 'null', reason: 'no object' },
  { text: '{"turns":[{}],"typed":""}', reason: 'a turn that is none' },
  { text: '{"turns":[]}', reason: 'a field is missing' },
];
for (const { text, reason } of kUnreadable)
  test(`what cannot be read is nothing: ${reason}`, () => {
    const { open, items } = storage();
    new Store(kServer, open).write(state([]));
    items.set([...items.keys()][0]!, text);
    assert.equal(new Store(kServer, open).read(), undefined);
  });

test('the latest turns are kept, as many as there is room for', () => {
  const { open, items } = storage();
  const turns = Array.from({ length: 25 }, (_, index) => answered(`${index}`));
  new Store(kServer, open).write(state(turns));
  assert.deepEqual(new Store(kServer, open).read()!.turns.map(({ key }) => key), turns.slice(5).map(({ key }) => key));
  const long = turns.map(({ key }) => answered(key, 'é'.repeat(30_000)));
  new Store(kServer, open).write(state(long));
  assert.deepEqual(new Store(kServer, open).read()!.turns.map(({ key }) => key), ['22', '23', '24']);
  assert.ok([...items.values()][0]!.length <= 100_000);
});

test('a browser that forbids it keeps nothing, and complains of nothing', () => {
  const { open } = storage('all');
  new Store(kServer, open).write(state([]));
  assert.equal(new Store(kServer, open).read(), undefined);
});

test('without room, nothing is kept rather than an older state', () => {
  const { open, items } = storage('writing');
  const store = new Store(kServer, open);
  store.write(state([]));
  items.set('quesaco 1 https://faq.exemple.fr/', 'older');
  store.write(state([]));
  assert.equal(items.size, 0);
});
