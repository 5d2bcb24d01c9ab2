import { strToU8, type Zippable, zipSync } from 'fflate'

/**
 * The day on every file of a zip, so that the same content gives the same bytes. A zip holds the hour of
 * the wall clock: made of local parts it is the same in every time zone.
 */
export function zipDay(): Date {
  return new Date(2000, 0, 1)
}

/** The parts of a document as one zip, in this order. The same parts give the same bytes. */
export function archive(
  parts: readonly (readonly [name: string, content: string | Uint8Array, stored?: 'stored'])[],
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const [name, content, stored] of parts) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    entries[name] = [bytes, { level: stored === undefined ? 6 : 0 }]
  }
  return new Uint8Array(zipSync(entries, { mtime: zipDay() }))
}
