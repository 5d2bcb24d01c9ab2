import type { BallotBox } from './ballot-box.ts'

/** The database of this device's box. */
export const BOX_NAME = 'encuentro-urna'

/** What a page asks of the worker that holds the box. */
export type BoxAct = Exclude<keyof BallotBox, 'close'>

/** A call under its number. */
export interface BoxQuestion {
  readonly id: number
  readonly do: BoxAct
  readonly given: readonly unknown[]
}
