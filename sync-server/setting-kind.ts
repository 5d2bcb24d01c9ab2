import * as v from 'valibot'
import type { SettingRow } from './settings.ts'

/** Node's timers take no more. */
const MOST_MS = 2 ** 31 - 1

/** Judges a value from outside, whichever way it came. */
export function schemaOf(row: SettingRow): v.GenericSchema<unknown> {
  const text = v.pipe(v.string(), v.nonEmpty())
  if (row.kind === 'list') return v.array(text)
  if (row.kind === 'choice') return v.picklist(row.of ?? [])
  if (!takesNumber(row)) return text
  const { least, most } = boundsOf(row)
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
}

/** What a setting takes, in words: for refusals and for the table of settings. */
export function whatItTakes(row: SettingRow): string {
  const { least, most } = boundsOf(row)
  const upTo = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`
  switch (row.kind) {
    case 'choice':
      return (row.of ?? []).join(', ')
    case 'port':
      return `a port, ${least}${upTo}`
    case 'bytes':
    case 'count':
      return `a whole number${row.kind === 'bytes' ? ' of bytes' : ''} from ${least}${upTo}`
    case 'ms':
      return `milliseconds from ${least}${upTo}`
    case 'folder':
      return 'a folder'
    case 'list':
      return 'words'
    default:
      return 'a word'
  }
}

function boundsOf({ kind, most }: SettingRow) {
  if (kind === 'port') return { least: 0, most: 65_535 }
  return { least: 1, most: most ?? (kind === 'ms' ? MOST_MS : Number.MAX_SAFE_INTEGER) }
}

/** Whether words on a command line stand for a number. */
export const takesNumber = ({ kind }: SettingRow) => ['port', 'bytes', 'count', 'ms'].includes(kind)
