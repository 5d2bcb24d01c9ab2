import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchHashOf, makeBatch } from '../../src/domain/voting/batch.ts'
import type { Batch, SealedRecord } from '../../src/domain/voting/box-records.ts'
import {
  closeStub,
  countStub,
  DEVICES,
  type Evening,
  evenings,
  signStub,
  sourcesOf,
  tagOf,
  VOTE,
} from '../sealed-evening.ts'
import { prove } from './prove.ts'

/** P22 (voting guide §4): one card counts once, on all tablets alike, and an act's choice stays. */

/** Which records count, of these batches, after these acts; by batches in the order in which they came. */
type Settle = (
  evening: Evening,
  batches: readonly Batch[],
  before?: readonly Batch[],
) => { readonly counted: readonly string[]; readonly duplicates: readonly string[] }

const settle: Settle = (evening, batches, before) => {
  const first = before && sourcesOf(evening, before)
  const act = first && signStub(countStub(first), first)
  // Another lot: the dice of the first act must not be needed again.
  const dice = before === undefined ? evening.dice : [...evening.dice].reverse().join('')
  const { outer } = countStub(
    sourcesOf(evening, batches, { dice, ...(act && { acts: [act], replaces: [act.id] }) }),
  )
  const { toOpen, cards } = outer.settlement
  return { counted: toOpen.map(({ id }) => id), duplicates: cards?.duplicates ?? [] }
}

const recordsOf = (batches: readonly Batch[]) =>
  new Map(
    batches.flatMap(({ records }) => records.map((one) => [one.id, one as SealedRecord] as const)),
  )
const preOf = (batches: readonly Batch[], id: string) => recordsOf(batches).get(id)?.pre ?? ''

prove<Settle, unknown>(
  'P22 a card on several tablets counts once, and an act settles it for good',
  {
    product: settle,
    mutants: {
      'counts them all': (_evening, batches) => ({
        counted: [...recordsOf(batches).keys()].sort(),
        duplicates: [],
      }),
      'counts none of them': (evening, batches, before) => {
        const { counted, duplicates } = settle(evening, batches, before)
        const twice = new Set(duplicates.map((id) => preOf(batches, id)))
        return { counted: counted.filter((id) => !twice.has(preOf(batches, id))), duplicates }
      },
      'counts the one that came first': (evening, batches, before) => {
        const right = settle(evening, batches, before)
        const first = new Map<string, string>()
        for (const { id, pre = '' } of recordsOf(batches).values()) {
          if (!first.has(pre)) first.set(pre, id)
        }
        const counted = right.counted.map((id) => first.get(preOf(batches, id)) ?? id).sort()
        return { ...right, counted }
      },
      'draws again in a later act': (evening, batches, before) => {
        const dice = before === undefined ? evening.dice : [...evening.dice].reverse().join('')
        return settle({ ...evening, dice }, batches)
      },
      'forgets to list the others': (evening, batches, before) => ({
        ...settle(evening, batches, before),
        duplicates: [],
      }),
    },
    property: (subject) =>
      fc.property(evenings, fc.nat(6), (evening, n) => {
        const { batches, known } = evening
        const { counted, duplicates } = subject(evening, batches)
        const times = new Map<string, string[]>()
        for (const { id, pre = '' } of recordsOf(batches).values()) {
          times.set(pre, [...(times.get(pre) ?? []), id])
        }
        const tags = { issued: known.issued, spoiled: known.spoiled }
        for (const [pre, all] of times) {
          const isOurs = isGood(pre, tags)
          expect(all.filter((id) => counted.includes(id))).toHaveLength(isOurs ? 1 : 0)
          expect(all.filter((id) => duplicates.includes(id))).toHaveLength(
            isOurs ? all.length - 1 : 0,
          )
        }
        expect(subject(evening, [...batches].reverse())).toEqual({ counted, duplicates })

        const before = batches.slice(0, n)
        const chosen = subject(evening, before).counted
        const later = subject(evening, batches, before).counted
        expect(later).toEqual(expect.arrayContaining([...chosen]))
        expect(later).toHaveLength(counted.length)
      }),
  },
)

function isGood(pre: string, { issued, spoiled }: Evening['known']): boolean {
  const tag = tags.get(pre) ?? ''
  return issued.has(tag) && !spoiled.has(tag)
}
/** What the cards of all evenings show, and how they stand in the list. */
const tags = new Map(
  ['TARJETA', 'AJENA', 'SOBRA']
    .flatMap((name) => Array.from({ length: 9 }, (_, at) => `${name}${at}`))
    .map((code) => [closeStub(code, 0, []).pre ?? '', tagOf(code)] as const),
)

/** Over so many lots. */
const LOTS = 4_000

describe('P22 which of j ballots of a card counts is a public lot', () => {
  it.each([2, 3])(
    'each of %i is drawn as often as the others',
    (j) => {
      const batches = DEVICES.slice(0, j).map((device, at) =>
        makeBatch(VOTE, device, [closeStub('TARJETA0', at, ['a'])]),
      )
      const evening = {
        known: { issued: new Set([tagOf('TARJETA0')]), spoiled: new Set<string>() },
      }
      const won = new Map<string, number>()
      for (let lot = 0; lot < LOTS; lot++) {
        const drawn = settle({ ...evening, booths: [], dice: `tirada-${lot}` } as never, batches)
        const [first = ''] = drawn.counted
        won.set(first, (won.get(first) ?? 0) + 1)
      }
      const sigma = Math.sqrt(LOTS * (1 / j) * (1 - 1 / j))
      expect(won.size).toBe(j)
      for (const n of won.values()) expect(Math.abs(n - LOTS / j)).toBeLessThanOrEqual(4 * sigma)
      expect(new Set(batches.map(batchHashOf)).size).toBe(j)
    },
    60_000,
  )
})
