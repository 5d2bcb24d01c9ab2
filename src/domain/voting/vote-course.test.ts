import { describe, expect, test } from 'vitest'
import type { ActId, DeviceId, VoteId } from '../../lib/ids.ts'
import type { Act } from './act-records.ts'
import type { Booth, Closing } from './vote.ts'
import { boothIdOf, voteCourse } from './vote-course.ts'

const vote = 'vote' as VoteId
const device = 'device' as DeviceId
const booth: Booth = { kind: 'booth', id: boothIdOf(vote, device), v: 1, vote, device, name: 'A' }
const closing: Closing = { kind: 'closing', id: 'closing', v: 1, vote, device }
const act = (id: string, replaces: string[] = []) =>
  ({ kind: 'act', id, v: 1, vote, replaces }) as unknown as Act

describe('the course of a vote', () => {
  test('a frozen vote is open once a tablet is its booth, and closed once somebody said so', () => {
    expect(voteCourse(vote, { booths: [], closings: [], acts: [] }).stage).toBe('frozen')
    expect(voteCourse(vote, { booths: [booth], closings: [], acts: [] }).stage).toBe('open')
    const closed = voteCourse(vote, { booths: [booth], closings: [closing], acts: [] })
    expect(closed.stage).toBe('closed')
  })

  test('the act that nothing replaces stands; two of them are a dispute until a third names both', () => {
    const records = { booths: [booth], closings: [closing] }
    const one = voteCourse(vote, { ...records, acts: [act('a'), act('b', ['a'])] })
    expect(one.stage).toBe('counted')
    expect(one.act?.id).toBe('b')
    const two = voteCourse(vote, { ...records, acts: [act('a'), act('b')] })
    expect(two.stage).toBe('disputed')
    expect(two.disputed.map(({ id }) => id)).toEqual(['a', 'b'] as ActId[])
    const settled = voteCourse(vote, {
      ...records,
      acts: [act('a'), act('b'), act('c', ['b', 'a'])],
    })
    expect(settled.act?.id).toBe('c')
  })

  test('records of other votes say nothing about this one', () => {
    const other = 'other' as VoteId
    const records = { booths: [booth], closings: [closing], acts: [act('a')] }
    expect(voteCourse(other, records)).toMatchObject({ stage: 'frozen', booths: [] })
  })
})
