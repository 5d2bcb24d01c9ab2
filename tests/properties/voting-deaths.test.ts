import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { KnownCards } from '../../src/domain/admission/settle.ts'
import { cardPre, cardTag } from '../../src/domain/voting/cards.ts'
import { createBoothConduct } from '../../src/features/voting/booth/conduct.ts'
import { type BallotBox, openBallotBox } from '../../src/store/ballot-box.ts'
import { readBoxes } from '../../src/store/second-copy/box-copy.ts'
import type { SecondCopy } from '../../src/store/second-copy/second-copy.ts'
import { makeMemoryCopy } from '../memory-copy.ts'
import { type Mortal, makeMortal } from '../mortal-tablet.ts'
import { openVotedMeeting, type VotedMeeting } from '../voted-meeting.ts'

/**
 * P32 (voting guide §4): the power goes at every await of a cast. After it the card is unused and
 * there is no record, or the card is used and there is one; what was said to be kept is there.
 */
let meeting: VotedMeeting
let known: KnownCards
let tablets = 0

beforeAll(async () => {
  meeting = await openVotedMeeting({ cards: 3 })
  const tags = meeting.cards.map((code) => cardTag(cardPre(meeting.vote.id, code)))
  known = { issued: new Set(tags), spoiled: new Set() }
})

type OpenBox = (name: string, copy: SecondCopy) => BallotBox

/** One person votes. Returns what their card was answered, or whether they were told that it is kept. */
async function castOne(box: BallotBox, code: string, mortal?: Mortal): Promise<string> {
  const { vote } = meeting
  let told = 'nothing'
  const conduct = createBoothConduct({
    vote,
    box,
    cards: () => known,
    onKept() {
      told = 'kept'
      mortal?.point('said')
    },
  })
  conduct.start()
  mortal?.point('card asked')
  const refusal = await conduct.showCard(code)
  if (refusal !== undefined) return refusal
  conduct.send({ do: 'choose', choice: ['a'] })
  conduct.send({ do: 'review' })
  await conduct.confirm().catch(() => {})
  return told
}

interface Woken {
  readonly point: string | undefined
  /** Whether the voter was told, before the death. */
  readonly told: boolean
  readonly used: boolean
  readonly records: number
  /** The person before is still there. */
  readonly others: number
  /** What the same card is answered now, and how many records it has in the end. */
  readonly again: string
  readonly inTheEnd: number
  /** The second copy holds what the tables hold. */
  readonly copied: boolean
}

/** The n-th point is the last; `fresh` dies also while the tables are being opened. */
async function dieAt(n: number, open: OpenBox, fresh: boolean): Promise<Woken> {
  const { vote, cards } = meeting
  const [before = '', code = ''] = cards
  const pre = cardPre(vote.id, code)
  const name = `mortal-${++tablets}`
  const disk = makeMemoryCopy()
  const earlier = open(name, disk)
  await castOne(earlier, before)
  if (fresh) earlier.close()

  const mortal = makeMortal()
  if (fresh) mortal.arm(n)
  const box = open(name, mortal.copy(disk))
  if (!fresh) {
    await box.count(vote.id)
    mortal.arm(n)
  }
  let told = false
  const casting = castOne(box, code, mortal).then(
    (answer) => {
      told = answer === 'kept'
    },
    () => {},
  )
  await Promise.race([casting, mortal.death])
  await mortal.restore()
  box.close()
  earlier.close()

  const woken = open(name, disk)
  const mine = async () =>
    (await woken.open(vote.id)).filter((record) => 'pre' in record && record.pre === pre).length
  const used = await woken.isCardUsed(vote.id, pre)
  const records = await mine()
  const [inCopy] = await readBoxes(disk)
  const ids = (await woken.open(vote.id)).map(({ id }) => id)
  const again = await castOne(woken, code)
  const result: Woken = {
    point: mortal.isDead ? `${n}: after ${mortal.passed.at(-1)}` : undefined,
    told,
    used,
    records,
    others: ids.length - records,
    again,
    inTheEnd: await mine(),
    copied: ids.join() === inCopy?.ballots.map(({ id }) => id).join(),
  }
  woken.close()
  return result
}

/** Dies at every point there is. */
async function dieEverywhere(open: OpenBox, fresh: boolean): Promise<Woken[]> {
  const all: Woken[] = []
  for (let n = 0; ; n++) {
    const woken = await dieAt(n, open, fresh)
    if (woken.point === undefined) return all
    all.push(woken)
  }
}

/** What is wrong with a tablet that woke up, in words. */
function faults({ point, told, used, records, others, again, inTheEnd, copied }: Woken): string[] {
  const wrong = {
    'a card used without its record, or a record without its card': used !== (records === 1),
    'said to be kept, and not there': told && records !== 1,
    'the ballot before it is lost': others !== 1,
    'voted again': again !== (used ? 'card-used' : 'kept') || inTheEnd !== 1,
    'the second copy lacks it': !copied,
  }
  return Object.entries(wrong).flatMap(([what, is]) => (is ? [`${point}: ${what}`] : []))
}

describe('P32 the power goes at every await of a cast', () => {
  it.each([
    ['at a tablet that is on', false],
    ['at a tablet that wakes up for it', true],
  ])(
    '%s: card unused and no record, or card used and one record',
    async (_title, fresh) => {
      const woken = await dieEverywhere(openBallotBox, fresh)
      expect(woken.flatMap(faults)).toEqual([])
      // Every point of the way was there: cryptography, requests, commit, copy, and both outcomes.
      expect(woken.length).toBeGreaterThan(30)
      expect(new Set(woken.map(({ records }) => records))).toEqual(new Set([0, 1]))
      expect(woken.some(({ told, records }) => !told && records === 1)).toBe(true)
    },
    60_000,
  )

  const mutants: Record<string, OpenBox> = {
    'says kept before the disk has answered': (name, copy) => {
      const box = openBallotBox(name, copy)
      return {
        ...box,
        async drop(vote, record) {
          void box.drop(vote, record).catch(() => {})
          return 'kept'
        },
      }
    },
    'marks the card used first, and then keeps the ballot': (name, copy) => {
      const box = openBallotBox(name, copy)
      const marks = marksOf(name)
      return {
        ...box,
        drop(vote, record) {
          if ('pre' in record && record.pre !== undefined) marks.add(record.pre)
          return box.drop(vote, record)
        },
        isCardUsed: async (_vote, pre) => marks.has(pre),
      }
    },
    'keeps the ballot first, and then marks the card used': (name, copy) => {
      const box = openBallotBox(name, copy)
      const marks = marksOf(name)
      return {
        ...box,
        async drop(vote, record) {
          const kept = await box.drop(vote, record)
          if ('pre' in record && record.pre !== undefined) marks.add(record.pre)
          return kept
        },
        isCardUsed: async (_vote, pre) => marks.has(pre),
      }
    },
  }
  const marks = new Map<string, Set<string>>()
  const marksOf = (name: string) => {
    const known = marks.get(name) ?? new Set<string>()
    marks.set(name, known)
    return known
  }

  it.each(Object.entries(mutants))(
    'is broken by a box that %s',
    async (_fault, open) => {
      const woken = await dieEverywhere(open, false)
      expect(woken.flatMap(faults)).not.toEqual([])
    },
    60_000,
  )
})
