const kNumber = new Intl.NumberFormat('fr-FR');
const kDay = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long' });
const kDayOfYear = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' });
const kHour = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' });

export function number(value: number): string {
  return kNumber.format(value);
}

/** plural(3, 'question', 'questions') → "3 questions"; French counts 0 and 1 as one. */
export function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${count < 2 ? one : many}`;
}

/** An ISO time as a day, with its year where it is not this one. */
export function day(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const text = date.getFullYear() === new Date().getFullYear() ? kDay.format(date) : kDayOfYear.format(date);
  return text.replace(/^1 /, '1er ');
}

/** An ISO time as a day and an hour: "3 mars à 14:05", with its year where it is not this one. */
export function moment(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : `${day(time)} à ${kHour.format(date)}`;
}

/** Today as the corpus writes dates: "2026-03-03", where we are. */
export function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Lower case and without accents, for searching. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
