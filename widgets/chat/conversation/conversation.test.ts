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
