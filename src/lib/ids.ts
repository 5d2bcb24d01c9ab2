/**
 * Ids are opaque strings, branded per noun so that one cannot stand for another.
 *
 * Expects  no `/` in any id: `/` parts rooms and field entries.
 */
declare const brand: unique symbol
type Branded<B extends string> = string & { readonly [brand]: B }

export type PlanId = Branded<'plan'>
export type MeetingId = Branded<'meeting'>
export type ProposalId = Branded<'proposal'>
export type ConsolidatedId = Branded<'consolidated'>
export type ActorId = Branded<'actor'>
export type RelationId = Branded<'relation'>
export type PhotoId = Branded<'photo'>
export type VoteId = Branded<'vote'>
export type OptionId = Branded<'option'>
export type ActId = Branded<'act'>
export type BatchHash = Branded<'batch'>
export type DeviceId = Branded<'device'>
/** 96 random bits that name one change of one field. */
export type Rev = Branded<'rev'>

/** A source of chance: fills the array it is given. `crypto.getRandomValues` in the app, a seeded one in tests. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>

/**
 * A new id of 96 random bits in lower-case hexadecimal (24 characters).
 * Two ids of a plan with a million records collide with a chance of about 1 in 10^17.
 */
export function newId<I extends string>(random: FillRandom): I {
  const bytes = random(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as I
}
