import type { FillRandom } from '../lib/ids.ts'

/** The platform's chance: ids of records, ballots and votes, and where a list starts. Nothing else in screens knows it. */
export const random: FillRandom = (bytes) => crypto.getRandomValues(bytes)

/** A whole number from 0 to n − 1, each as likely to within one part in 2^32 / n. */
export function randomBelow(n: number): number {
  const [value = 0] = new Uint32Array(random(new Uint8Array(4)).buffer)
  return Math.floor((value / 2 ** 32) * n)
}
