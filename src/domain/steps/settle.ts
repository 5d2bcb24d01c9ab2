import type { Birth } from '../records/record.ts'
import {
  type FieldDefinition,
  fieldsOf,
  type PublicPlace,
  type StepDefinition,
} from './definition.ts'

/** A field as it is typed: always text, or several of it. */
export type TypedValue =
  | string
  | readonly string[]
  | readonly PublicPlace[]
  | Readonly<Record<string, string>>

/** A form as it is typed, by field. */
export type TypedRecord = Readonly<Record<string, TypedValue>>

export type FieldRefusal =
  | 'required'
  | 'too-long'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-a-date'
  | 'place-empty'

/** What is wrong with one field. */
export interface FieldFault {
  readonly field: string
  readonly refusal: FieldRefusal
}

export type Settled =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Longest text of a place and of its hours. */
const PLACE_MAX = 160

/**
 * Judges a typed form, every field of it.
 *
 * Returns  the fields that say something, tidy; or one fault for each field that is wrong, in the
 *          order of the form.
 */
export function settleFields(definition: StepDefinition, typed: TypedRecord): Settled {
  const values: Record<string, unknown> = {}
  const faults: FieldFault[] = []
  for (const [field, shape] of fieldsOf(definition)) {
    const read = readField(shape, typed[field])
    if (typeof read === 'object' && 'refusal' in read) faults.push({ field, ...read })
    else if (read.value !== undefined) values[field] = read.value
    else if (shape.required) faults.push({ field, refusal: 'required' })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, values }
}

/** A new record of a definition. Expects settled values. */
export function makeStepRecord(
  definition: StepDefinition,
  values: Readonly<Record<string, unknown>>,
  id: string,
): Birth {
  return { ...values, kind: definition.kind, id, v: 1 }
}

/** Dates that stand before the field they should follow: shown as a doubt, never refused. */
export function datesOutOfOrder(
  definition: StepDefinition,
  values: Readonly<Record<string, unknown>>,
): readonly { readonly field: string; readonly after: string }[] {
  return fieldsOf(definition).flatMap(([field, shape]) => {
    if (shape.type !== 'date' || shape.after === undefined) return []
    const [date, earlier] = [values[field], values[shape.after]]
    if (typeof date !== 'string' || typeof earlier !== 'string') return []
    return date !== '' && earlier !== '' && date < earlier ? [{ field, after: shape.after }] : []
  })
}

/** The form of a record as it stands; values of a shape that is not ours show as empty. */
export function typedRecord(
  definition: StepDefinition,
  record: Readonly<Record<string, unknown>>,
): TypedRecord {
  return Object.fromEntries(
    fieldsOf(definition).map(([field, shape]) => [field, typedValue(shape, record[field])]),
  )
}

/** The form of a record that is not there yet. */
export function emptyRecord(definition: StepDefinition): TypedRecord {
  return Object.fromEntries(
    fieldsOf(definition).map(([field, shape]) => [field, typedValue(shape, shape.initial)]),
  )
}

/**
 * What a form changes in a record, field by field, so that two pens rarely clash.
 *
 * Returns  `null` as the value of a field that was emptied.
 */
export function changedFields(
  definition: StepDefinition,
  record: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): readonly { readonly field: string; readonly value: unknown }[] {
  return fieldsOf(definition).flatMap(([field]) => {
    const [before, after] = [record[field] ?? null, values[field] ?? null]
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, value: after }]
  })
}

type Read = { readonly value: unknown } | { readonly refusal: FieldRefusal }
const NOTHING: Read = { value: undefined }

function readField(shape: FieldDefinition, typed: TypedValue | undefined): Read {
  switch (shape.type) {
    case 'text':
    case 'long': {
      const text = tidy(typed, shape.type === 'long')
      if (text === '') return NOTHING
      return [...text].length > shape.max ? { refusal: 'too-long' } : { value: text }
    }
    case 'number': {
      const text = tidy(typed, false).replace(',', '.')
      if (text === '') return NOTHING
      const value = Number(text)
      if (!Number.isFinite(value)) return { refusal: 'not-a-number' }
      return value < shape.min || value > shape.max ? { refusal: 'out-of-range' } : { value }
    }
    case 'date': {
      const text = tidy(typed, false)
      if (text === '') return NOTHING
      return isDay(text) ? { value: text } : { refusal: 'not-a-date' }
    }
    case 'one':
    case 'link': {
      const text = tidy(typed, false)
      return text === '' ? NOTHING : { value: text }
    }
    case 'many':
    case 'links': {
      const codes = textsOf(typed)
      return codes.length === 0 ? NOTHING : { value: codes }
    }
    case 'places':
      return readPlaces(typed)
    case 'zone-counts':
      return readCounts(typed)
  }
}

function readPlaces(typed: TypedValue | undefined): Read {
  const places = placesOf(typed)
    .map(({ place, hours }) => ({ place: tidy(place, false), hours: tidy(hours, false) }))
    .filter(({ place, hours }) => place !== '' || hours !== '')
  if (places.length === 0) return NOTHING
  if (places.some(({ place }) => place === '')) return { refusal: 'place-empty' }
  const isLong = places.some(({ place, hours }) => Math.max(place.length, hours.length) > PLACE_MAX)
  return isLong ? { refusal: 'too-long' } : { value: places }
}

function readCounts(typed: TypedValue | undefined): Read {
  const counts: Record<string, number> = {}
  for (const [zone, text] of Object.entries(countsOf(typed))) {
    if (text.trim() === '') continue
    const n = Number(text)
    if (!Number.isInteger(n) || n < 0) return { refusal: 'not-a-number' }
    counts[zone] = n
  }
  return Object.keys(counts).length === 0 ? NOTHING : { value: counts }
}

function typedValue(shape: FieldDefinition, value: unknown): TypedValue {
  switch (shape.type) {
    case 'many':
    case 'links':
      return textsOf(value)
    case 'places':
      return placesOf(value)
    case 'zone-counts':
      return countsOf(value)
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
}

/** One line without spaces at its ends; a long text keeps its lines. */
function tidy(typed: unknown, keepsLines: boolean): string {
  if (typeof typed !== 'string') return ''
  return keepsLines ? typed.trim() : typed.trim().replace(/\s+/gu, ' ')
}

function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return [
    ...new Set(value.filter((each): each is string => typeof each === 'string' && each !== '')),
  ]
}

function placesOf(value: unknown): readonly PublicPlace[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: Partial<PublicPlace> | null) =>
    typeof each?.place === 'string'
      ? [{ place: each.place, hours: typeof each.hours === 'string' ? each.hours : '' }]
      : [],
  )
}

function countsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([zone, n]) =>
      typeof n === 'number' || typeof n === 'string' ? [[zone, String(n)]] : [],
    ),
  )
}

/** Whether a text is a day that exists: 31 June does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
