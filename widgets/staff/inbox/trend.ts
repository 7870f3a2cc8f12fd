import { number } from '../shell/format';

/** How often in the last seven days, against the seven before: "5 cette semaine, 2 de plus". */
export function trend(week: number, before: number): string {
  if (week === 0) return before === 0 ? 'aucune cette semaine' : `aucune cette semaine, ${number(before)} la précédente`;
  const said = `${number(week)} cette semaine`;
  const more = week - before;
  if (before === 0) return said;
  if (more === 0) return `${said}, autant que la précédente`;
  return `${said}, ${number(Math.abs(more))} de ${more > 0 ? 'plus' : 'moins'}`;
}
