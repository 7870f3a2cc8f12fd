import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Entry, Part, Request } from '../link/protocol';
import { transcript } from './contact';
import { Conversation } from './conversation';

const kPrice: Entry = { id: 'prix', kind: 'faq', question: 'Combien ?', html: '', voices: [], see_also: [] };
const kParts: Part[] = [
  { q: 'c\'est payant ?', band: 'choices', entries: [kPrice] },
  { q: 'un parking ?', ref: 'p', band: 'handoff', entries: [] },
];

/** Asks one question, to which the server says `reply`; gives what came of it and what was sent. */
async function ask(reply: Partial<Answer>) {
  const answer: Answer = { type: 'answer', id: '1', ref: 'r', band: 'handoff', entries: [], parts: [], ...reply };
  const announced: string[] = [];
  const sent: Request[] = [];
  const conversation = new Conversation(
    {
      request: (request: Request) => {
        sent.push(request);
        return Promise.resolve(answer);
      },
    },
    { changed: () => undefined, settled: (_, said) => announced.push(said), moved: () => undefined },
  );
  await conversation.ask('?');
  return { conversation, turn: conversation.turns[0]!, announced, sent };
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
        return Promise.resolve<Answer>({ type: 'answer', id: '1', band: 'handoff', entries: [], parts: [], ...reply });
      },
    },
    { changed: () => undefined, settled: () => undefined, moved: () => undefined },
  );
  await conversation.ask('c\'est payant ?');
  conversation.turns[0]!.shown = kPrice;
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

test('each of several questions has its own choices or its own form', async () => {
  const { turn, announced } = await ask({ band: 'answer', entries: [kPrice], parts: kParts });
  assert.deepEqual(turn.parts.map((part) => part.form), ['closed', 'open']);
  assert.equal(turn.parts[1]!.draft.message, 'un parking ?');
  assert.equal(turn.form, 'closed');
  assert.equal(turn.shown, undefined);
  assert.match(announced[0]!, /^« c'est payant \? »\nVouliez-vous dire…\nCombien \?\n« un parking \? »\nJe n’ai pas/);
});

test('an opinion names the message, a message to the team the part that led to it', async () => {
  const { conversation, turn, sent } = await ask({ band: 'answer', entries: [kPrice], parts: kParts });
  turn.parts[0]!.shown = kPrice;
  conversation.rate(turn.parts[0]!, true);
  await conversation.send(turn.parts[1]!);
  assert.deepEqual(sent[1], { type: 'feedback', ref: 'r', entry: 'prix', helpful: true });
  assert.equal((sent[2] as { ref: string }).ref, 'p');
  assert.equal(turn.parts[1]!.form, 'sent');
});

test('a text that was changed is another message, a text that was not is the same', async () => {
  const { conversation, turn, sent } = await ask({ band: 'handoff' });
  const keys = () => sent.slice(1).map((request) => (request as { key: string }).key);
  await conversation.send(turn);
  await conversation.send(turn);
  turn.draft.message = 'autre chose';
  await conversation.send(turn);
  const [first, repeated, changed] = keys();
  assert.equal(repeated, first);
  assert.notEqual(changed, first);
});

test('several questions are told to the team one by one, and the last may be leant on', async () => {
  const { conversation, turn, sent } = await ask({ band: 'answer', entries: [kPrice], parts: [...kParts].reverse() });
  turn.parts[1]!.shown = kPrice;
  assert.equal(
    transcript(conversation.turns),
    '– un parking ?\n  Sans réponse sûre\n– c\'est payant ?\n  Réponse : Combien ?',
  );
  await conversation.ask('et pour moi ?');
  assert.deepEqual((sent[1] as { previous: object }).previous, { q: 'c\'est payant ?', entry: 'prix' });
});
