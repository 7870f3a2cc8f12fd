import type { Group } from '../link/inbox';
import { day, number } from '../shell/format';
import { texts } from './texts';

/** How often a group's questions come; when a message came, which comes once. */
export function frequency({ kind, count, week, before, last }: Group): string {
  if (kind === 'message') return texts.received(day(last));
  return `${texts.asked(count)} · ${trend(week, before)}`;
}

/** How often in the last seven days, against the seven before: "5 cette semaine, 2 de plus". */
export function trend(week: number, before: number): string {
  if (week === 0) return before === 0 ? 'aucune cette semaine' : `aucune cette semaine, ${number(before)} la précédente`;
  const said = `${number(week)} cette semaine`;
  const more = week - before;
  if (before === 0) return said;
  if (more === 0) return `${said}, autant que la précédente`;
  return `${said}, ${number(Math.abs(more))} de ${more > 0 ? 'plus' : 'moins'}`;
}
