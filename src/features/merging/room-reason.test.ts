import { expect, test } from 'vitest'
import { a, b, c, d } from '../../../tests/merging-desk.ts'
import { isRoomJoined, withRoomGroups } from './room-reason.ts'

const inGroup = (group: string | null) => (one: typeof a) => ({ ...one, roomGroup: group })

test('what a room put together is suggested first, also where the words are not alike', () => {
  const proposals = [inGroup('g')(a), inGroup('g')(b), c, d]
  expect(withRoomGroups([['c', 'd']], proposals)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(isRoomJoined([inGroup('g')(a), inGroup('g')(b)])).toBe(true)
  expect(isRoomJoined([inGroup('g')(a), inGroup('h')(b), c])).toBe(false)
})

test('whoever was grouped with one that is alike to another comes along, and is in one group only', () => {
  const proposals = [inGroup('g')(a), inGroup('g')(b), inGroup(null)(c), d]
  expect(
    withRoomGroups(
      [
        ['a', 'c'],
        ['b', 'd'],
      ],
      proposals,
    ),
  ).toEqual([['a', 'b', 'c']])
})
