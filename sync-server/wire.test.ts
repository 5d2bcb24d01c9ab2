import { expect, it } from 'vitest'
import {
  answerFrames,
  packFrames,
  SYNC,
  syncMessage,
  updateFrameLength,
  writeUpdateFrame,
} from './wire.ts'

const update = (length: number) => new Uint8Array(length).fill(7)

it('only the last part of an answer is step 2, so that a client is synced when all is there', () => {
  const parts = [update(1), update(200), update(70_000)]
  expect(Buffer.concat(answerFrames(parts))).toEqual(
    packFrames([
      syncMessage(SYNC.update, update(1)),
      syncMessage(SYNC.update, update(200)),
      syncMessage(SYNC.step2, update(70_000)),
    ]),
  )
})

it('an update is framed as any other message, whatever its length', () => {
  for (const length of [2, 121, 122, 127, 128, 16_383, 16_384, 65_530, 70_000, 2_100_000]) {
    const frame = Buffer.alloc(updateFrameLength(length))
    writeUpdateFrame(frame, update(length))
    expect(Buffer.compare(frame, packFrames([syncMessage(SYNC.update, update(length))]))).toBe(0)
  }
})

it('a frame of every length class says its length as RFC 6455 wants it', () => {
  const heads = [
    [0, [0x82, 0]],
    [125, [0x82, 125]],
    [126, [0x82, 126, 0, 126]],
    [65_535, [0x82, 126, 0xff, 0xff]],
    [65_536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  ] as const
  for (const [length, head] of heads) {
    const frames = packFrames([new Uint8Array(length).fill(7), new Uint8Array([9])])
    expect([...frames.subarray(0, head.length)]).toEqual(head)
    expect([...frames.subarray(head.length + length)]).toEqual([0x82, 1, 9])
  }
})
