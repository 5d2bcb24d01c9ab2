import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceId, MeetingId, PlanId } from '../lib/ids.ts'
import { parseRoom, type Room, roomName } from './rooms.ts'

const PLAN = 'P'.repeat(43)
const DEVICE = 'D'.repeat(43)
const at = { plan: PLAN as PlanId, meeting: 'escuela' as MeetingId }

const ROOMS: readonly [string, Room][] = [
  [`${PLAN}/plan`, { kind: 'plan', plan: at.plan }],
  [`${PLAN}/inbox`, { kind: 'inbox', plan: at.plan }],
  [`${PLAN}/meeting/escuela`, { kind: 'meeting', ...at }],
  [`${PLAN}/paper/escuela`, { kind: 'paper', ...at }],
  [`${PLAN}/people/escuela`, { kind: 'people', ...at }],
  [`${PLAN}/box/escuela/${DEVICE}`, { kind: 'box', ...at, device: DEVICE as DeviceId }],
]

describe('a room’s name', () => {
  it.each(ROOMS)('%s says which document it is, and back', (name, room) => {
    expect(parseRoom(name)).toEqual(room)
    expect(roomName(room)).toBe(name)
  })

  it.each([
    '',
    '/',
    PLAN,
    `${PLAN}/`,
    `${PLAN}/plan/`,
    `${PLAN}/plan/extra`,
    `/${PLAN}/plan`,
    `${PLAN}x/plan`,
    `${PLAN}/PLAN`,
    `${PLAN}/constructor`,
    `${PLAN}/__proto__/escuela`,
    `${PLAN}/meeting`,
    `${PLAN}/meeting/`,
    `${PLAN}/meeting/escuela/${DEVICE}`,
    `${PLAN}/meeting/../plan`,
    `${PLAN}/meeting/%2e%2e`,
    `${PLAN}/meeting/escuela\n`,
    `${PLAN}/meeting/${'m'.repeat(65)}`,
    `${PLAN}/meeting/ñandú`,
    `${PLAN}/box/escuela`,
    `${PLAN}/box/escuela/mesa-3`,
    `${PLAN}/box/escuela/${DEVICE}/x`,
  ])('%j names no room', (name) => {
    expect(parseRoom(name)).toBeUndefined()
  })

  it('that can be read is the only name of its room', () => {
    const part = fc.oneof(
      fc.constantFrom(PLAN, DEVICE, 'plan', 'inbox', 'meeting', 'box', 'escuela', '..', ''),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const name = parts.join('/')
        const room = parseRoom(name)
        if (room) expect(roomName(room)).toBe(name)
      }),
      { seed: 20261124, numRuns: 500 },
    )
  })
})
