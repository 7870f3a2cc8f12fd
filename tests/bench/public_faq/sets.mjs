// Writes the sites that the learning curve and the general calibration are measured on to
// build/public_faq: faq-K.csv, the public FAQ with the first K wordings of each entry, and
// ours-K.csv, Quésaco's own entries with K of theirs; each with asked-K.jsonl, the other wordings
// and questions that nothing answers.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toCsv } from './csv.mjs';
import { readEntries } from './entries.mjs';

const kWordings = [0, 1, 3, 8]; // of each entry
const kOfOurs = 20; // wordings of each of our entries that are asked: some have two hundred
const kFar = 300; // questions that nothing answers

const out = new URL('../../../build/public_faq/', import.meta.url);
const ours = new URL('../../../corpus/cpts/', import.meta.url);
const json = (url) => JSON.parse(readFileSync(url, 'utf8'));
const lines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** `count` of the list, evenly spread, so that long and short, early and late ones are in. */
const spread = (list, count) =>
  list.filter((_, i) => Math.floor((i * count) / list.length) !== Math.floor(((i - 1) * count) / list.length));

function readOurs() {
  const folder = new URL('entries/', ours);
  const entries = readdirSync(folder).flatMap((name) => json(new URL(name, folder)).entries);
  return entries.map(({ id, question, answer = '', voices = [], alternatives }) => ({
    id,
    section: 'Quésaco',
    question,
    answer: [answer, ...voices.map(({ text }) => text)].join('\n\n').trim(),
    source: '',
    // A wording that other entries answer too is an object.
    wordings: spread(alternatives.filter((wording) => typeof wording === 'string'), kOfOurs + 3),
  }));
}

function readPublic() {
  const file = readFileSync(new URL('wordings.jsonl', import.meta.url), 'utf8');
  const written = new Map(
    file.trim().split('\n').map((line) => JSON.parse(line)).map(({ id, wordings }) => [id, wordings]),
  );
  return readEntries().map((entry) => ({ ...entry, wordings: written.get(entry.id) ?? [] }));
}

const far = spread(json(new URL('out_of_scope.json', ours)).questions, kFar).map((q) => ({ q, ok: [], kind: 'far' }));
mkdirSync(out, { recursive: true });
for (const [name, entries] of [['faq', readPublic()], ['ours', readOurs()]])
  for (const count of kWordings) {
    const site = entries.map((entry) => ({ ...entry, alternatives: entry.wordings.slice(0, count) }));
    const asked = entries.flatMap(({ id, wordings }) =>
      wordings.slice(count).map((q) => ({ q, ok: [id], kind: 'wording' })),
    );
    writeFileSync(new URL(`${name}-${count}.csv`, out), toCsv(site));
    writeFileSync(new URL(`${name}-${count}.jsonl`, out), lines([...asked, ...far]));
  }
console.log('sites with 0, 1, 3 and 8 wordings in build/public_faq');
