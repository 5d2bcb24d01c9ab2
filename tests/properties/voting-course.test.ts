import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { openBallotBox } from '../../src/store/ballot-box.ts'
import { openVotedMeeting } from '../voted-meeting.ts'
import { openRoom, PARTS, type Parts, type Room } from '../voting-room.ts'
import { prove } from './prove.ts'

/**
 * P31 (voting guide §4): whatever is done in whatever order, nothing is kept after a box is sealed,
 * nobody begins after the closing is known, nothing is counted before it, and what was called kept
 * is counted once.
 */
const CARDS = 5
const meeting = openVotedMeeting({ cards: CARDS, heads: CARDS, tablets: 2 })

type Booth = Room['booths'][number]
type Step = (room: Room, booth: Booth, card: string) => unknown

const STEPS: Readonly<Record<string, Step>> = {
  vote: async (room, booth, card) => {
    if (await room.begin(booth, card, ['a'])) await room.confirm(booth)
  },
  begin: (room, booth, card) => room.begin(booth, card, ['b']),
  finish: (room, booth) => room.confirm(booth),
  'vote while sealing': async (room, booth, card) => {
    await room.begin(booth, card, ['c'])
    await Promise.all([room.confirm(booth), room.seal(booth)])
  },
  'vote while the batch is written': async (room, booth, card) => {
    await room.begin(booth, card, ['c'])
    await room.seal(booth, () => room.confirm(booth))
  },
  spoil: (room, _booth, card) => room.spoil(card),
  close: (room) => room.close(),
  tell: (room, booth) => room.tell(booth),
  seal: (room, booth) => room.seal(booth),
  arrive: (room, booth) => room.arrive(booth),
  count: (room) => room.count(),
  crash: (room, booth) => room.crash(booth),
}

const steps = fc.array(
  fc.record({
    step: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('vote', 'begin', 'finish', 'crash') },
      { weight: 3, arbitrary: fc.constantFrom(...Object.keys(STEPS)) },
    ),
    booth: fc.integer({ min: 0, max: 1 }),
    card: fc.nat(CARDS - 1),
  }),
  { minLength: 4, maxLength: 24 },
)

/** A box that takes ballots in spite of its seal. */
const openNeverSealed: typeof openBallotBox = (name, copy) => ({
  ...openBallotBox(name, copy),
  seal: async () => true,
})

// Real boxes and envelopes: eighty evenings of up to 24 steps, not a thousand.
prove<Parts, unknown>('P31 every evening, whatever is done in it', {
  product: PARTS,
  runs: 80,
  mutants: {
    'has a box that takes ballots after its sealing': { ...PARTS, openBox: openNeverSealed },
    'counts while people vote': {
      ...PARTS,
      isVoting: () => false,
    },
    'lets people begin after the closing': { ...PARTS, isVoting: () => true },
    'says kept before the disk has answered': {
      ...PARTS,
      openBox: (name, copy) => {
        const box = openBallotBox(name, copy)
        return {
          ...box,
          async drop(vote, record) {
            void box.drop(vote, record).catch(() => {})
            return 'kept'
          },
        }
      },
    },
    'seals whatever it read, though the box grew': {
      ...PARTS,
      openBox: (name, copy) => {
        const box = openBallotBox(name, copy)
        return { ...box, seal: (vote, batch) => box.seal(vote, batch) }
      },
    },
  },
  property: (parts) =>
    fc.asyncProperty(steps, async (plan) => {
      const base = await meeting
      const room = await openRoom(base, parts)
      const { diary, booths } = room
      try {
        for (const { step, booth, card } of plan) {
          const at = booths[booth]
          if (at !== undefined) await STEPS[step]?.(room, at, base.cards[card] ?? '')
        }
        room.close()
        for (const booth of booths) {
          room.tell(booth)
          await room.seal(booth)
          room.arrive(booth)
        }
        await room.count()
        expect(diary.faults).toEqual([])
        const counted = room.presOf(diary.acts.at(-1) ?? [])
        expect(counted).toEqual([...diary.kept].filter((pre) => !diary.spoiled.has(pre)).sort())
        for (const [n, act] of diary.acts.entries()) {
          const next = diary.acts[n + 1]
          // A card that is spoiled later leaves the count; nobody else does.
          const left = room
            .presOf(act.filter((id) => next?.includes(id) === false))
            .filter((pre) => !diary.spoiled.has(pre))
          expect(left).toEqual([])
        }
      } finally {
        await room.pack()
      }
    }),
})
