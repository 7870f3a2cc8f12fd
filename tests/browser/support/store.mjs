import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const kKeptWithinMs = 10_000;

/** The contact message kept under a receipt number, or undefined. */
export function contactMessage(data, receipt) {
  return row(data, `SELECT * FROM contacts WHERE receipt = ${quoted(receipt)}`);
}

/** How a question was met: a band, or the kind of a notice. It is kept soon after the answer. */
export async function metWith(data, question) {
  const query = `SELECT band FROM questions WHERE text = ${quoted(question)}`;
  for (const end = Date.now() + kKeptWithinMs; Date.now() < end; await pause(20)) {
    const kept = row(data, query);
    if (kept) return kept.band;
  }
  return undefined;
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** The first row that the query finds in the store, opened read-only. */
function row(data, query) {
  const rows = execFileSync('sqlite3', ['-readonly', '-json', join(data, 'quesaco.db'), query], {
    encoding: 'utf8',
  });
  return rows.trim() === '' ? undefined : JSON.parse(rows)[0];
}
