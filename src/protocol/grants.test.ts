import { describe, expect, it } from 'vitest'
import type { DeviceId, MeetingId, PlanId } from '../lib/ids.ts'
import { type Bearer, type Grant, grantFor, ROLES, type Role } from './grants.ts'
import type { Room } from './rooms.ts'

const plan = 'P'.repeat(43) as PlanId
const [own, other] = ['escuela', 'mercado'] as [MeetingId, MeetingId]
const [mine, theirs] = ['M'.repeat(43), 'T'.repeat(43)] as [DeviceId, DeviceId]

const PLACES: readonly [string, Room][] = [
  ['plan', { kind: 'plan', plan }],
  ['inbox', { kind: 'inbox', plan }],
  ...(['meeting', 'paper', 'people'] as const).flatMap((kind): [string, Room][] => [
    [`own ${kind}`, { kind, plan, meeting: own }],
    [`other ${kind}`, { kind, plan, meeting: other }],
  ]),
  ['own box of mine', { kind: 'box', plan, meeting: own, device: mine }],
  ['own box of another', { kind: 'box', plan, meeting: own, device: theirs }],
  ['other box of mine', { kind: 'box', plan, meeting: other, device: mine }],
  ['other box of another', { kind: 'box', plan, meeting: other, device: theirs }],
]

/** The whole table, written out by hand: `-` none, `r` read, `w` write; roles in the order of ROLES. */
const EXPECTED: Readonly<Record<string, string>> = {
  //                      coordinator facilitator booth reader
  plan: 'wr-r',
  inbox: 'r---',
  'own meeting': 'ww--',
  'other meeting': 'w---',
  'own paper': 'wwr-',
  'other paper': 'w---',
  'own people': 'ww--',
  'other people': 'w---',
  'own box of mine': 'www-',
  'own box of another': 'ww--',
  'other box of mine': 'w---',
  'other box of another': 'w---',
}

const LETTER: Record<Grant, string> = { none: '-', read: 'r', write: 'w' }

function bearer(role: Role): Bearer {
  const hasMeeting = role === 'facilitator' || role === 'booth'
  return { role, device: mine, ...(hasMeeting && { meeting: own }) }
}

describe('one pen per document (I1)', () => {
  it.each(PLACES)('%s: each role as written', (place, room) => {
    const found = ROLES.map((role) => LETTER[grantFor(bearer(role), room)]).join('')
    expect(found).toBe(EXPECTED[place])
  })

  it('the table by hand covers every place', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(PLACES.map(([place]) => place).sort())
  })

  it('a facilitator or booth without a meeting may do nothing in any meeting', () => {
    for (const role of ['facilitator', 'booth'] as const) {
      for (const [, room] of PLACES.filter(([, { kind }]) => kind !== 'plan' && kind !== 'inbox'))
        expect(grantFor({ role, device: mine }, room)).toBe('none')
    }
  })
})
