import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IssuedBatch } from '../../src/domain/admission/admit.ts'
import type { Discrepancy } from '../../src/domain/voting/act-records.ts'
import { makeBatch, makeSealedRecord } from '../../src/domain/voting/batch.ts'
import type { Batch, SealedRecord } from '../../src/domain/voting/box-records.ts'
import { innerCount, outerCount } from '../../src/domain/voting/count-vote.ts'
import { DISCREPANCIES } from '../../src/domain/voting/reconcile.ts'
import type { DeviceId } from '../../src/lib/ids.ts'
import { boothOf, closeStub, DEVICES, issue, openStub, tagOf, VOTE } from '../sealed-evening.ts'
import { prove } from './prove.ts'

/** P33 (voting guide §4): honest evenings add up on every tablet; whatever goes wrong breaks an equation or a signature. */

/** An evening in which everybody who was given a card voted once. */
interface Honest {
  readonly boxes: readonly (readonly SealedRecord[])[]
  readonly people: number
  readonly spare: number
}

/** What a count looks at; a fault changes it. */
interface Room {
  readonly issued: readonly IssuedBatch[]
  /** What the booths announced when they sealed. */
  readonly announced: readonly Batch[]
  readonly spare: number
  readonly opened?: (ballots: readonly unknown[]) => readonly unknown[]
}

const honest: fc.Arbitrary<Honest> = fc
  .record({
    people: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(['a'], ['b'], [])), {
      minLength: 1,
      maxLength: 10,
    }),
    spare: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ people, spare }) => {
    const boxes: SealedRecord[][] = DEVICES.map(() => [])
    for (const [at, [tablet, ballot]] of people.entries()) {
      boxes[tablet]?.push(closeStub(`TARJETA${at}`, 0, ballot))
    }
    return { boxes, people: people.length, spare }
  })

const batchesOf = ({ boxes }: Honest) =>
  boxes.map((records, at) => makeBatch(VOTE, DEVICES[at] as DeviceId, records))

/** The tablet of the n-th person, counted around. */
const holder = ({ boxes }: Honest, n: number) => {
  const full = boxes.flatMap((records, at) => (records.length > 0 ? [at] : []))
  return full[n % full.length] ?? 0
}

const roomOf = (evening: Honest, change: (batches: Batch[]) => Batch[] = (all) => all): Room => {
  const announced = batchesOf(evening)
  return { issued: change([...announced]).map(issue), announced, spare: evening.spare }
}

/** With one more ballot in the box of a tablet, sealed and announced like the others. */
const withBallot = (evening: Honest, at: number, record: SealedRecord): Room => {
  const boxes = evening.boxes.map((records, t) => (t === at ? [...records, record] : records))
  return roomOf({ ...evening, boxes })
}

type Fault = (evening: Honest, n: number) => Room

/** What may go wrong, and the equation that it breaks. */
const FAULTS: Readonly<Record<string, readonly [Discrepancy, Fault]>> = {
  'a record is lost between the box and its batch': [
    'batch-missing',
    (evening, n) => {
      const at = holder(evening, n)
      return roomOf(evening, (all) =>
        all.map((batch, t) =>
          t === at ? makeBatch(VOTE, batch.device, batch.records.slice(1)) : batch,
        ),
      )
    },
  ],
  'a ballot is lost between the opening and the count': [
    'records-do-not-sum',
    (evening) => ({ ...roomOf(evening), opened: (ballots) => ballots.slice(1) }),
  ],
  'a ballot is added between the opening and the count': [
    'records-do-not-sum',
    (evening) => ({ ...roomOf(evening), opened: (ballots) => [...ballots, ['c']] }),
  ],
  'a spare card was used, and lies among the spare ones': [
    'more-ballots-than-cards',
    (evening, n) => withBallot(evening, n % 3, closeStub('SOBRA0', 0, ['c'])),
  ],
  'a spare card was used, and is gone': [
    'more-cards-than-heads',
    (evening, n) => ({
      ...withBallot(evening, n % 3, closeStub('SOBRA0', 0, ['c'])),
      spare: evening.spare - 1,
    }),
  ],
  'more people voted than there were': [
    'more-ballots-than-heads',
    (evening, n) => ({
      ...withBallot(evening, n % 3, closeStub('SOBRA0', 0, ['c'])),
      spare: evening.spare - 1,
    }),
  ],
  'a card voted on two tablets': [
    'card-twice',
    (evening, n) =>
      withBallot(evening, (holder(evening, n) + 1) % 3, closeStub('TARJETA0', 1, ['c'])),
  ],
  'somebody made a card': [
    'card-unknown',
    (evening, n) => withBallot(evening, n % 3, closeStub('AJENA7', 0, ['c'])),
  ],
  'a box was closed to another key': [
    'box-closed',
    (evening, n) => {
      const { box, pre } = closeStub('SOBRA0', 9, ['c'])
      const foreign = makeSealedRecord(box.split('').reverse().join(''), pre)
      return withBallot(evening, n % 3, foreign)
    },
  ],
  'a batch was altered under its old address': [
    'batch-missing',
    (evening, n) => {
      const at = holder(evening, n)
      const room = roomOf(evening)
      return {
        ...room,
        issued: room.issued.map((one, t) =>
          t === at && one.batch
            ? { ...one, batch: { ...one.batch, records: one.batch.records.slice(1) } }
            : one,
        ),
      }
    },
  ],
  'a batch is signed by nobody': [
    'batch-missing',
    (evening, n) => {
      const room = roomOf(evening)
      return {
        ...room,
        issued: room.issued.map((one, t) =>
          t === holder(evening, n) ? { ...one, refusedReason: 'signature-wrong' as const } : one,
        ),
      }
    },
  ],
  'a batch cannot be read': [
    'batch-missing',
    (evening, n) => {
      const room = roomOf(evening)
      return {
        ...room,
        issued: room.issued.map((one, t) =>
          t === holder(evening, n) ? { hash: one.hash, batch: undefined } : one,
        ),
      }
    },
  ],
  'a batch did not arrive': [
    'batch-missing',
    (evening, n) => roomOf(evening, (all) => all.filter((_, t) => t !== n % 3)),
  ],
}

/** Which equations fail. */
type Reconciled = (evening: Honest, room: Room) => readonly Discrepancy[]

const reconciled: Reconciled = (evening, { issued, announced, spare, opened = (all) => all }) => {
  const printed = [
    ...Array.from({ length: evening.people }, (_, at) => `TARJETA${at}`),
    ...Array.from({ length: evening.spare }, (_, at) => `SOBRA${at}`),
  ]
  const sources = {
    vote: { ...VOTE, heads: evening.people },
    booths: DEVICES.map((device, at) => boothOf(device, announced[at])),
    issued,
    cards: { issued: new Set(printed.map(tagOf)), spoiled: new Set<string>() },
    acts: [],
    replaces: [],
  }
  const outer = outerCount(sources)
  const { ballots, closed } = openStub(outer.settlement.toOpen)
  const { reconciliation } = innerCount(sources, outer, { ballots: opened(ballots), closed, spare })
  return reconciliation.discrepancies
}

prove<Reconciled, unknown>(
  'P33 an evening that went well adds up, and each fault breaks its equation',
  {
    product: reconciled,
    mutants: {
      ...Object.fromEntries(
        DISCREPANCIES.map((which): [string, Reconciled] => [
          `does not look at ${which}`,
          (evening, room) => reconciled(evening, room).filter((one) => one !== which),
        ]),
      ),
      'finds fault with everything': () => DISCREPANCIES,
    },
    property: (subject) =>
      fc.property(
        honest,
        fc.nat(8),
        fc.constantFrom(...Object.keys(FAULTS)),
        (evening, n, what) => {
          expect(subject(evening, roomOf(evening))).toEqual([])
          const [equation, fault] = FAULTS[what] ?? []
          if (equation === undefined || fault === undefined) return
          expect(subject(evening, fault(evening, n))).toContain(equation)
        },
      ),
  },
)

describe('what no equation can see', () => {
  it('is a spare card used for somebody who had a card and did not vote', () => {
    const evening: Honest = {
      boxes: [[closeStub('TARJETA0', 0, ['a'])], [], []],
      people: 2,
      spare: 1,
    }
    expect(reconciled(evening, roomOf(evening))).toEqual([])
    const used = withBallot(evening, 1, closeStub('SOBRA0', 0, ['c']))
    expect(reconciled(evening, used)).toEqual([])
  })
})
