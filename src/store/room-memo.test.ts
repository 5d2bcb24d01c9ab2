import { expect, test } from 'vitest'
import { makeRoomMemo } from './room-memo.ts'

test('a room is worked out once, until it changes, all change, or it is asked in another way', () => {
  const memo = makeRoomMemo<number>()
  let made = 0
  const ask = (room: string, stamp = '') => memo.of(room, stamp, () => ++made)
  expect([ask('a'), ask('a'), ask('b')]).toEqual([1, 1, 2])
  memo.changed('a')
  expect([ask('a'), ask('b')]).toEqual([3, 2])
  expect([ask('b', 'unsaved'), ask('b', 'unsaved')]).toEqual([4, 4])
  memo.changed()
  expect([ask('a'), ask('b', 'unsaved')]).toEqual([5, 6])
})
