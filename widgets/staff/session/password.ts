import { texts } from './texts';

export const kShortest = 12;

/** What is wrong with a password that was chosen, as one sentence; undefined when it will do. */
export function passwordProblem(password: string, repeated: string): string | undefined {
  const missing = kShortest - [...password].length;
  if (missing > 0) return texts.tooShort(missing);
  return password === repeated ? undefined : texts.different;
}
