import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The contact message kept under a receipt number, or undefined. Opens the store read-only. */
export function contactMessage(data, receipt) {
  const query = `SELECT * FROM contacts WHERE receipt = '${receipt.replaceAll("'", "''")}'`;
  const rows = execFileSync('sqlite3', ['-readonly', '-json', join(data, 'quesaco.db'), query], {
    encoding: 'utf8',
  });
  return rows.trim() === '' ? undefined : JSON.parse(rows)[0];
}
