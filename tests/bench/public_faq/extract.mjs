// Writes what the benchmark reads to build/public_faq: answers.csv, the FAQ without wordings, of
// which all of queries.jsonl is asked; split0..2.csv with two wordings an entry, of which
// queries0..2.jsonl are asked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { toCsv } from './csv.mjs';
import { readEntries } from './entries.mjs';
import { kSplits, makeSplit, readQueries } from './queries.mjs';

const out = new URL('../../../build/public_faq/', import.meta.url);
const write = (name, text) => writeFileSync(new URL(name, out), text);

const entries = readEntries();
const queries = readQueries(entries);
mkdirSync(out, { recursive: true });
write('answers.csv', toCsv(entries));
for (let turn = 0; turn < kSplits; ++turn) {
  const split = makeSplit(entries, queries, turn);
  write(`split${turn}.csv`, toCsv(split.entries));
  const lines = split.queries.map((query) => `${JSON.stringify(query)}\n`);
  write(`queries${turn}.jsonl`, lines.join(''));
}
console.log(`${entries.length} entries, ${queries.length} queries in build/public_faq`);
