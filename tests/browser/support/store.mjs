import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const kKeptWithinMs = 10_000;

/** Every contact message that is kept. */
export function contactMessages(data) {
  return rows(data, 'SELECT * FROM contacts ORDER BY receipt');
}

/** The contact message kept under a receipt number, or undefined. */
export function contactMessage(data, number) {
  return contactMessages(data).find(({ receipt }) => receipt === number);
}

/** How a question was met: a band, or the kind of a notice. It is kept soon after the answer. */
export async function metWith(data, question) {
  const query = `SELECT band FROM questions WHERE text = ${quoted(question)}`;
  for (const end = Date.now() + kKeptWithinMs; Date.now() < end; await pause(20)) {
    const [kept] = rows(data, query);
    if (kept) return kept.band;
  }
  return undefined;
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** What the query finds in the store, opened read-only. */
function rows(data, query) {
  const found = execFileSync('sqlite3', ['-readonly', '-json', join(data, 'quesaco.db'), query], {
    encoding: 'utf8',
  });
  return found.trim() === '' ? [] : JSON.parse(found);
}
