const kLong = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** "2026-03-03" → "3 mars 2026"; what is no such date is shown as it came. */
export function longDate(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  return kLong.format(time).replace(/^1 /, '1er ');
}
