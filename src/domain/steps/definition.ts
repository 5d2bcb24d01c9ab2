import type { StepId } from '../process/phases.ts'
import type { Birth } from '../records/record.ts'

/** Lists of a plan from which a field is chosen. */
export type LinkSource =
  | 'axes'
  | 'zones'
  | 'phases'
  | 'team'
  | 'meetings'
  | 'actors'
  | 'commitments'

/** How a value looks. Lengths in characters; dates `YYYY-MM-DD`; times `HH:MM`, local. */
export type FieldShape =
  | { readonly type: 'text' | 'long'; readonly max: number }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'date'; readonly after?: string }
  | { readonly type: 'one' | 'many'; readonly values: readonly string[] }
  /** Ids of what stands elsewhere in the plan; names for actors, whose maps are of single tables. */
  | { readonly type: 'link' | 'links'; readonly of: LinkSource }
  /** Places open to the public, each with its hours. */
  | { readonly type: 'places' }
  /** A whole number for some of the plan's zones, by zone id. */
  | { readonly type: 'zone-counts' }

/** One field of a record: `inner` ones are for the team and are left out of what is printed to hand out. */
export type FieldDefinition = FieldShape & {
  readonly required?: true
  readonly inner?: true
  /** What a new record begins with. */
  readonly initial?: string
}

/** Where a record is asked for: a step of the process, or what a town hall expects beside them. */
export type StepPlace = StepId | 'town-hall'

/**
 * What one kind of step record is: its fields in the order of the form. One engine reads it for
 * form, list, refusals and print; its words stand in every language or nothing compiles.
 *
 * Source   process guide §§1–8, where fields, marks and allowed values come from.
 */
export interface StepDefinition {
  readonly kind: string
  readonly step: StepPlace
  /** One is enough: a second is not offered while the first stands. */
  readonly single?: true
  readonly fields: Readonly<Record<string, FieldDefinition>>
  /** The field that names a record in lists. */
  readonly title: string
  /** The fields that a list shows under it. */
  readonly columns: readonly string[]
}

/** Keeps a definition's own names and values in its type. */
export function defineStep<const D extends StepDefinition>(definition: D): D {
  return definition
}

export interface PublicPlace {
  readonly place: string
  readonly hours: string
}

type ValueOf<F> = F extends { readonly type: 'number' }
  ? number
  : F extends { readonly type: 'one'; readonly values: readonly (infer V)[] }
    ? V
    : F extends { readonly type: 'many'; readonly values: readonly (infer V)[] }
      ? readonly V[]
      : F extends { readonly type: 'links' }
        ? readonly string[]
        : F extends { readonly type: 'places' }
          ? readonly PublicPlace[]
          : F extends { readonly type: 'zone-counts' }
            ? Readonly<Record<string, number>>
            : string

type RequiredKeys<F> = {
  [K in keyof F]: F[K] extends { readonly required: true } ? K : never
}[keyof F]

/** A record as its definition tells it, with what every step record may have. */
export type RecordOf<D extends StepDefinition> = Birth & {
  readonly kind: D['kind']
  /** Number of the file («expediente») under which the town hall keeps it. */
  readonly file?: string
  /** Taken back; it stays in history. Field only. */
  readonly withdrawn?: boolean
} & { readonly [K in RequiredKeys<D['fields']>]: ValueOf<D['fields'][K]> } & {
  readonly [K in Exclude<keyof D['fields'], RequiredKeys<D['fields']>>]?: ValueOf<D['fields'][K]>
}

type FieldWordsOf<F> = { readonly label: string; readonly hint?: string } & (F extends {
  readonly values: readonly (infer V extends string)[]
}
  ? { readonly values: Readonly<Record<V, string>> }
  : unknown)

/** The words of one definition; a field or a value without its word does not compile. */
export interface WordsOf<D extends StepDefinition> {
  /** Heading of the list. */
  readonly name: string
  /** Title of the form, and what the button adds. */
  readonly one: string
  /** What it is for, in a sentence. */
  readonly hint: string
  readonly empty: string
  readonly fields: { readonly [K in keyof D['fields']]: FieldWordsOf<D['fields'][K]> }
}

/** The field that every step record has beside its own. */
export const FILE_FIELD = 'file'
export const FILE_MAX = 60

/** All fields of a form: its own, and the number of the file. */
export function fieldsOf(
  definition: StepDefinition,
): readonly (readonly [string, FieldDefinition])[] {
  return [
    ...Object.entries(definition.fields),
    [FILE_FIELD, { type: 'text', max: FILE_MAX }] as const,
  ]
}
