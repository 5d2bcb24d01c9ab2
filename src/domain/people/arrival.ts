import * as v from 'valibot'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Birth } from '../records/record.ts'
import { AGE_BANDS, type AgeBand, GENDERS, type Gender } from '../strategy/meeting-strategy.ts'

/** Longest texts, in characters: a contact and not a file. */
export const NAME_MAX = 120
export const REACH_MAX = 120

/**
 * Somebody who came: counted, and nothing else unless they wanted it. What is absent was not told.
 * Its time, its device and its place in the queue are not written down.
 */
export interface Arrival {
  /** Zone of the plan. */
  readonly zone?: string
  readonly gender?: Gender
  readonly age?: AgeBand
  readonly contact?: Contact
}

/** How somebody wants to be reached, given after a notice. */
export interface Contact {
  readonly name: string
  /** Telephone or mail. */
  readonly reach: string
  readonly organisation?: string
  /** Id of the notice that they agreed to: its version. */
  readonly notice: string
}

/** A record of the people's document: nothing of it can be read without the people key. */
export interface SealedArrival extends Birth {
  readonly kind: 'sealed-arrival'
  readonly key: string
  readonly iv: string
  readonly data: string
  /** A field: taken off the list; its bytes go on the day of deletion. */
  readonly withdrawn?: boolean
}

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

const ArrivalSchema = v.object({
  zone: v.optional(text(64)),
  gender: v.optional(v.picklist(GENDERS)),
  age: v.optional(v.picklist(AGE_BANDS)),
  contact: v.optional(
    v.object({
      name: text(NAME_MAX),
      reach: text(REACH_MAX),
      organisation: v.optional(text(NAME_MAX)),
      notice: text(64),
    }),
  ),
})

export type ArrivalRefusal = 'arrival-malformed' | 'contact-of-a-minor'

/**
 * Reads what was typed or unsealed. Of minors no contact is kept.
 *
 * Source   process guide §11, rules 1, 2 and 7.
 */
export function readArrival(value: unknown): Result<Arrival, ArrivalRefusal> {
  const read = v.safeParse(ArrivalSchema, value)
  if (!read.success) {
    return refused('arrival-malformed', read.issues[0]?.path?.map(({ key }) => key).join('.'))
  }
  if (read.output.contact && read.output.age === 'under-18') return refused('contact-of-a-minor')
  return done(read.output as Arrival)
}
