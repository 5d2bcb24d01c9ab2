import { describe, expect, test } from 'vitest'
import type { ActorId, DeviceId, MeetingId, Rev } from '../../lib/ids.ts'
import type { Actor, Level } from '../actors/actor.ts'
import type { Plan } from '../process/plan.ts'
import type { Live } from '../records/record.ts'
import { announcementOf } from './announcement.ts'
import { AUDIENCES, goalOf, knownCodes, withUnknownCodes } from './meeting-strategy.ts'
import { announcedMeetings, makeOutreach, notYetInvited, type Outreach } from './outreach.ts'
import { settleZones, zonesOf } from './zones.ts'

const meeting = 'm1' as MeetingId
const zones = [
  { id: 'Z1', name: 'Centro' },
  { id: 'Z2', name: 'La Loma' },
]

describe('lists of codes', () => {
  test('show what this version knows, in its order, and keep what only a newer one knows', () => {
    const stored = ['astronauts', 'youth', 'women']
    expect(knownCodes(stored, AUDIENCES)).toEqual(['women', 'youth'])
    expect(withUnknownCodes(stored, ['rural', 'women'], AUDIENCES)).toEqual([
      'women',
      'rural',
      'astronauts',
    ])
  })

  test.each([undefined, null, 'women', 7, { women: true }])(
    'take %j for nothing chosen',
    (value) => {
      expect(knownCodes(value, AUDIENCES)).toEqual([])
      expect(withUnknownCodes(value, ['women'], AUDIENCES)).toEqual(['women'])
    },
  )

  test('a goal is a whole number of people, and nothing else is one', () => {
    expect(goalOf({ women: 20, men: -1, other: 2.5 }, 'women')).toBe(20)
    for (const group of ['men', 'other', 'toString', 'nobody']) {
      expect(goalOf({ women: 20, men: -1, other: 2.5 }, group)).toBeUndefined()
    }
    expect(goalOf(undefined, 'women')).toBeUndefined()
  })
})

describe('the zones of a plan', () => {
  const plan = (more: object = {}) => ({ zones, ...more }) as unknown as Live<Plan>

  test('of two tablets that changed them apart are all there until somebody saves one list', () => {
    const head = (value: unknown) => ({ rev: 'r' as Rev, value, device: 'd' as DeviceId })
    const other = [
      { id: 'Z2', name: 'La Loma' },
      { id: 'Z3', name: 'El Mirador' },
    ]
    const conflicts = { zones: [head(zones), head(other), head('nonsense')] }
    expect(zonesOf(plan({ conflicts })).map(({ id }) => id)).toEqual(['Z1', 'Z2', 'Z3'])
    expect(zonesOf(undefined)).toEqual([])
  })

  test('keep their ids when they are renamed, and come back with tidy names', () => {
    expect(settleZones(zones, [{ id: 'Z1', name: '  El   Centro ' }], [])).toEqual({
      ok: true,
      value: [{ id: 'Z1', name: 'El Centro' }],
    })
  })

  test('are refused without a name, with a name twice, and when a meeting goes to one taken away', () => {
    const settle = (after: typeof zones) => settleZones(zones, after, [{ zone: 'Z2' }])
    expect(settle([...zones, { id: 'Z3', name: ' ' }])).toMatchObject({ refusal: 'empty-name' })
    expect(settle([...zones, { id: 'Z3', name: 'centro' }])).toMatchObject({ refusal: 'same-name' })
    expect(settle([...zones, { id: 'Z3', name: 'x'.repeat(61) }])).toMatchObject({
      refusal: 'too-long',
    })
    expect(settle([{ id: 'Z1', name: 'Centro' }])).toMatchObject({
      refusal: 'zone-in-use',
      detail: 'La Loma',
    })
  })
})

describe('spreading the word', () => {
  const action = (more: Partial<Outreach> = {}): Outreach => ({
    kind: 'outreach',
    id: 'o1',
    v: 1,
    meeting,
    channel: 'radio',
    piece: 'aviso',
    date: '2026-04-01',
    ...more,
  })
  const card = (
    id: string,
    name: string,
    interest: Level | null,
    influence: Level | null,
  ): Actor => ({
    kind: 'actor',
    id: id as ActorId,
    v: 1,
    meeting,
    table: 1,
    name,
    sector: 'community',
    interest,
    influence,
    stance: 'unknown',
    device: 'd' as DeviceId,
  })

  test('is a record with its channel, its piece and its day', () => {
    const made = makeOutreach(
      { meeting, channel: 'radio', piece: ' aviso  de 30 s ', date: '2026-04-01', reach: 300 },
      'o1',
    )
    expect(made).toEqual({ ok: true, value: { ...action({ piece: 'aviso de 30 s' }), reach: 300 } })
  })

  test('is refused without anything spread, on no day, and with half a person', () => {
    const make = (more: object) =>
      makeOutreach({ meeting, channel: 'radio', piece: 'x', date: '2026-04-01', ...more }, 'o1')
    expect(make({ piece: ' ' })).toMatchObject({ refusal: 'empty-piece' })
    expect(make({ piece: 'x'.repeat(201) })).toMatchObject({ refusal: 'too-long' })
    expect(make({ date: 'mañana' })).toMatchObject({ refusal: 'date-malformed' })
    expect(make({ reach: 2.5 })).toMatchObject({ refusal: 'reach-malformed' })
    expect(make({ piece: ' ', invited: ['Radio Comunitaria'] })).toMatchObject({ ok: true })
  })

  test('names those of high interest whom nobody invited yet, the most influential first', () => {
    const cards = [
      card('a1', 'Unión de Juntas', 5, 4),
      card('a2', 'Colectiva de Mujeres', 4, 2),
      card('a3', 'Cámara de Comercio', 3, 5),
      card('a4', 'Radio Comunitaria', 4, 3),
      card('a5', 'Sin ubicar', null, null),
    ]
    expect(notYetInvited(cards, [])).toEqual([
      'Unión de Juntas',
      'Radio Comunitaria',
      'Colectiva de Mujeres',
    ])
    const done = [action({ invited: ['union de juntas', 'Radio comunitaria.'] })]
    expect(notYetInvited(cards, done)).toEqual(['Colectiva de Mujeres'])
    const takenBack = [action({ invited: ['union de juntas'], withdrawn: true })]
    expect(notYetInvited(cards, takenBack)).toContain('Unión de Juntas')
  })

  test('has told of a meeting as long as an action stands', () => {
    const actions = [action(), action({ meeting: 'm2' as MeetingId, withdrawn: true })]
    expect([...announcedMeetings(actions)]).toEqual(['m1'])
  })
})

describe('what an invitation is written from', () => {
  test('names what is missing, and takes no empty words for a place', () => {
    const entry = { name: 'Encuentro', date: '2026-04-25', venue: '  ', zone: 'Z9' }
    expect(announcementOf(entry, { municipality: 'San Roque' }, zones)).toEqual({
      municipality: 'San Roque',
      meeting: 'Encuentro',
      date: '2026-04-25',
      audiences: [],
      adjustments: [],
      missing: ['time', 'venue', 'zone', 'adjustments'],
    })
  })

  test('calls the groups that a meeting is meant for, and tells the adjustments', () => {
    const entry = {
      name: 'Encuentro',
      date: '2026-04-25',
      time: '10:00',
      minutes: 150,
      venue: 'Escuela',
      zone: 'Z2',
      audiences: ['general', 'women'],
      adjustments: ['ramp', 'teleport'],
    }
    expect(announcementOf(entry, undefined, zones)).toMatchObject({
      zone: 'La Loma',
      audiences: ['women'],
      adjustments: ['ramp'],
      missing: [],
    })
  })
})
