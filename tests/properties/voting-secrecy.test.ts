import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { makeBatch } from '../../src/domain/voting/batch.ts'
import type { BoxRecord } from '../../src/domain/voting/box-records.ts'
import { toBase64Url, toUtf8 } from '../../src/lib/bytes.ts'
import type { DeviceId } from '../../src/lib/ids.ts'
import { createCloseBallot } from '../../src/store/close-ballot.ts'
import { readTree } from '../house/tree.ts'
import { type EveningOptions, holdEvening, type Kept, type Voter } from '../told-ballots.ts'
import { openVotedMeeting } from '../voted-meeting.ts'
import { prove } from './prove.ts'

/** P26 and P29 (voting guide §4): what is kept and what leaves tells neither order nor time. */

// ECDSA is random: a batch signed twice differs, whatever is in it.
vi.mock('../../src/protocol/signed.ts', async (original) => ({
  ...(await original<object>()),
  signStatement: async (kind: string, payload: unknown) =>
    `${kind}.${toBase64Url(toUtf8(JSON.stringify(payload)))}.firma`,
}))

const CARDS = 6
/** A meeting with its cards, and the chance of the device for each; made once. */
const place = (async () => {
  const meeting = await openVotedMeeting({ cards: CARDS, heads: CARDS, tablets: 1 })
  const pairs = await Promise.all(
    Array.from(
      { length: CARDS },
      () =>
        crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, [
          'deriveBits',
        ]) as Promise<CryptoKeyPair>,
    ),
  )
  return { meeting, pairs }
})()

const choices = fc.constantFrom<readonly string[]>(['a'], ['b', 'c'], [], ['c'])
const voters: fc.Arbitrary<readonly Voter[]> = fc
  .uniqueArray(fc.nat(CARDS - 1), { minLength: 2, maxLength: CARDS })
  .chain((cards) =>
    fc.tuple(
      ...cards.map((card) =>
        fc.record({ card: fc.constant(card), ballot: choices, changed: fc.boolean() }),
      ),
    ),
  )

/** What an evening leaves behind. */
type Hold = (options: EveningOptions) => Promise<unknown>

const notes: string[] = []
const HOUR = 3_600_000
const NOON = Date.UTC(2026, 2, 1, 12)

/** The real evening with something that it must not do. */
const spoilt =
  (each: NonNullable<EveningOptions['each']>): Hold =>
  async (options) => {
    notes.length = 0
    const kept = await holdEvening({ ...options, each })
    return { ...kept, notes: [...notes] }
  }

const mutantsOfTime: Record<string, Hold> = {
  'stamps each ballot': spoilt((_record, _doc, copy) => {
    copy.values.set('hora', toUtf8(String(Date.now())))
  }),
  'notes how long the page was open': spoilt(() => notes.push(String(performance.now()))),
}

// An evening takes real cryptography and a database: fifty, not a thousand.
prove<Hold, unknown>('P26 two orders of the same cards and ballots leave the same bytes', {
  product: holdEvening,
  runs: 50,
  mutants: {
    ...mutantsOfTime,
    'puts each ballot into the document as it comes': spoilt((record, doc) => {
      doc.getMap('votos').set(record.id, 1)
    }),
    'lists ballots as they came': spoilt((record) => notes.push(record.id)),
    'keeps the last ballot apart': spoilt((record, _doc, copy) => {
      copy.values.set('ultima', toUtf8(record.id))
    }),
  },
  property: (hold) =>
    fc.asyncProperty(voters, fc.array(fc.nat(99), { minLength: CARDS }), async (came, by) => {
      const base = await place
      const other = came
        .map((voter, at) => ({ voter, key: by[at] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ voter }) => voter)
      const one = await hold({ ...base, voters: came, beginsAt: NOON })
      const two = await hold({ ...base, voters: other.toReversed(), beginsAt: NOON + 5 * HOUR })
      expect(two).toEqual(one)
    }),
})

prove<Hold, unknown>('P29 the same evening at another time leaves the same bytes', {
  product: holdEvening,
  runs: 20,
  mutants: mutantsOfTime,
  property: (hold) =>
    fc.asyncProperty(voters, fc.integer({ min: 1, max: 9_999 }), async (came, hours) => {
      const base = await place
      const one = await hold({ ...base, voters: came, beginsAt: NOON })
      const two = await hold({ ...base, voters: came, beginsAt: NOON + hours * HOUR + 1_234 })
      expect(two).toEqual(one)
    }),
})

describe('P29 what lies on disk of a ballot', () => {
  it('is its random id, its vote, its envelope and its card, under no number', async () => {
    const { meeting, pairs } = await place
    const came = [0, 1].map((card) => ({ card, ballot: ['a'], changed: false }))
    const kept: Kept = await holdEvening({ meeting, pairs, voters: came, beginsAt: NOON })
    const tables = JSON.parse(kept.rows) as { numbers: boolean; rows: object[] }[]
    expect(tables.map(({ numbers }) => numbers)).toEqual([false, false])
    expect(tables.flatMap(({ rows }) => rows.map((row) => Object.keys(row).sort()))).toEqual([
      ['body', 'closed', 'id', 'pre', 'vote'],
      ['body', 'closed', 'id', 'pre', 'vote'],
      ['batch', 'vote'],
    ])
  })

  it('no file on the way of a ballot asks a clock, or lets a table number its rows', () => {
    const way = [
      'src/domain/voting/ballot.ts',
      'src/domain/voting/batch.ts',
      'src/domain/voting/booth.ts',
      'src/features/voting/booth/conduct.ts',
      'src/protocol/ballot-envelope.ts',
      'src/store/ballot-box.ts',
      'src/store/box-row.ts',
      'src/store/box-shelf.ts',
      'src/store/close-ballot.ts',
      'src/store/documents/batches.ts',
      'src/store/seal-batch.ts',
      'src/store/seal-booth.ts',
      'src/store/second-copy/box-copy.ts',
      'src/store/second-copy/slot.ts',
    ]
    const tree = readTree(['src'])
    const clocks = /\bDate\b|\bperformance\b|timeOrigin|timeStamp|'\+\+|autoIncrement/
    expect(way.filter((path) => !tree.has(path))).toEqual([])
    expect(way.filter((path) => clocks.test(tree.get(path) ?? ''))).toEqual([])
    expect(clocks.test("at: new Date(), ballots: '++id'")).toBe(true)
  })
})

/** So many evenings, so many ballots each. */
const EVENINGS = 400
const BALLOTS = 6

/** How often the ballot that was cast first came to lie at each place of its batch. */
async function placesOfFirst(mark: (record: BoxRecord, at: number) => BoxRecord) {
  const { meeting } = await place
  const { vote } = meeting
  const close = createCloseBallot(vote, (bytes) => crypto.getRandomValues(bytes))
  const places = Array.from({ length: BALLOTS }, () => 0)
  for (let evening = 0; evening < EVENINGS; evening++) {
    const records = await Promise.all(
      Array.from({ length: BALLOTS }, async (_, at) => mark(await close(['a']), at)),
    )
    const batch = makeBatch(vote, 'tableta' as DeviceId, records)
    const at = batch.records.findIndex(({ id }) => id === records[0]?.id)
    places[at] = (places[at] ?? 0) + 1
  }
  return places
}

const isUniform = (places: readonly number[]) => {
  const sigma = Math.sqrt(EVENINGS * (1 / BALLOTS) * (1 - 1 / BALLOTS))
  return places.every((n) => Math.abs(n - EVENINGS / BALLOTS) <= 4 * sigma)
}

describe('P26 without stubs: where the first ballot lies in its batch is chance', () => {
  it('each place as often as any other, within four standard deviations', async () => {
    expect(isUniform(await placesOfFirst((record) => record))).toBe(true)
  }, 60_000)

  it('is broken by ids that count', async () => {
    const counted = await placesOfFirst((record, at) => ({
      ...record,
      id: `${at}${record.id.slice(1)}`,
    }))
    expect(isUniform(counted)).toBe(false)
  }, 60_000)
})
