import { beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type VotesVerdict, verifyVotes } from '../../src/cli/verify-votes.ts'
import { admit, type IssuedBatch } from '../../src/domain/admission/admit.ts'
import type { KnownCards } from '../../src/domain/admission/settle.ts'
import type { Act } from '../../src/domain/voting/act-records.ts'
import { batchHashOf, makeBatch, makeSealedRecord } from '../../src/domain/voting/batch.ts'
import type { Batch, BoxRecord, SealedRecord } from '../../src/domain/voting/box-records.ts'
import { cardPre, cardTag } from '../../src/domain/voting/cards.ts'
import { innerCount, outerCount, sinceAct } from '../../src/domain/voting/count-vote.ts'
import type { Closing } from '../../src/domain/voting/vote.ts'
import { voteCourse } from '../../src/domain/voting/vote-course.ts'
import { fromBase64Url, toBase64Url } from '../../src/lib/bytes.ts'
import type { BatchHash, VoteId } from '../../src/lib/ids.ts'
import { importCountKey } from '../../src/protocol/ballot-envelope.ts'
import { type Room, roomName } from '../../src/protocol/rooms.ts'
import { createCloseBallot } from '../../src/store/close-ballot.ts'
import { BATCHES, readBatches, writeBatch } from '../../src/store/documents/batches.ts'
import { openBallots } from '../../src/store/documents/open-ballots.ts'
import { RECORDS } from '../../src/store/documents/records.ts'
import { foundVillage, SCHOOL, type Tablet } from '../small-plan.ts'
import { openVotedMeeting, type VotedMeeting } from '../voted-meeting.ts'

/**
 * What a strange, broken or hostile tablet may bring to a count: each ends in a state that has a
 * name, is listed, and the rest still counts.
 */
const REASONS = {
  unsigned: 'signature-malformed',
  foreign: 'unknown-device',
  altered: 'signature-wrong',
} as const
const chance = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)

let meeting: VotedMeeting
/** Two honest ballots at the first tablet; the second one brings what is bad. */
let good: { readonly hash: string }
let bad: Tablet

beforeEach(async () => {
  meeting = await openVotedMeeting({ cards: 6, heads: 6, k: 1 })
  await meeting.cast(0, ['a'], meeting.cards[0])
  await meeting.cast(0, ['b'], meeting.cards[1])
  good = { hash: await meeting.seal(0) }
  bad = meeting.tablets[1] as Tablet
})

const roomOf = ({ id, invitation }: Tablet): Room & { kind: 'box' } => ({
  kind: 'box',
  plan: invitation.claims.plan,
  meeting: SCHOOL,
  device: id,
})
const close = (ballot: unknown, card: number | string): Promise<BoxRecord> => {
  const { vote, cards } = meeting
  const code = typeof card === 'number' ? (cards[card] ?? '') : card
  return createCloseBallot(vote, chance)(ballot as never, cardPre(vote.id, code))
}
const asSealed = async (record: Promise<BoxRecord>) => (await record) as SealedRecord

/** Puts a batch into a box document, signed by a tablet. */
async function bring(batch: Batch, by = bad, under: string = batchHashOf(batch)): Promise<string> {
  const value = await writeBatch(batch, by.invitation.token, by.key)
  meeting.doc(1).getMap(BATCHES).set(under, value)
  return under
}
const batchWith = (records: readonly BoxRecord[]) => makeBatch(meeting.vote, bad.id, records)

async function issued(): Promise<IssuedBatch[]> {
  const found = await Promise.all(
    meeting.tablets.map((tablet, at) => readBatches(meeting.doc(at), roomOf(tablet))),
  )
  return found.flat().map(({ hash, batch, refusal }) => ({
    hash,
    batch,
    ...(refusal !== undefined && { refusedReason: REASONS[refusal] }),
  }))
}

/** Counts what is there, as a control tablet does. */
async function count(spoiled: readonly string[] = []) {
  const { vote, key, cards } = meeting
  const tag = (code: string) => cardTag(cardPre(vote.id, code))
  const known: KnownCards = {
    issued: new Set(cards.map(tag)),
    spoiled: new Set(spoiled.map(tag)),
  }
  const sources = {
    vote,
    booths: [],
    issued: await issued(),
    cards: known,
    acts: [],
    replaces: [],
    dice: '1-2-3-4-5-6-1-2-3-4-5-6',
  }
  const opened = await importCountKey(key.publicJwk, key.secret)
  if (!opened.ok) throw new Error(opened.refusal)
  const outer = outerCount(sources)
  const { ballots, closed } = await openBallots(vote, outer.settlement.toOpen, opened.value, chance)
  const inner = innerCount(sources, outer, { ballots, closed, spare: 0 })
  return { outer, inner, counts: inner.tally.counts, told: inner.reconciliation.discrepancies }
}
const two = { cast: 2, valid: 2, blank: 0, invalid: 0 }

describe('a ballot that no paper gives, inside a good envelope', () => {
  it.each<[string, unknown]>([
    ['an option that is not on the paper', ['nadie']],
    ['the same option twice', ['a', 'a']],
    ['a number', 7],
    ['an object', { a: 1 }],
    ['a list of lists', [['a']]],
    ['nothing at all', null],
  ])('is counted as invalid or blank, and opens like the others: %s', async (_what, ballot) => {
    await bring(batchWith([await close(ballot, 2)]))
    const { counts, told, inner } = await count()
    expect(counts.cast).toBe(3)
    expect(counts.valid).toBe(2)
    expect(counts.invalid + counts.blank).toBe(1)
    expect(told).toEqual([])
    expect(inner.tally.totals).toEqual({ a: 1, b: 1, c: 0 })
  })
})

describe('a card', () => {
  it('that nobody issued is set aside: card-unknown', async () => {
    await bring(batchWith([await close(['c'], 'ZZZZZZZZZZZZZZZZ')]))
    const { counts, told, outer } = await count()
    expect(counts).toEqual(two)
    expect(told).toEqual(['card-unknown'])
    expect(outer.settlement.cards?.unknownCard).toHaveLength(1)
  })

  it('that was spoiled after it voted is set aside, without an equation that fails', async () => {
    await bring(batchWith([await close(['c'], 2)]))
    const { counts, told, inner } = await count([meeting.cards[2] ?? ''])
    expect(counts).toEqual(two)
    expect(told).toEqual([])
    expect(inner.reconciliation.cards?.spoiledUsed).toBe(1)
  })

  it('that voted on two tablets counts once: card-twice', async () => {
    await bring(batchWith([await close(['c'], 1)]))
    const { counts, told, outer } = await count()
    expect(counts.cast).toBe(2)
    expect(told).toEqual(['card-twice'])
    expect(outer.settlement.cards?.duplicates).toHaveLength(1)
  })
})

describe('a batch', () => {
  const refusals = async () => {
    const { outer, counts } = await count()
    expect(counts).toEqual(two)
    expect(outer.admission.admitted).toEqual([good.hash])
    const { refused, damaged } = outer.admission
    return [...refused.map(({ reason }) => reason), ...Array(damaged).fill('damaged')]
  }

  it('of another tablet, brought into this box, is refused: unknown-device', async () => {
    const stranger = meeting.tablets[0] as Tablet
    await bring(makeBatch(meeting.vote, stranger.id, [await close(['c'], 2)]), stranger)
    expect(await refusals()).toEqual(['unknown-device'])
  })

  it('of a tablet of another plan is refused: unknown-device', async () => {
    const elsewhere = await (await foundVillage()).invite('facilitator', SCHOOL)
    await bring(batchWith([await close(['c'], 2)]), elsewhere)
    expect(await refusals()).toEqual(['unknown-device'])
  })

  it('of another vote is refused: other-vote', async () => {
    const other = { ...meeting.vote, id: 'votacion-2' as VoteId }
    await bring(makeBatch(other, bad.id, [await close(['c'], 2)]))
    expect(await refusals()).toEqual(['other-vote'])
  })

  it('of the same vote frozen otherwise is refused: other-config', async () => {
    const other = { ...meeting.vote, configHash: 'e'.repeat(64) }
    await bring(makeBatch(other, bad.id, [await close(['c'], 2)]))
    expect(await refusals()).toEqual(['other-config'])
  })

  it('that names another number of ballots is refused: n-differs', async () => {
    await bring({ ...batchWith([await close(['c'], 2)]), n: 2 })
    expect(await refusals()).toEqual(['n-differs'])
  })

  it('under the address of another one is refused: signature-wrong', async () => {
    await bring(batchWith([await close(['c'], 2)]), bad, 'd'.repeat(64))
    expect(await refusals()).toEqual(['signature-wrong'])
  })

  it('whose record is too short is refused whole: record-malformed', async () => {
    const { box, pre } = await asSealed(close(['c'], 2))
    await bring(batchWith([makeSealedRecord(box.slice(4), pre)]))
    expect(await refusals()).toEqual(['record-malformed'])
  })

  it('whose record has an id that is not its own is refused: record-malformed', async () => {
    const record = await asSealed(close(['c'], 2))
    await bring(batchWith([{ ...record, id: '0'.repeat(64) }]))
    expect(await refusals()).toEqual(['record-malformed'])
  })

  it('whose record shows no card is refused: record-malformed', async () => {
    const { box } = await asSealed(close(['c'], 2))
    await bring(batchWith([makeSealedRecord(box)]))
    expect(await refusals()).toEqual(['record-malformed'])
  })

  it('with an open ballot in a vote of closed ones is refused: record-malformed', async () => {
    await bring(batchWith([{ id: 'f'.repeat(32), ballot: ['c'] }]))
    expect(await refusals()).toEqual(['record-malformed'])
  })

  it.each([
    ['text that is no batch', () => new TextEncoder().encode('nada')],
    ['no bytes', () => new Uint8Array()],
    ['bytes that are no text', () => new Uint8Array([255, 254, 0])],
    ['a number', () => 7],
  ])('that is %s is listed as damaged', async (_what, value) => {
    meeting.doc(1).getMap<unknown>(BATCHES).set('d'.repeat(64), value())
    expect(await refusals()).toEqual(['damaged'])
  })

  it('with a flipped bit is listed, whichever bit', async () => {
    const hash = await bring(batchWith([await close(['c'], 2)]))
    const batches = meeting.doc(1).getMap<Uint8Array>(BATCHES)
    const value = batches.get(hash) ?? new Uint8Array()
    for (let at = 3; at < value.length - 1; at += Math.floor(value.length / 20)) {
      batches.set(hash, value.with(at, (value[at] ?? 0) ^ 2))
      const [reason, ...others] = await refusals()
      expect(others).toEqual([])
      expect(['signature-malformed', 'signature-wrong', 'unknown-device', 'damaged']).toContain(
        reason,
      )
    }
  })
})

describe('a box that the key does not open', () => {
  it('because of a flipped bit, signed all the same, is counted as closed: box-closed', async () => {
    const { box, pre } = await asSealed(close(['c'], 2))
    const bytes = fromBase64Url(box)
    bytes[120] = (bytes[120] ?? 0) ^ 1
    await bring(batchWith([makeSealedRecord(toBase64Url(bytes), pre)]))
    const { counts, told, inner } = await count()
    expect(counts).toEqual(two)
    expect(told).toEqual(['box-closed'])
    expect(inner.reconciliation.closed).toBe(1)
  })
})

/** What a stranger finds in the documents. */
async function verify(change?: (paper: Y.Map<unknown>) => void): Promise<VotesVerdict> {
  const { tablets } = meeting
  change?.(meeting.doc('paper').getMap(RECORDS))
  const { plan } = roomOf(bad)
  return verifyVotes(
    new Map<string, Y.Doc>([
      [roomName({ kind: 'paper', plan, meeting: SCHOOL }), meeting.doc('paper')],
      ...tablets.map((tablet, at) => [roomName(roomOf(tablet)), meeting.doc(at)] as const),
    ]),
    { ballots: new Map(), keyFor: async () => undefined },
  )
}
const courseOf = (acts: readonly Act[], closings: readonly Closing[] = []) =>
  voteCourse(meeting.vote.id, { booths: [], closings, acts })

describe('an act', () => {
  it('with a flipped bit is told by its id and its signature; the vote stays counted', async () => {
    const act = await meeting.sign(await meeting.count({ spare: 4 }))
    expect((await verify()).votes[0]?.acts[0]?.differences).toEqual([])
    const altered = { ...act, tally: { ...act.tally, totals: { ...act.tally.totals, a: 2 } } }
    const told = await verify((paper) => paper.set(act.id, altered))
    expect(told.votes[0]?.acts[0]?.differences).toEqual([
      'id: the act was altered',
      'signature: is not of this act by its tablet',
    ])
  })

  it('whose batches are not here is told by the batch, and lacks it on a tablet', async () => {
    const act = await meeting.sign(await meeting.count({ spare: 4 }))
    meeting.doc(0).getMap(BATCHES).delete(good.hash)
    const { votes } = await verify()
    expect(votes[0]?.acts[0]?.differences).toContain(`batches/${good.hash}: is not in the file`)
    expect(sinceAct(act, [])).toEqual({ late: [], lacking: [good.hash] })
  })

  it('beside another one is a dispute, until an act names both', async () => {
    const first = await meeting.sign(await meeting.count({ spare: 4 }), 0)
    const second = await meeting.sign(await meeting.count({ spare: 4 }), 1)
    expect(courseOf([first, second])).toMatchObject({ stage: 'disputed', act: undefined })
    expect((await verify()).votes[0]?.stage).toBe('disputed')

    const acts = [first, second]
    const replaces = acts.map(({ id }) => id)
    const third = await meeting.sign(await meeting.count({ spare: 4, acts, replaces }))
    expect(courseOf([third, second, first])).toMatchObject({ stage: 'counted', disputed: [] })
    expect(courseOf([second, third, first]).act?.id).toBe(third.id)
  })

  it('that replaces what nobody knows stands, and counts by itself', async () => {
    const unknown = 'f'.repeat(64) as Act['id']
    const act = await meeting.sign(await meeting.count({ spare: 4, replaces: [unknown] }))
    expect(courseOf([act])).toMatchObject({ stage: 'counted' })
    expect((await verify()).votes[0]?.acts[0]?.differences).toEqual([])
  })
})

describe('closing and sealing twice', () => {
  it('by two facilitators apart is closed, once', () => {
    const closing = (id: string): Closing => {
      return { kind: 'closing', id, v: 1, vote: meeting.vote.id, device: bad.id }
    }
    expect(courseOf([], [closing('1'), closing('2')]).stage).toBe('closed')
  })

  it('of one box brings one batch more, and no ballot', async () => {
    await meeting.seal(0)
    const copy = makeBatch(meeting.vote, (meeting.tablets[0] as Tablet).id, [])
    const tablet = meeting.tablets[0] as Tablet
    const value = await writeBatch(copy, tablet.invitation.token, tablet.key)
    meeting.doc(0).getMap(BATCHES).set(batchHashOf(copy), value)
    const { counts, told, outer } = await count()
    expect(counts).toEqual(two)
    expect(told).toEqual([])
    expect(outer.admission.admitted).toHaveLength(2)
  })
})

describe('all of it at once', () => {
  it('is listed piece by piece, and the two good ballots count', async () => {
    const record = await asSealed(close(['c'], 2))
    await bring(batchWith([makeSealedRecord(record.box.slice(4), record.pre)]))
    await bring({ ...batchWith([record]), n: 9 })
    await bring(batchWith([record]), bad, 'd'.repeat(64))
    meeting.doc(1).getMap<unknown>(BATCHES).set('e'.repeat(64), 'nada')
    const { counts, outer } = await count()
    expect(counts).toEqual(two)
    const { refused, damagedHashes, received } = outer.admission
    expect(refused.map(({ reason }) => reason).sort()).toEqual([
      'n-differs',
      'record-malformed',
      'signature-wrong',
    ])
    expect(damagedHashes).toEqual(['e'.repeat(64) as BatchHash])
    expect(received.batches).toBe(5)
    expect(admit(meeting.vote, [...(await issued())].reverse())).toEqual(outer.admission)
  })
})
