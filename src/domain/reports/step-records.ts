import type { Birth } from '../records/record.ts'

/**
 * What documents read of the step records of phases 1, 2 and 8. Every field may be missing: such a
 * record can come from a newer or an older version, and a document still comes out.
 */
export type StepRecord<F extends string> = Birth & {
  readonly [key in F]?: unknown
} & { readonly withdrawn?: unknown }

/** 1.1: what an authority agreed to. */
export type AgreementRecord = StepRecord<'authority' | 'agreement' | 'conditions' | 'date'>
/** 1.2: who does what; documents count roles and sectors, and tell no names. */
export type TeamRecord = StepRecord<'role' | 'sector'>
/** 2.1: what a unit does already. */
export type InitiativeRecord = StepRecord<
  'name' | 'axis' | 'unit' | 'state' | 'achievements' | 'challenges'
>
/** 2.6: a way to reach the local government. */
export type ChannelRecord = StepRecord<'type' | 'address' | 'hours' | 'accessible'>
/** 6.4: what an authority says before the plan. */
export type ForewordRecord = StepRecord<'words' | 'signedBy'>
/** Who answers for people's data. */
export type ControllerRecord = StepRecord<'name' | 'contact'>

/** A field as a text; what is no text is none. */
export function told(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A code in words; a code that only a newer version knows stands as it is. */
export function named(value: unknown, words: Readonly<Record<string, string>>): string | null {
  const code = told(value)
  return code === null ? null : Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
