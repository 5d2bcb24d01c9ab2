import { expect, it } from 'vitest'
import { answerMessages, packFrames, SYNC } from './wire.ts'

it('only the last part of an answer is step 2, so that a client is synced when all is there', () => {
  const kinds = answerMessages([new Uint8Array([1]), new Uint8Array([2]), new Uint8Array([3])]).map(
    (message) => message[1],
  )
  expect(kinds).toEqual([SYNC.update, SYNC.update, SYNC.step2])
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
