import type { DecodedTable } from '../domain/exchange/import-columns.ts'
import { type Result, refused } from '../lib/result.ts'
import type { DecodeRefusal } from './decoded-file.ts'
import { tableOf } from './rows.ts'
import { decodeText } from './text.ts'

/** Our own nest two deep, Decidim's three. */
const DEPTH_MAX = 6

/** Reads a list of objects, as Decidim exports it: nested keys become headings, `title/es`. */
export function readJson(
  name: string,
  bytes: Uint8Array,
): Result<DecodedTable | undefined, DecodeRefusal> {
  let value: unknown
  try {
    value = JSON.parse(decodeText(bytes).text)
  } catch {
    return refused('damaged-json', name)
  }
  if (!Array.isArray(value)) return refused('not-a-table', name)
  const rows = value.map((one) => new Map(flatten(one, '', DEPTH_MAX)))
  const headings = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return tableOf(name, [
    headings,
    ...rows.map((row) => headings.map((heading) => row.get(heading) ?? '')),
  ])
}

function* flatten(value: unknown, key: string, depth: number): Generator<[string, string]> {
  if (value === null || value === undefined || depth === 0) return
  if (Array.isArray(value)) {
    yield [key, value.filter((one) => typeof one !== 'object').join(', ')]
  } else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      yield* flatten(inner, key === '' ? name : `${key}/${name}`, depth - 1)
    }
  } else yield [key, String(value)]
}
