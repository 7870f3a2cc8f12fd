import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Request } from '../link/protocol';
import { Conversation } from './conversation';

/** Asks one question, to which the server says `reply`; gives the turn and what was announced. */
async function ask(reply: Partial<Answer>) {
  const answer: Answer = { type: 'answer', id: '1', ref: 'r', band: 'handoff', entries: [], ...reply };
  const announced: string[] = [];
  const conversation = new Conversation(
    { request: (_: Request) => Promise.resolve(answer) },
    { changed: () => undefined, settled: (_, said) => announced.push(said), moved: () => undefined },
  );
  await conversation.ask('?');
  return { turn: conversation.turns[0]!, announced };
}

test('a handoff opens the form', async () => {
  assert.equal((await ask({})).turn.form, 'open');
});

test('a notice opens no form', async () => {
  const { turn } = await ask({ notice: { kind: 'emergency', html: '<p>15</p>' } });
  assert.equal(turn.form, 'closed');
});

test('an emergency is an alert, which announces itself', async () => {
  const { announced } = await ask({ notice: { kind: 'emergency', html: '<p>15</p>' } });
  assert.deepEqual(announced, ['']);
});

test('a question brings along the one before and its entry, without notices between', async () => {
  const replies: Partial<Answer>[] = [
    { band: 'choices' },
    { notice: { kind: 'emergency', html: '<p>15</p>' } },
    {},
  ];
  const sent: Request[] = [];
  const conversation = new Conversation(
    {
      request: (request: Request) => {
        sent.push(request);
        const reply = replies[sent.length - 1]!;
        return Promise.resolve<Answer>({ type: 'answer', id: '1', band: 'handoff', entries: [], ...reply });
      },
    },
    { changed: () => undefined, settled: () => undefined, moved: () => undefined },
  );
  await conversation.ask('c\'est payant ?');
  conversation.turns[0]!.shown = { id: 'prix', kind: 'faq', question: 'Combien ?', html: '', voices: [], see_also: [] };
  for (const question of ['j\'ai mal', 'et pour moi ?']) await conversation.ask(question);
  assert.deepEqual(sent[0], { type: 'ask', q: 'c\'est payant ?' });
  assert.deepEqual(sent[2], {
    type: 'ask',
    q: 'et pour moi ?',
    previous: { q: 'c\'est payant ?', entry: 'prix' },
  });
});

test('what a follow-up is about is announced with its answer', async () => {
  const { announced } = await ask({ band: 'choices', context: 'Combien ?' });
  assert.match(announced[0]!, /^À propos de « Combien \? » :/);
});
