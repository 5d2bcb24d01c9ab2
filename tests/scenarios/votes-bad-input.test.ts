import { beforeAll, describe, expect, it } from 'vitest'
import { admit, type IssuedBatch } from '../../src/domain/admission/admit.ts'
import { standingActs } from '../../src/domain/voting/act.ts'
import type { Act } from '../../src/domain/voting/act-records.ts'
import { batchHashOf, makeBatch, makeSealedRecord } from '../../src/domain/voting/batch.ts'
import type { Ballot, Batch, SealedRecord } from '../../src/domain/voting/box-records.ts'
import { voteCourse } from '../../src/domain/voting/vote-course.ts'
import { BATCHES, readBatches, writeBatch } from '../../src/store/documents/batches.ts'
import { foundVillage, SCHOOL } from '../small-plan.ts'
import { openVotedMeeting, type VotedMeeting } from '../voted-meeting.ts'

/** Whatever is wrong with one thing, it ends as a state with a name, and the rest still counts. */
let meeting: VotedMeeting
beforeAll(async () => {
  meeting = await openVotedMeeting({ cards: 8, heads: 8 })
})

/** The first tablet's batches, as somebody finds them in its document. */
async function found(of: VotedMeeting, tablet = 0) {
  const device = of.tablets[tablet]?.id
  if (device === undefined) throw new RangeError('no such tablet')
  return readBatches(of.doc(tablet), { kind: 'box', plan: of.plan, meeting: SCHOOL, device })
}

describe('a ballot', () => {
  it.each<[string, unknown, string]>([
    ['of an unknown option', ['z'], 'invalid'],
    ['that names an option twice', ['a', 'a'], 'invalid'],
    ['that is no list', { a: 1 }, 'invalid'],
    ['that is text', 'nula', 'invalid'],
    ['of nothing', [], 'blank'],
  ])('%s is counted as what it is, and the others count', async (_name, ballot, verdict) => {
    const one = await openVotedMeeting({})
    await one.cast(0, ballot as Ballot)
    await one.cast(0, ['a'])
    await one.cast(1, ['b'])
    await one.seal(0)
    await one.seal(1)
    const { inner } = await one.count()
    expect(inner.tally.counts).toEqual({
      cast: 3,
      valid: 2,
      blank: verdict === 'blank' ? 1 : 0,
      invalid: verdict === 'invalid' ? 1 : 0,
    })
    expect(inner.tally.totals).toEqual({ a: 1, b: 1, c: 0 })
  })
})

describe('a card', () => {
  it('that nobody issued, one used twice and one that was cancelled are set apart by name', async () => {
    const one = await openVotedMeeting({ cards: 3, heads: 3 })
    const [c1, c2, c3] = one.cards
    await one.cast(0, ['a'], c1)
    await one.cast(1, ['b'], c1)
    await one.cast(0, ['a'], 'ZZZZZZZZZZZZZZZZ')
    await one.cast(1, ['c'], c2)
    await one.cast(1, ['c'], c3)
    one.spoil(c2 ?? '')
    await one.seal(0)
    await one.seal(1)
    const { outer, inner } = await one.count({ dice: '1-1-1-1-1-1-1-1-1-1-1-1' })
    const { cards } = outer.settlement
    expect(cards?.counted).toHaveLength(2)
    expect(cards?.duplicates).toHaveLength(1)
    expect(cards?.unknownCard).toHaveLength(1)
    expect(cards?.spoiled).toHaveLength(1)
    expect(inner.tally.counts.cast).toBe(2)
    expect(inner.reconciliation.discrepancies).toEqual(['card-twice', 'card-unknown'])
  })
})

describe('a batch', () => {
  const good = async () => {
    const one = await openVotedMeeting({})
    await one.cast(0, ['a'])
    await one.cast(1, ['b'])
    await one.seal(1)
    return one
  }

  it('of another plan, or put into another tablet’s box, is foreign', async () => {
    const one = await good()
    const stranger = await (await foundVillage()).invite('facilitator', SCHOOL)
    const record = await one.cast(0, ['a'])
    for (const signer of [stranger, one.tablets[1]]) {
      if (signer === undefined) throw new RangeError('two tablets')
      const batch = makeBatch(one.vote, signer.id, [record])
      const value = await writeBatch(batch, signer.invitation.token, signer.key)
      one.doc(0).getMap(BATCHES).set(batchHashOf(batch), value)
    }
    expect((await found(one)).map(({ refusal }) => refusal)).toEqual(['foreign', 'foreign'])
  })

  it('with a flipped bit is altered or damaged, and the other tablet’s counts', async () => {
    const one = await good()
    const hash = await one.seal(0)
    const map = one.doc(0).getMap<Uint8Array>(BATCHES)
    const bytes = map.get(hash)?.slice()
    if (!bytes) throw new Error('sealed')
    for (const at of [10, Math.floor(bytes.length / 2), bytes.length - 4]) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 1
      map.set(hash, flipped)
      const [read] = await found(one)
      expect(read?.batch === undefined || read.refusal !== undefined, `byte ${at}`).toBe(true)
    }
    const { outer } = await one.count()
    expect(outer.admission.byDevice.map(({ n }) => n)).toEqual([1])
  })

  it.each<[string, (batch: Batch, one: VotedMeeting) => Batch, string]>([
    ['of another vote', (batch) => ({ ...batch, vote: 'otra' as Batch['vote'] }), 'other-vote'],
    [
      'of another version of the vote',
      (batch) => ({ ...batch, configHash: 'f'.repeat(64) }),
      'other-config',
    ],
    ['that lies about its number', (batch) => ({ ...batch, n: 7 }), 'n-differs'],
    [
      'with a box of another length',
      (batch) => ({ ...batch, records: [makeSealedRecord('AAAA')] }),
      'record-malformed',
    ],
    [
      'with a box under another id',
      (batch) => ({
        ...batch,
        records: batch.records.map((record) => ({ ...record, id: 'e'.repeat(64) })),
      }),
      'record-malformed',
    ],
    [
      'that shows a card where there are none',
      (batch) => ({
        ...batch,
        records: batch.records.map((record) =>
          makeSealedRecord((record as SealedRecord).box, 'c'.repeat(64)),
        ),
      }),
      'record-malformed',
    ],
  ])('%s is refused by that name, and the rest counts', async (_name, spoil, reason) => {
    const one = await good()
    const mine = await one.cast(0, ['c'])
    const [first, second] = one.tablets
    if (!first || !second) throw new RangeError('two tablets')
    const bad = spoil(makeBatch(one.vote, first.id, [mine]), one)
    const fine = makeBatch(one.vote, second.id, [await one.cast(1, ['b'])])
    const issued: IssuedBatch[] = [bad, fine].map((batch) => ({ hash: batchHashOf(batch), batch }))
    const admission = admit(one.vote, issued)
    expect(admission.refused).toEqual([
      { hash: batchHashOf(bad), reason, ballots: bad.records.length },
    ])
    expect(admission.counted).toHaveLength(1)
  })
})

describe('an act and a vote', () => {
  it('two acts apart are a dispute, and the one that names both settles it', async () => {
    const one = await openVotedMeeting({})
    await one.cast(0, ['a'])
    await one.seal(0)
    const first = await one.sign(await one.count(), 0)
    await one.cast(1, ['b'])
    await one.seal(1)
    const second = await one.sign(await one.count(), 1)
    const course = (acts: readonly Act[]) =>
      voteCourse(one.vote.id, { booths: [], closings: [], acts })
    expect(course([first, second]).stage).toBe('disputed')
    const both = [first, second]
    const third = await one.sign(
      await one.count({ acts: both, replaces: both.map(({ id }) => id) }),
      0,
    )
    expect(course([...both, third]).act?.id).toBe(third.id)
    expect(standingActs([third, second, first]).standing?.id).toBe(third.id)
  })

  it('a vote closed twice is closed', () => {
    const closing = (id: string) => ({
      kind: 'closing' as const,
      id,
      v: 1,
      vote: meeting.vote.id,
      device: meeting.vote.device,
    })
    const closings = [closing('1'), closing('2')]
    expect(voteCourse(meeting.vote.id, { booths: [], closings, acts: [] }).stage).toBe('closed')
  })
})
