import type { Act, Recount } from '../domain/voting/act-records.ts'
import type { Vote } from '../domain/voting/vote.ts'

/** The form of an exported act; a reader that does not know it must not guess. */
export const ACT_FORMAT = 'encuentro-acta/1'

/** A signed count for whoever wants to count again: no cards, tablets' boxes or keys. */
export interface ActFile {
  readonly format: typeof ACT_FORMAT
  /** How the meeting is called. */
  readonly meeting: string
  readonly vote: Vote
  readonly act: Act
  readonly recounts: readonly Recount[]
  /** The opened ballots, where people chose to publish them. */
  readonly ballots?: readonly { readonly n: number; readonly b: unknown }[]
}

/** An act as a file: JSON that people can read, and `encuentro tally` counts. */
export function writeActFile(content: Omit<ActFile, 'format'>): string {
  return `${JSON.stringify({ format: ACT_FORMAT, ...content }, null, 1)}\n`
}
