import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Entry, Ok, Part, Request, Success } from '../link/protocol';
import { transcript } from './contact';
import { Conversation } from './conversation';
import { correction } from './describe';
import { newTurn, type Turn } from './turn';

const kPrice: Entry = { id: 'prix', kind: 'faq', question: 'Combien ?', html: '', voices: [], see_also: [] };
const kParts: Part[] = [
  { q: 'c\'est payant ?', band: 'choices', entries: [kPrice] },
  { q: 'un parking ?', ref: 'p', band: 'handoff', entries: [] },
];

/** Asks `question`, to which the server says `reply`; gives what came of it and what was sent. */
async function ask(reply: Partial<Answer>, question = '?') {
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
  await conversation.ask(question);
  return { conversation, turn: conversation.turns[0]!, announced, sent };
}

const keyOf = (request: Request) => (request.type === 'ask' ? request.key : undefined);

/** The key is random. */
function withoutKey(request: Request): Request {
  const { key, ...rest } = request as Request & { key?: string };
  return rest as Request;
}

test('a question that is tried again has its own key again, another question another', async () => {
  const { conversation, turn, sent } = await ask({}, 'combien ?');
  await conversation.retry(turn);
  await conversation.ask('combien ?');
  const [first, again, other] = sent.map(keyOf);
  assert.match(first!, /^[0-9a-f]{32}$/);
  assert.equal(again, first);
  assert.notEqual(other, first);
});

test('the first question without an answer is offered the form, the second has it open', async () => {
  const { conversation, turn } = await ask({});
  assert.equal(turn.form, 'closed');
  await conversation.ask('et pour moi ?');
  assert.deepEqual(conversation.turns.map(({ form }) => form), ['closed', 'open']);
});

test('a question asked again as typed is no second one', async () => {
  const { conversation, turn } = await ask({ corrected: 'un tarif ?' }, 'un traif ?');
  await conversation.askAsTyped(turn);
  assert.equal(conversation.turns[0]!.form, 'closed');
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
  assert.deepEqual(withoutKey(sent[0]!), { type: 'ask', q: 'c\'est payant ?' });
  assert.deepEqual(withoutKey(sent[2]!), {
    type: 'ask',
    q: 'et pour moi ?',
    previous: { q: 'c\'est payant ?', entry: 'prix' },
  });
});

test('what a follow-up is about is announced with its answer', async () => {
  const { announced } = await ask({ band: 'choices', context: 'Combien ?' });
  assert.match(announced[0]!, /^À propos de « Combien \? » :/);
});

test('a question whose slips were mended is announced as understood, before its answer', async () => {
  const { announced } = await ask({ band: 'choices', context: 'Combien ?', corrected: 'un tarif ?' }, 'un traif ?');
  assert.match(announced[0]!, /^Compris : « un tarif \? »\nÀ propos de « Combien \? » :\nVouliez-vous dire/);
});

test('what several questions were understood to be is announced once, before them', async () => {
  const { announced } = await ask({ band: 'answer', entries: [kPrice], parts: kParts, corrected: 'un tarif ?' });
  assert.match(announced[0]!, /^Compris : « un tarif \? »\n« c'est payant \? »\nVouliez-vous dire/);
  assert.equal(announced[0]!.split('Compris').length, 2);
});

const kCorrections: { typed: string; corrected: string; shown: boolean; reason: string }[] = [
  { typed: 'un traif ?', corrected: 'un tarif ?', shown: true, reason: 'a slip' },
  { typed: 'Adhesion', corrected: 'adhésion', shown: false, reason: 'case and accents' },
  { typed: 'coeur', corrected: 'cœur', shown: false, reason: 'a ligature' },
  { typed: 'un tarif ?', corrected: 'un tarif ?', shown: false, reason: 'nothing at all' },
];

for (const { typed, corrected, shown, reason } of kCorrections)
  test(`a correction of ${reason} is ${shown ? 'shown' : 'passed over'}`, async () => {
    const { turn } = await ask({ corrected }, typed);
    assert.equal(correction(turn), shown ? corrected : undefined);
  });

test('a notice says nothing of slips where it replaces the answer', async () => {
  const notice = { kind: 'emergency', html: '<p>15</p>' };
  assert.equal(correction((await ask({ corrected: 'bonjour', notice })).turn), undefined);
});

test('a question that held no slips is asked again as typed, in the same place', async () => {
  const { conversation, turn, sent } = await ask({ band: 'choices', entries: [kPrice], corrected: 'un tarif ?' });
  turn.draft.name = 'Claire';
  turn.declined = true;
  conversation.openForm(turn);
  const asked = conversation.askAsTyped(turn);
  const again = conversation.turns[0]!;
  assert.deepEqual([again.status, again.answer, again.form, again.declined], ['waiting', undefined, 'closed', false]);
  await asked;
  assert.deepEqual(withoutKey(sent[1]!), { type: 'ask', q: '?', as_typed: true });
  assert.notEqual(keyOf(sent[1]!), keyOf(sent[0]!), 'another question');
  assert.deepEqual([conversation.turns.length, again.key, again.status], [1, turn.key, 'answered']);
  assert.equal(again.draft.name, 'Claire', 'what was typed stays');
});

test('as typed, a question leans on the same one before, and stays so when it is tried again', async () => {
  const { conversation, sent } = await ask({ band: 'choices', corrected: 'un tarif ?' });
  await conversation.ask('un traif ?');
  await conversation.askAsTyped(conversation.turns[1]!);
  await conversation.retry(conversation.turns[1]!);
  const asTyped = { type: 'ask', q: 'un traif ?', as_typed: true, previous: { q: '?' } };
  assert.deepEqual(sent.slice(2).map(withoutKey), [asTyped, asTyped]);
  assert.equal(keyOf(sent[3]!), keyOf(sent[2]!));
});

test('each of several questions has its own choices or its own way to the team', async () => {
  const { turn, announced } = await ask({ band: 'answer', entries: [kPrice], parts: kParts });
  assert.deepEqual(turn.parts.map((part) => part.form), ['closed', 'closed']);
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

test('why an answer did not help is told of its entry, without a second opinion', async () => {
  const { conversation, turn, sent } = await ask({ band: 'choices', entries: [kPrice] });
  turn.shown = kPrice;
  conversation.rate(turn, false);
  conversation.comment(turn, 'C’est incomplet');
  assert.deepEqual(sent[2], { type: 'feedback', ref: 'r', entry: 'prix', comment: 'C’est incomplet' });
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

/** What is suggested where the server says `reply`, after the `earlier` turns. */
function suggested(reply: Promise<Success>, earlier: Turn[] = []) {
  const listener = { changed: () => undefined, settled: () => undefined, moved: () => undefined };
  return new Conversation({ request: () => reply }, listener, earlier).suggest('adh');
}

test('what fits is suggested, but not while a question waits, and a failure is silent', async () => {
  const reply = Promise.resolve<Success>({ type: 'suggestions', id: '1', entries: [kPrice] });
  assert.deepEqual(await suggested(reply), [kPrice]);
  assert.deepEqual(await suggested(reply, [newTurn('1', '?')]), []);
  assert.deepEqual(await suggested(Promise.reject(new Error('no'))), []);
});

/** A conversation that goes on after `earlier` turns; `sent` is what it asks the server for. */
function resumed(earlier: Turn[]) {
  const sent: Request[] = [];
  const request = (request: Request) => {
    sent.push(request);
    return Promise.resolve<Ok | Answer>(
      request.type === 'contact'
        ? { type: 'ok', id: '1', receipt: '2026-0412' }
        : { type: 'answer', id: '1', band: 'handoff', entries: [], parts: [] },
    );
  };
  const listener = { changed: () => undefined, settled: () => undefined, moved: () => undefined };
  const conversation = new Conversation({ request }, listener, earlier);
  conversation.resume();
  return { conversation, sent };
}

test('what had no reply when the page went is sent again, a message under its own key', () => {
  const waiting = newTurn('8', 'et pour moi ?');
  const message: Turn = { ...newTurn('7', '?'), status: 'answered', form: 'open', sending: true };
  const { sent } = resumed([{ ...newTurn('6', 'un tarif ?'), status: 'answered' }, message, waiting]);
  assert.deepEqual(sent.map(({ type }) => type), ['ask', 'contact']);
  assert.equal((sent[1] as { key: string }).key, message.draft.key);
});

test('the next question has a key that no kept one has', async () => {
  const { conversation } = resumed([{ ...newTurn('6', '?'), status: 'failed' }]);
  await conversation.ask('?');
  assert.deepEqual(conversation.turns.map(({ key }) => key), ['6', '7']);
});

test('an erased conversation is silent, and comes back as a whole', async () => {
  const announced: string[] = [];
  let reply: (answer: Answer) => void = () => undefined;
  const conversation = new Conversation(
    { request: () => new Promise<Answer>((resolve) => (reply = resolve)) },
    { changed: () => undefined, settled: (_, said) => announced.push(said), moved: () => undefined },
  );
  const asked = conversation.ask('?');
  const gone = conversation.erase();
  reply({ type: 'answer', id: '1', band: 'handoff', entries: [], parts: [] });
  await asked;
  assert.deepEqual([conversation.turns.length, announced.length], [0, 0]);
  conversation.putBack(gone);
  assert.deepEqual(conversation.turns.map(({ status }) => status), ['answered']);
});
