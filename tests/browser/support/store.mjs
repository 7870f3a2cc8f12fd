import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The rows that the query finds in the store, opened read-only; waits while the server writes. */
function rows(data, query) {
  const found = execFileSync(
    'sqlite3',
    ['-readonly', '-json', '-cmd', '.timeout 10000', join(data, 'quesaco.db'), query],
    { encoding: 'utf8' },
  );
  return found.trim() === '' ? [] : JSON.parse(found);
}

/** Every contact message that is kept. */
export function contactMessages(data) {
  return rows(data, 'SELECT * FROM contacts ORDER BY receipt');
}

/** The contact message kept under a receipt number, or undefined. */
export function contactMessage(data, number) {
  return contactMessages(data).find(({ receipt }) => receipt === number);
}

/** How often a question was asked. */
export function timesAsked(data, question) {
  return rows(data, 'SELECT text FROM questions').filter(({ text }) => text === question).length;
}

/** How a question was met, a band or the kind of a notice; undefined until it is kept. */
export function metWith(data, question) {
  return rows(data, 'SELECT text, band FROM questions').find(({ text }) => text === question)?.band;
}
