import type { Ballot } from '../../src/domain/voting/box-records.ts'
import type { VoteConfig } from '../../src/domain/voting/vote.ts'
import type { OptionId } from '../../src/lib/ids.ts'
import type { Chance } from '../crash/chance.ts'

/**
 * What one person does at the booth, in full:
 * `votes` · `changes` goes back from the review and chooses anew · `blank` · `abandons` begins, walks
 * away and comes back · `leaves` begins, walks away and never votes · `insists` shows the card again
 * after voting · `taps-twice` confirms twice · `disk-fails` meets a disk that refuses, and retries ·
 * `spoils` gives the card back after voting; whoever gets the new card is the next person.
 */
export const MANNERS = [
  'votes',
  'changes',
  'blank',
  'abandons',
  'leaves',
  'insists',
  'taps-twice',
  'disk-fails',
  'spoils',
] as const
export type Manner = (typeof MANNERS)[number]

export interface Person {
  readonly manner: Manner
  /** The card's code as printed; none for a person who was given none yet. */
  readonly card: string
  /** What is on the sheet first, and what they confirm in the end. */
  readonly first: Ballot
  readonly ballot: Ballot
  /** Their ballot is in the box already: the tablet died before it could say so. Their card must be refused. */
  readonly hasVoted?: true
}

/** Kinds of sheets, one after the other from vote to vote, so that boxes of several sizes are filled. */
export const SHEETS = [
  { method: 'dots', rules: { dots: 3, cap: 2 } },
  { method: 'approval', rules: {} },
  { method: 'score', rules: { min: 0, max: 5, aggregate: 'sum' } },
] as const satisfies readonly Pick<VoteConfig, 'method' | 'rules'>[]
export type Sheet = (typeof SHEETS)[number]

export const OPTIONS = Array.from({ length: 8 }, (_, at) => `propuesta-${at + 1}` as OptionId)

/** Of a hundred people: most simply vote. */
const WEIGHTS: Readonly<Record<Manner, number>> = {
  votes: 58,
  changes: 10,
  blank: 6,
  abandons: 6,
  leaves: 2,
  insists: 6,
  'taps-twice': 5,
  'disk-fails': 4,
  spoils: 3,
}

/** So many people in the order in which they come. */
export function comeToVote(chance: Chance, sheet: Sheet, count: number): Omit<Person, 'card'>[] {
  const people: Omit<Person, 'card'>[] = []
  for (let at = 0; at < count; at++) {
    const manner = mannerOf(chance)
    const ballot = manner === 'blank' ? blankOf(sheet) : fillIn(chance, sheet)
    people.push({ manner, ballot, first: manner === 'changes' ? fillIn(chance, sheet) : ballot })
  }
  return people
}

function mannerOf(chance: Chance): Manner {
  let left = chance.between(1, 100)
  return (
    MANNERS.find((manner) => {
      left -= WEIGHTS[manner]
      return left <= 0
    }) ?? 'votes'
  )
}

/** A ballot that expresses something, in the one written form of its method. */
function fillIn(chance: Chance, { method }: Sheet): Ballot {
  const some = OPTIONS.filter(() => chance.between(0, 2) === 0)
  const chosen = some.length > 0 ? some : [OPTIONS[chance.between(0, 7)] as OptionId]
  if (method === 'approval') return chosen
  if (method === 'score') {
    return Object.fromEntries(chosen.map((id) => [id, chance.between(0, 5)]))
  }
  return Object.fromEntries(chosen.slice(0, 3).map((id) => [id, 1]))
}

export function blankOf({ method }: Sheet): Ballot {
  return method === 'approval' ? [] : {}
}
