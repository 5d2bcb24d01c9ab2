import Papa from 'papaparse'
import type { DecodedTable } from '../domain/exchange/import-columns.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { DecodedFile, DecodeRefusal } from './decoded-file.ts'
import { ROWS_MAX } from './limits.ts'
import { tableOf } from './rows.ts'
import { decodeText } from './text.ts'

const DELIMITERS = [',', ';', '\t', '|']

/** Reads a CSV whatever its encoding and delimiter; what was guessed is told. */
export function readCsv(
  name: string,
  bytes: Uint8Array,
): Result<
  Omit<DecodedFile, 'tables'> & { readonly table: DecodedTable | undefined },
  DecodeRefusal
> {
  const { text, repairedFrom } = decodeText(bytes)
  if (text.includes('\0')) return refused('not-a-table', name)
  const { said, body, skipped } = withoutSeparatorLine(text)
  const delimiter = said ?? guess(body)
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter,
    // A few more than are taken, so that a sheet that is too long is known to be.
    preview: ROWS_MAX + 1_000,
  })
  const open = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes')
  if (open !== undefined) {
    return refused('quote-not-closed', `${name}: ${(open.row ?? 0) + 1 + skipped}`)
  }
  const table = tableOf(name, skipped === 0 ? data : [[], ...data])
  if (!table.ok) return table
  return done({
    format: 'csv',
    table: table.value,
    delimiter,
    ...(repairedFrom !== undefined && { repairedFrom }),
  })
}

/** Excel's first line «sep=;», which is no row of the table. */
function withoutSeparatorLine(text: string) {
  const bare = text.replace(/^\uFEFF/, '')
  const found = /^"?sep=(.)"?\r?\n/i.exec(bare)
  return found === null
    ? { said: undefined, body: bare, skipped: 0 }
    : { said: found[1], body: bare.slice(found[0].length), skipped: 1 }
}

/** The delimiter that parts the headings most; texts below are full of commas. */
function guess(text: string): string {
  const [headings = []] = Papa.parse<string[]>(text, { preview: 1, delimiter: '\n' }).data
  const line = headings.join('')
  const counts = DELIMITERS.map(
    (delimiter) => Papa.parse<string[]>(line, { delimiter }).data[0]?.length ?? 0,
  )
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
