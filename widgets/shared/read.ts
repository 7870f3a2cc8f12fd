/** Reading JSON of a server: each reader gives a typed value or throws Unreadable. */
export class Unreadable extends Error {}

export type Fields = Record<string, unknown>;
export type Reader<T> = (value: unknown) => T;

export function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable();
  return value as Fields;
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new Unreadable();
  return value;
}

/** An absent list is an empty one. */
export function list<T>(value: unknown, read: Reader<T>): T[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Unreadable();
  return value.map(read);
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Unreadable();
  return found;
}
