import { type Accessor, createContext, useContext } from 'solid-js'
import type { MeetingId, PlanId, VoteId } from '../lib/ids.ts'

/** Key of the booth in progress among the device's small notes. */
export const BOOTH_KEY = 'booth'

/**
 * What this device is for whoever takes it in hand, kept on disk: a reload or a crash comes back to it.
 * The booth of a vote or, without one, the tablet of a public consultation.
 */
export interface BoothInProgress {
  readonly plan: PlanId
  readonly meeting: MeetingId
  readonly vote?: VoteId
  readonly salt: string
  /** SHA-256 of salt and PIN. Four digits keep a voter out of the staff screens, not an expert out of the disk. */
  readonly pin: string
}

export interface BoothLock {
  /** `undefined` until the disk has answered, `null` when this device is no booth. The same in every tab. */
  readonly current: Accessor<BoothInProgress | null | undefined>
  begin(at: Pick<BoothInProgress, 'plan' | 'meeting' | 'vote'>, pin: string): Promise<void>
  opens(pin: string): Promise<boolean>
  end(): Promise<void>
  /** Ballots begun and cleared on this device: a number per vote, with nothing beside it. */
  abandoned(vote: VoteId): Promise<number>
  countAbandoned(vote: VoteId): Promise<void>
}

/** Opened by the app's guard once the tables are there. */
export const BoothLockContext = createContext<Accessor<BoothLock | undefined>>(() => undefined)

/** The booth lock; `undefined` until it is open. */
export function useBoothLock(): Accessor<BoothLock | undefined> {
  return useContext(BoothLockContext)
}
