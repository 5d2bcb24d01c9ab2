import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createOutbox } from './outbox.ts'
import type { Member } from './room.ts'
import { packFrames, SYNC, syncMessage } from './wire.ts'

const DURABLE = packFrames([Uint8Array.of(100, 1, 2, 3)])

it('everybody gets, in one write and in their order, all frames but their own, and what is on disk last', () => {
  const posting = fc.record({ from: fc.option(fc.nat(3)), length: fc.nat(300) })
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 30 }), fc.boolean(), (postings, isDurable) => {
      const written: Buffer[][] = [[], [], [], []]
      const members: Member[] = written.map((writes) => ({
        send: (frames) => writes.push(frames),
        startOver() {},
      }))
      const outbox = createOutbox({ members: new Set(members), durableFrame: () => DURABLE })
      const socketChunk = new Uint8Array(300)
      for (const [at, { from, length }] of postings.entries()) {
        const view = socketChunk.subarray(0, length).fill(at)
        outbox.post(from === null ? undefined : members[from], view)
      }
      if (isDurable) outbox.postDurable()
      outbox.flush()
      for (const [reader, writes] of written.entries()) {
        const foreign = postings.flatMap(({ from, length }, at) =>
          from === reader
            ? []
            : [packFrames([syncMessage(SYNC.update, new Uint8Array(length).fill(at))])],
        )
        const due = Buffer.concat(isDurable ? [...foreign, DURABLE] : foreign)
        expect(writes).toEqual(due.length > 0 ? [due] : [])
      }
      outbox.flush()
      expect(written.every((writes) => writes.length <= 1)).toBe(true)
    }),
    { seed: 20_261_129, numRuns: 200 },
  )
})
