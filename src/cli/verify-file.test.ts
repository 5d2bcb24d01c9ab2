import { beforeAll, describe, expect, it } from 'vitest'
import { openVotedMeeting, type VotedMeeting } from '../../tests/voted-meeting.ts'
import type { Act } from '../domain/voting/act-records.ts'
import { halfSheets, wholeSheet } from '../protocol/count-key-paper.ts'
import { type VerifiedFile, verifyFile } from './verify-file.ts'

const DICE = '4-1-6-6-2-3-5-1-2-6-3-4'

let meeting: VotedMeeting
let act: Act
let file: Uint8Array

/** A meeting with a card on two tablets, a spoiled card, an unknown one, and a tie at the cut. */
beforeAll(async () => {
  meeting = await openVotedMeeting({
    options: ['a', 'b', 'c', 'd'],
    k: 2,
    cards: 9,
    heads: 9,
  })
  const [c1, c2, c3, c4, c5, c6, c7] = meeting.cards
  await meeting.cast(0, ['a', 'b'], c1)
  await meeting.cast(0, ['a'], c2)
  await meeting.cast(0, ['b', 'c'], c3)
  await meeting.cast(0, [], c4)
  await meeting.cast(1, ['a', 'c'], c5)
  await meeting.cast(1, ['d'], c2)
  await meeting.cast(1, ['d'], c6)
  await meeting.cast(1, ['a'], 'ZZZZZZZZZZZZZZZZ')
  await meeting.cast(1, ['b'], c7)
  meeting.spoil(c6 ?? '')
  await meeting.seal(0)
  await meeting.seal(1)
  const counted = await meeting.count({ dice: DICE, spare: 2 })
  act = await meeting.sign(counted)
  await meeting.recount(act, 1)
  file = await meeting.file([act])
}, 60_000)

const faults = (found: VerifiedFile) =>
  'fault' in found ? [found.fault] : found.problems.map(({ at, problem }) => `${at}: ${problem}`)

describe('encuentro verify', () => {
  it('counts the act again from the ballots of the file, and finds the same', async () => {
    const found = await verifyFile(file, undefined)
    expect(faults(found)).toEqual([])
    expect('verdict' in found && found.verdict.votes).toMatchObject([
      {
        stage: 'counted',
        refused: [],
        acts: [
          {
            act: act.id,
            standing: true,
            recounted: ['ballots'],
            batches: 2,
            recounts: 1,
            discrepancies: ['card-twice', 'card-unknown'],
          },
        ],
      },
    ])
    expect(act.reconciliation.cards).toEqual({
      printed: 9,
      spare: 2,
      spoiledUnused: 0,
      handed: 7,
      abstentions: 0,
      duplicates: 1,
      unknown: 1,
      spoiledUsed: 1,
    })
  })

  it('opens the batches again with the whole key, and with two halves', async () => {
    const [one, other] = halfSheets(meeting.key.secret, (bytes) => crypto.getRandomValues(bytes))
    for (const key of [
      wholeSheet(meeting.key.secret).words.join(' '),
      `${one.qr}\n${other.words.join(' ')}\n`,
    ]) {
      const found = await verifyFile(file, key)
      expect(faults(found)).toEqual([])
      expect('verdict' in found && found.verdict.votes[0]?.acts[0]?.recounted).toEqual([
        'ballots',
        'key',
      ])
    }
  })

  it('refuses a key that is none, or of another vote', async () => {
    expect(await verifyFile(file, 'no es una llave')).toMatchObject({ isKey: true })
    const other = await openVotedMeeting({})
    expect(await verifyFile(file, wholeSheet(other.key.secret).qr)).toMatchObject({
      fault: 'this key opens no vote of the file',
    })
  })

  it('P24 finds any flipped bit, and names a place', async () => {
    for (let at = 0; at < file.length; at += Math.ceil(file.length / 150)) {
      const flipped = file.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const found = await verifyFile(flipped, undefined)
      expect(faults(found), `byte ${at}`).not.toEqual([])
    }
  })

  it('names an act whose result was changed, whoever signed it again', async () => {
    const other = await openVotedMeeting({ k: 1 })
    await other.cast(0, ['a'])
    await other.cast(1, ['a'])
    await other.cast(1, ['b'])
    await other.seal(0)
    await other.seal(1)
    const counted = await other.count()
    const tally = {
      ...counted.inner.tally,
      totals: { a: 1, b: 2, c: 0 },
      ranking: [['b'], ['a'], ['c']],
    }
    const forged = await other.sign({ ...counted, inner: { ...counted.inner, tally } })
    const found = await verifyFile(await other.file([forged]), undefined)
    expect(faults(found)).toEqual([
      `vote votacion-1, act ${forged.id}: tally: differs when counted again`,
    ])
  })

  it('names a batch that the act counts and the file has not', async () => {
    const other = await openVotedMeeting({})
    await other.cast(0, ['a'])
    await other.cast(1, ['b'])
    await other.seal(0)
    const hash = await other.seal(1)
    const signed = await other.sign(await other.count())
    const box = other.doc(1)
    box.getMap('batches').delete(hash)
    const found = await verifyFile(await other.file([signed]), undefined)
    expect(faults(found)[0]).toBe(
      `vote votacion-1, act ${signed.id}: batches/${hash}: is not in the file`,
    )
  })

  it('P22 keeps the choice of an earlier act when a late tablet brings the same card', async () => {
    const other = await openVotedMeeting({ cards: 3, heads: 3 })
    const [c1, c2] = other.cards
    await other.cast(0, ['a'], c1)
    await other.seal(0)
    const first = await other.sign(await other.count({ spare: 1 }))
    await other.cast(1, ['b'], c1)
    await other.cast(1, ['c'], c2)
    await other.seal(1)
    for (const dice of [undefined, DICE, '1-1-1-1-1-1-1-1-1-1-1-1']) {
      const late = await other.count({
        ...(dice !== undefined && { dice }),
        spare: 1,
        acts: [first],
        replaces: [first.id],
      })
      expect(late.inner.tally.totals).toEqual({ a: 1, b: 0, c: 1 })
      expect(late.outer.needsDice).toBe(false)
    }
    const late = await other.count({ spare: 1, acts: [first], replaces: [first.id] })
    const second = await other.sign(late)
    const found = await verifyFile(await other.file([first, second]), undefined)
    expect(faults(found)).toEqual([])
  })
})
