import fc from 'fast-check'
import { expect } from 'vitest'
import { countCase } from '../../src/cli/voting-case.ts'
import { drawLot } from '../../src/domain/voting/lot.ts'
import type { VoteId } from '../../src/lib/ids.ts'
import { prove } from './prove.ts'

/** A proportional list for k places: voting guide §4, P11. */

interface Question {
  readonly candidates: readonly string[]
  readonly ballots: readonly (readonly string[])[]
  readonly seed: string
}
type List = (question: Question, k: number) => readonly string[]

const VOTE = 'v-1' as VoteId

/** As `encuentro tally` prints it. */
const product: List = ({ candidates, ballots, seed }, k) => {
  const { fields } = countCase({
    id: 'x',
    method: 'seqphragmen',
    params: { k, seed, voteId: VOTE },
    candidates,
    ballots: ballots.map((b) => ({ n: 1, b })),
  })
  return (fields as { order: string[] }).order
}

const marksOf = ({ ballots }: Question, id: string) =>
  ballots.filter((ballot) => ballot.includes(id)).length

/** The set of k that leaves the fewest people with nothing: right for each k, and no list. */
const coverMost: List = (question, k) => {
  const { candidates, ballots } = question
  const backed = candidates.filter((id) => marksOf(question, id) > 0)
  const sets = subsetsOf(backed, Math.min(k, backed.length))
  const covered = (set: readonly string[]) =>
    ballots.filter((ballot) => ballot.some((id) => set.includes(id))).length
  return sets.reduce((best, set) => (covered(set) > covered(best) ? set : best), sets[0] ?? [])
}

function subsetsOf(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]]
  return items.flatMap((first, at) =>
    subsetsOf(items.slice(at + 1), size - 1).map((rest) => [first, ...rest]),
  )
}

const question = fc.integer({ min: 1, max: 6 }).chain((m) => {
  const candidates = Array.from({ length: m }, (_, at) => `o${at}`)
  return fc.record({
    candidates: fc.constant(candidates),
    ballots: fc.array(fc.shuffledSubarray(candidates), { maxLength: 12, size: 'medium' }),
    seed: fc.string({ maxLength: 3 }),
  })
})

prove<List, unknown>('P11 prefix: the list for k begins the list for k + 1, under one seed', {
  product,
  mutants: {
    'covers the most people with each k': coverMost,
    'throws new dice for every k': (given, k) =>
      product({ ...given, seed: `${given.seed}${k}` }, k),
    'fills the list up with what nobody backs': (given, k) => {
      const order = product(given, k)
      const rest = given.candidates.filter((id) => !order.includes(id))
      return [...order, ...drawLot(given.seed, VOTE)(rest)].slice(0, k)
    },
  },
  property: (list) =>
    fc.property(question, fc.integer({ min: 0, max: 6 }), (given, k) => {
      const shorter = list(given, k)
      const longer = list(given, k + 1)
      expect(longer.slice(0, k)).toEqual(shorter)
      const backed = given.candidates.filter((id) => marksOf(given, id) > 0)
      expect(shorter).toHaveLength(Math.min(k, backed.length))
      for (const id of shorter) expect(backed).toContain(id)
    }),
})
