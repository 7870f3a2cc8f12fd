import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeptAnswers } from './kept-answers';
import { searchOf } from './search';

const entry = (id: string, question: string, ...wordings: string[]) => ({
  id,
  kind: 'faq',
  question,
  html: '<p>Oui.</p>',
  source: { title: 'FAQ' },
  wordings,
});
const kSnapshot = {
  type: 'snapshot',
  version: '1',
  entries: [
    entry('tarif', "L'adhésion est-elle payante ?", 'montant de la cotisation'),
    entry('communes', 'Quel est le territoire ?', 'liste des communes'),
    entry('bureau', 'Qui compose le bureau ?'),
  ],
};

function kept(snapshot: () => Promise<unknown>) {
  const asked: string[] = [];
  const answers = new KeptAnswers(new URL('https://faq.example/x/'), {
    snapshot: (url) => {
      asked.push(url.href);
      return snapshot();
    },
    search: () => Promise.resolve({ searchOf }),
  });
  return { answers, asked };
}

const kFound: [question: string, ids: string[]][] = [
  ['la cotisation, c’est combien ?', ['tarif']],
  ['COMMUNE couverte', ['communes']],
  ['adhesoin payante', ['tarif']],
  ['quel est le', []],
  ['piscine', []],
];

for (const [question, ids] of kFound)
  test(`without the server, « ${question} » finds ${ids.join() || 'nothing'}`, async () => {
    const { answers } = kept(() => Promise.resolve(kSnapshot));
    assert.deepEqual(answers.find(question), []);
    await answers.load('1');
    assert.deepEqual(answers.find(question).map(({ id }) => id), ids);
  });

test('each version is fetched once, and one that did not come is fetched again', async () => {
  let there = false;
  const { answers, asked } = kept(() => (there ? Promise.resolve(kSnapshot) : Promise.reject(new Error('down'))));
  await answers.load('a b');
  there = true;
  for (const version of ['a b', 'a b', '2']) await answers.load(version);
  assert.deepEqual(asked, ['a%20b', 'a%20b', '2'].map((version) => `https://faq.example/x/api/snapshot?version=${version}`));
});

test('what is no snapshot leaves what was kept', async () => {
  let snapshot: unknown = kSnapshot;
  const { answers } = kept(() => Promise.resolve(snapshot));
  await answers.load('1');
  snapshot = { entries: [{ id: 7 }] };
  await answers.load('2');
  assert.equal(answers.find('cotisation').length, 1);
});
