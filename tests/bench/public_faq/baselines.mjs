// How well others answer the same queries: one JSON line for each baseline and regime, {"name",
// "regime", "asked", "first", "first_three"}, the last two being shares of the queries asked.
import { openMiniSearch } from './baselines/minisearch.mjs';
import { openNlpJs } from './baselines/nlpjs.mjs';
import { readEntries } from './entries.mjs';
import { kSplits, makeSplit, readQueries } from './queries.mjs';

const entries = readEntries();
const queries = readQueries(entries);
const regimes = {
  'answers only': [{ entries, queries }],
  'two wordings': Array.from({ length: kSplits }, (_, turn) => makeSplit(entries, queries, turn)),
};

/** Fails where a model knows what an earlier one was taught: it would know its queries by heart. */
async function checkIsolated(open) {
  const [one, other] = [entries.slice(0, 5), entries.slice(5, 10)];
  await open(one);
  const ask = await open(other);
  for (const { id, question } of one) {
    if ((await ask(question)).includes(id)) throw new Error('models share what they were taught');
  }
}

/** @returns the place of the right entry, 0 where it is first, for each query that has one */
async function places(open, split) {
  const ask = await open(split.entries);
  const answerable = split.queries.filter(({ ok }) => ok.length > 0);
  const found = [];
  for (const { q, ok } of answerable) {
    const place = (await ask(q)).findIndex((id) => ok.includes(id));
    found.push(place < 0 ? Infinity : place);
  }
  return found;
}

for (const [name, open] of Object.entries({ MiniSearch: openMiniSearch, 'NLP.js': openNlpJs })) {
  await checkIsolated(open);
  for (const [regime, splits] of Object.entries(regimes)) {
    const found = [];
    for (const split of splits) found.push(...(await places(open, split)));
    const share = (limit) => found.filter((place) => place < limit).length / found.length;
    const line = { name, regime, asked: found.length, first: share(1), first_three: share(3) };
    console.log(JSON.stringify(line));
  }
}
