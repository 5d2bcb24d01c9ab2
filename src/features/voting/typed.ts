/** What stands for a number that nobody can read; every rule refuses it. */
export const UNREADABLE = -1

/** A whole number as typed; `undefined` when it is none. */
export function wholeOf(text: string): number | undefined {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined
}
