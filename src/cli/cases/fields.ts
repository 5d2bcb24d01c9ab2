import { isWhole } from '../../domain/voting/rules.ts'

/** Bad input: `field` is where in the file, the message says what is wrong there. */
export class CaseError extends Error {
  readonly field: string
  constructor(field: string, message: string) {
    super(`${field} ${message}`)
    this.name = 'CaseError'
    this.field = field
  }
}

/** An untrusted JSON object. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value of a file is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as an object. Throws CaseError that names `path`. */
export function readFields(value: unknown, path: string): Fields {
  if (!isFields(value)) throw new CaseError(path, 'is not an object')
  return value
}

/** The value as a list. Throws CaseError that names `path`. */
export function readList(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new CaseError(path, 'is not a list')
  return value
}

/** The value as a text. Throws CaseError that names `path`. */
export function readText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new CaseError(path, 'is not a text')
  return value
}

/** The value as a list of texts. Throws CaseError that names the first that is none. */
export function readTexts(value: unknown, path: string): string[] {
  return readList(value, path).map((one, at) => readText(one, `${path}[${at}]`))
}

/** Throws CaseError that names the first field that is not among the known ones. */
export function refuseUnknown(fields: Fields, known: readonly string[], path: string): void {
  const stranger = Object.keys(fields).find((name) => !known.includes(name))
  if (stranger !== undefined) throw new CaseError(`${path}${stranger}`, 'is not a known field')
}

/**
 * A field as a whole number of at least `low`.
 *
 * Returns  `undefined` where it is absent or null: a bound that is left out is no limit.
 * Throws   CaseError that names the field.
 */
export function readWhole(
  fields: Fields,
  name: string,
  low: number,
  path: string,
): number | undefined {
  const value = fields[name] ?? undefined
  if (value === undefined) return undefined
  if (isWhole(value, low, Number.MAX_SAFE_INTEGER)) return value
  const least = low === Number.MIN_SAFE_INTEGER ? '' : ` of at least ${low}`
  throw new CaseError(`${path}${name}`, `is not a whole number${least}`)
}

/** A field as true or false; absent and null are `undefined`. Throws CaseError that names it. */
export function readFlag(fields: Fields, name: string, path: string): boolean | undefined {
  const value = fields[name] ?? undefined
  if (value === undefined || typeof value === 'boolean') return value
  throw new CaseError(`${path}${name}`, 'is neither true nor false')
}

/** Ids of options, each once. Throws CaseError that names the first that is at fault. */
export function readOptionIds(value: unknown, path: string): string[] {
  const ids = readTexts(value, path)
  const seen = new Set<string>()
  ids.forEach((id, at) => {
    if (seen.has(id)) throw new CaseError(`${path}[${at}]`, `repeats ${JSON.stringify(id)}`)
    seen.add(id)
  })
  return ids
}
