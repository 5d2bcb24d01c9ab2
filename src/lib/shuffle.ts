import type { FillRandom } from './ids.ts'

/**
 * The items in an order of chance (Fisher and Yates); the list that was given stays as it is.
 *
 * Units    32 bits of chance for each place: at a few thousand items the bias is below 10⁻⁶.
 */
export function shuffle<T>(items: readonly T[], random: FillRandom): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const at = (new Uint32Array(random(new Uint8Array(4)).buffer)[0] ?? 0) % (last + 1)
    ;[shuffled[last], shuffled[at]] = [shuffled[at] as T, shuffled[last] as T]
  }
  return shuffled
}
