import type { Ballot, BoxRecord } from './box-records.ts'

/**
 * What one booth shows, and all it knows: ready → voting → reviewing → keeping → kept → ready; with
 * cards, ready → card → voting.
 * The choice lives in the state and nowhere else, so that leaving a state forgets it.
 */
export type BoothState =
  | { readonly at: 'ready' }
  /** The next person's card is asked for. */
  | { readonly at: 'card' }
  /** `pre`: what the ballot will show of its card. */
  | {
      readonly at: 'voting'
      readonly offset: number
      readonly choice: Ballot
      readonly pre?: string
      /** The option that the person came back to change. */
      readonly option?: string
    }
  /** `ballot` is what would be kept: the choice, or a blank one, so that going back loses nothing. */
  | {
      readonly at: 'reviewing'
      readonly offset: number
      readonly choice: Ballot
      readonly ballot: Ballot
      readonly pre?: string
    }
  /** On its way to disk; nothing can change it any more. */
  | { readonly at: 'keeping'; readonly record: BoxRecord }
  /** Not on disk: the same ballot, under the same id, is tried again. */
  | { readonly at: 'failed'; readonly record: BoxRecord }
  | { readonly at: 'kept' }

export type BoothEvent =
  | { readonly do: 'ask-card' }
  /** `offset` is where this ballot's list starts; `blank` the ballot with nothing on it. */
  | {
      readonly do: 'start'
      readonly offset: number
      readonly blank: Ballot
      readonly pre?: string
    }
  | { readonly do: 'choose'; readonly choice: Ballot }
  /** With the choice, or with the blank ballot instead of it. */
  | { readonly do: 'review'; readonly blank?: Ballot }
  /** Back from the review to the list, or to one option of it. */
  | { readonly do: 'change'; readonly option?: string }
  | { readonly do: 'confirm'; readonly record: BoxRecord }
  /** The disk's answer for the record of that id. */
  | { readonly do: 'settle'; readonly id: string; readonly kept: boolean }
  | { readonly do: 'retry' }
  /** The next person. */
  | { readonly do: 'next' }
  /** Nobody is there any more, or the screen was hidden. */
  | { readonly do: 'abandon' }

export const READY: BoothState = { at: 'ready' }

/**
 * The booth after an event. An event that does not belong to the state changes nothing, so that a
 * second tap, a late timer or a late answer of the disk never makes a second ballot.
 *
 * Expects  `settle` only after the box answered: «kept» is said for that id alone (I2).
 */
export function nextBooth(state: BoothState, event: BoothEvent): BoothState {
  switch (event.do) {
    case 'ask-card':
      return state.at === 'ready' ? { at: 'card' } : state
    case 'start': {
      // Without a card only from the start; with one only after it was asked for.
      if (state.at !== (event.pre === undefined ? 'ready' : 'card')) return state
      const { offset, blank, pre } = event
      return { at: 'voting', offset, choice: blank, ...(pre !== undefined && { pre }) }
    }
    case 'choose':
      return state.at === 'voting' ? { ...state, choice: event.choice } : state
    case 'review':
      return state.at === 'voting' ? toReview(state, event.blank ?? state.choice) : state
    case 'change':
      return state.at === 'reviewing' ? backToList(state, event.option) : state
    case 'confirm':
      return state.at === 'reviewing' ? { at: 'keeping', record: event.record } : state
    case 'settle':
      if (state.at !== 'keeping' || state.record.id !== event.id) return state
      return event.kept ? { at: 'kept' } : { at: 'failed', record: state.record }
    case 'retry':
      return state.at === 'failed' ? { at: 'keeping', record: state.record } : state
    case 'next':
      return state.at === 'kept' ? READY : state
    case 'abandon':
      return isLeft(state) ? READY : state
  }
}

function toReview(
  { offset, choice, pre }: BoothState & { at: 'voting' },
  ballot: Ballot,
): BoothState {
  return { at: 'reviewing', offset, choice, ballot, ...(pre !== undefined && { pre }) }
}

function backToList(
  { offset, choice, pre }: BoothState & { at: 'reviewing' },
  option: string | undefined,
): BoothState {
  return {
    at: 'voting',
    offset,
    choice,
    ...(pre !== undefined && { pre }),
    ...(option !== undefined && { option }),
  }
}

/** Whether a person may walk away from this state, so that the booth must watch over it. */
export function isLeft(state: BoothState): boolean {
  return state.at === 'card' || isAbandonable(state)
}

/** Whether leaving now leaves a begun ballot behind: it counts as abandoned, never as blank. */
export function isAbandonable({ at }: BoothState): boolean {
  return at === 'voting' || at === 'reviewing'
}
