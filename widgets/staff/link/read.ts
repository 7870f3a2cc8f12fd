import { fields, list, oneOf, text, Unreadable, type Reader } from '../../shared/read';

export { fields, text, type Reader };
/** The type of what a reader gives. */
export type Read<R extends Reader<unknown>> = ReturnType<R>;

type Shape = Record<string, Reader<unknown>>;

/** An object with these members; members that we do not know are left aside. */
export function shape<S extends Shape>(members: S): Reader<{ [K in keyof S]: ReturnType<S[K]> }> {
  return (value) => {
    const from = fields(value);
    const entries = Object.entries(members).map(([name, read]) => [name, read(from[name])]);
    return Object.fromEntries(entries) as { [K in keyof S]: ReturnType<S[K]> };
  };
}

export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value) => list(value, read);
}

/** Undefined where the member is absent or null. */
export function maybe<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined || value === null ? undefined : read(value));
}

export function among<const T extends readonly string[]>(...allowed: T): Reader<T[number]> {
  return (value) => oneOf<T[number]>(value, allowed);
}

export function number(value: unknown): number {
  if (typeof value !== 'number') throw new Unreadable();
  return value;
}

export function truth(value: unknown): boolean {
  return value === true;
}

export function nothingMore(): void {}
