import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Every contact message that is kept. Opens the store read-only. */
export function contactMessages(data) {
  const rows = execFileSync(
    'sqlite3',
    ['-readonly', '-json', join(data, 'quesaco.db'), 'SELECT * FROM contacts ORDER BY receipt'],
    { encoding: 'utf8' },
  );
  return rows.trim() === '' ? [] : JSON.parse(rows);
}

/** The contact message kept under a receipt number, or undefined. */
export function contactMessage(data, number) {
  return contactMessages(data).find(({ receipt }) => receipt === number);
}
