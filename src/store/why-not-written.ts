import { type WriteRefusal, WriteRefused } from './projection.ts'

/** The words of a screen for a write that was not kept. */
export interface WriteWords {
  /** By reason: it may only be read here. */
  readonly writeRefused: Readonly<Record<WriteRefusal, string>>
  /** It is in memory and not on disk; the journal tries again. */
  readonly notSaved: string
}

/** Why a write of a record was not kept, in words. */
export function whyNotWritten(error: unknown, { writeRefused, notSaved }: WriteWords): string {
  return error instanceof WriteRefused ? writeRefused[error.refusal] : notSaved
}
