import fc from 'fast-check'
import type { IssuedBatch } from '../src/domain/admission/admit.ts'
import type { KnownCards } from '../src/domain/admission/settle.ts'
import { actBody, makeAct } from '../src/domain/voting/act.ts'
import type { Act } from '../src/domain/voting/act-records.ts'
import { batchHashOf, boxLength, makeBatch, makeSealedRecord } from '../src/domain/voting/batch.ts'
import type { Batch, BoxRecord, SealedRecord } from '../src/domain/voting/box-records.ts'
import { cardPre, cardTag } from '../src/domain/voting/cards.ts'
import {
  type CountSources,
  innerCount,
  type OuterCount,
  outerCount,
  type PendingCount,
} from '../src/domain/voting/count-vote.ts'
import { freezeVote } from '../src/domain/voting/freeze.ts'
import type { Booth, Vote } from '../src/domain/voting/vote.ts'
import { boothIdOf } from '../src/domain/voting/vote-course.ts'
import { sha256Hex } from '../src/lib/hash.ts'
import type { BatchHash, DeviceId, MeetingId, OptionId, VoteId } from '../src/lib/ids.ts'

/**
 * Evenings of secret voting without cryptography, for properties that run a thousand times: a box is
 * chance of the right length, and this file alone remembers which ballot it stands for.
 */
const coordinate = 'A'.repeat(43)
const frozen = freezeVote({
  id: 'votacion-de-prueba' as VoteId,
  config: {
    meeting: 'escuela' as MeetingId,
    question: '¿Qué va primero?',
    method: 'approval',
    rules: {},
    options: ['a', 'b', 'c'].map((id) => ({ id: id as OptionId, label: id, sources: [] })),
    k: 1,
    pooling: 'sum',
    tieRule: 'lot',
    secrecy: 'sealed',
    cards: true,
    envelope: {
      key: { kty: 'EC', crv: 'P-256', x: coordinate, y: coordinate },
      held: 'halves',
      ballotBytes: 64,
    },
  },
  heads: 12,
  device: 'tableta-0' as DeviceId,
})
if (!frozen.ok) throw new Error(frozen.refusal)
/** The vote of every evening. */
export const VOTE: Vote = frozen.value
const BOX = boxLength(VOTE.config.envelope ?? { ballotBytes: 0 })

const inBoxes = new Map<string, unknown>()

/** A closed ballot of a card; each `nth` of a card is another box. */
export function closeStub(card: string, nth: number, ballot: unknown): SealedRecord {
  const chance = sha256Hex(`${card} ${nth} ${JSON.stringify(ballot)}`)
  const box = chance.repeat(Math.ceil(BOX / chance.length)).slice(0, BOX)
  inBoxes.set(box, ballot)
  return makeSealedRecord(box, cardPre(VOTE.id, card))
}

/** Opens boxes by memory; one of another evening stays closed. */
export function openStub(records: readonly BoxRecord[]): { ballots: unknown[]; closed: number } {
  const ballots: unknown[] = []
  let closed = 0
  for (const record of records) {
    const box = 'box' in record ? record.box : ''
    if (inBoxes.has(box)) ballots.push(inBoxes.get(box))
    else closed++
  }
  return { ballots, closed }
}

export const tagOf = (card: string): string => cardTag(cardPre(VOTE.id, card))
export const issue = (batch: Batch): IssuedBatch & { readonly batch: Batch } => ({
  hash: batchHashOf(batch),
  batch,
})

/** What three tablets took in and sealed, and what the paper document knows. */
export interface Evening {
  readonly booths: readonly Booth[]
  /** Every batch, copies from before the end among them. */
  readonly batches: readonly Batch[]
  readonly known: KnownCards
  /** Records by tablet. */
  readonly boxes: readonly (readonly SealedRecord[])[]
  readonly dice: string
  readonly spare: number
}

export const DEVICES = ['tableta-0', 'tableta-1', 'tableta-2'] as DeviceId[]
const SPARE = 2

export const boothOf = (device: DeviceId, sealed?: Batch): Booth => ({
  kind: 'booth',
  id: boothIdOf(VOTE.id, device),
  v: 1,
  vote: VOTE.id,
  device,
  name: device,
  ...(sealed !== undefined && {
    sealed: { hash: batchHashOf(sealed), n: sealed.n, abandoned: 0 },
  }),
})

const choices = fc.constantFrom<unknown>(['a'], ['b'], ['a', 'b'], ['c', 'a'], [])
const throwsOfDice = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 12, maxLength: 12 })
  .map((throws) => throws.join('-'))

/** Evenings with cards on several tablets, spoiled ones, unknown ones and copies of boxes. */
export const evenings: fc.Arbitrary<Evening> = fc
  .record({
    cards: fc.integer({ min: 1, max: 7 }),
    casts: fc.array(
      fc.record({
        tablet: fc.integer({ min: 0, max: 2 }),
        // The last two cards are of nobody.
        card: fc.nat(8),
        ballot: choices,
      }),
      { maxLength: 12 },
    ),
    spoiled: fc.array(fc.nat(6), { maxLength: 2 }),
    copies: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.nat(6)), { maxLength: 3 }),
    dice: throwsOfDice,
  })
  .map(({ cards, casts, spoiled, copies, dice }) => {
    const codes = Array.from({ length: cards }, (_, at) => `TARJETA${at}`)
    const boxes: SealedRecord[][] = DEVICES.map(() => [])
    for (const [nth, { tablet, card, ballot }] of casts.entries()) {
      const code = codes[card] ?? (card > 6 ? `AJENA${card}` : codes[card % cards])
      const record = closeStub(code ?? '', nth, ballot)
      // A booth refuses a card that voted there.
      if (!boxes[tablet]?.some(({ pre }) => pre === record.pre)) boxes[tablet]?.push(record)
    }
    const sealed = boxes.map((records, at) => makeBatch(VOTE, DEVICES[at] as DeviceId, records))
    const early = copies.map(([at, n]) =>
      makeBatch(VOTE, DEVICES[at] as DeviceId, (boxes[at] ?? []).slice(0, n)),
    )
    return {
      booths: DEVICES.map((device, at) => boothOf(device, sealed[at])),
      batches: [...new Map([...sealed, ...early].map((one) => [batchHashOf(one), one])).values()],
      known: {
        issued: new Set(
          [...codes, ...Array.from({ length: SPARE }, (_, n) => `SOBRA${n}`)].map(tagOf),
        ),
        spoiled: new Set(spoiled.flatMap((at) => codes[at] ?? []).map(tagOf)),
      },
      boxes,
      dice,
      spare: SPARE,
    }
  })

/** What a count of some batches starts from. */
export function sourcesOf(
  evening: Evening,
  batches: readonly Batch[],
  more: Partial<CountSources> = {},
): CountSources {
  return {
    vote: VOTE,
    booths: evening.booths,
    issued: batches.map(issue),
    cards: evening.known,
    acts: [],
    replaces: [],
    dice: evening.dice,
    ...more,
  }
}

/** Counts by the product, boxes opened by memory. */
export function countStub(
  sources: CountSources,
  spare = SPARE,
): { outer: OuterCount; inner: PendingCount } {
  const outer = outerCount(sources)
  return {
    outer,
    inner: innerCount(sources, outer, { ...openStub(outer.settlement.toOpen), spare }),
  }
}

/** The act of a count, with a signature that says nothing. */
export function signStub(
  { outer, inner }: ReturnType<typeof countStub>,
  sources: CountSources,
  device = DEVICES[0] as DeviceId,
): Act {
  const { tally, reconciliation, ballots, lot, margin } = inner
  const body = actBody({
    vote: VOTE,
    batches: outer.admission.admitted as BatchHash[],
    tally,
    reconciliation,
    signers: [{ as: 'team', name: 'Equipo' }],
    device,
    replaces: sources.replaces,
    ballots,
    ...(sources.dice !== undefined && { dice: sources.dice }),
    ...(lot !== undefined && { lot }),
    ...(margin !== undefined && { margin }),
  })
  return makeAct(body, 'firma')
}
