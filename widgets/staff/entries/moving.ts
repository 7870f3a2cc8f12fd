interface Named {
  id: string;
}

/** `list` with what stands at `from` put at `to`; what lies between moves up or down by one. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from]!;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** `rows` as they are now, in the order that somebody gave them before: what is new comes last. */
export function merged<T extends Named>(order: readonly T[], rows: readonly T[]): T[] {
  const now = new Map(rows.map((row) => [row.id, row]));
  const known = order.flatMap(({ id }) => now.get(id) ?? []);
  const before = new Set(order.map(({ id }) => id));
  return [...known, ...rows.filter(({ id }) => !before.has(id))];
}

export function sameOrder(one: readonly Named[], other: readonly Named[]): boolean {
  return one.length === other.length && one.every(({ id }, at) => id === other[at]!.id);
}
