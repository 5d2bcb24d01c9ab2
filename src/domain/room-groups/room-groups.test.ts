import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposal } from '../../../tests/merging-desk.ts'
import { RoomDocument } from '../../../tests/room-document.ts'
import type { DeviceId, MeetingId } from '../../lib/ids.ts'
import { compareTexts } from '../../lib/order.ts'
import { addToGroup, checkTitle, type GroupWrites, joinProposals, takeOut } from './group-acts.ts'
import { readGroups } from './read-groups.ts'
import type { RoomGroup, RoomProposal, RoomSplit } from './room-group.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']

/** A tablet at which a room groups its proposals. */
class Tablet extends RoomDocument {
  #ids = 0
  readonly stamp = {
    newId: () => {
      this.#ids += 1
      return `${this.device}-g${this.#ids}`
    },
    at: '2026-04-25T12:00:00.000Z',
    device: this.device as DeviceId,
  }
  read() {
    const byId = (a: { id: string }, b: { id: string }) => compareTexts(a.id, b.id)
    return readGroups({
      groups: this.list<RoomGroup>('room-group'),
      splits: this.list<RoomSplit>('room-split'),
      proposals: [...this.list<RoomProposal>('proposal')].sort(byId),
    })
  }
  write({ births, changes }: GroupWrites) {
    for (const birth of births) this.birth(birth)
    for (const { recordId, field, value } of changes) this.field(recordId, field, value)
  }
  pick(ids: readonly string[]) {
    return this.list<RoomProposal>('proposal').filter(({ id }) => ids.includes(id))
  }
  join(ids: readonly string[], title = ids.join('+')) {
    const input = { meeting: 'm' as MeetingId, title, chosen: this.pick(ids) }
    const joined = joinProposals(this.read(), input, this.stamp)
    if (joined.ok) this.write(joined.value)
    return joined
  }
}
function twoTablets(): readonly [Tablet, Tablet] {
  const rosa = new Tablet('rosa')
  for (const id of IDS) rosa.birth(proposal(id))
  const luis = new Tablet('luis')
  luis.hear(rosa)
  return [rosa, luis]
}
const shape = (tablet: Tablet) => {
  const { standing, dissolved, single, contested } = tablet.read()
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')
  return {
    groups: standing.map(({ group, members, left }) => [group.title, ids(members), ids(left)]),
    dissolved: dissolved.map(({ group, left }) => [group.title, ids(left)]),
    single: ids(single),
    contested: contested.map(({ proposal: one, between }) => [
      one.id,
      between.map((group) => group?.title ?? null),
    ]),
  }
}

describe('groups made in the room', () => {
  test('take in what was chosen and leave the rest single', () => {
    const [rosa] = twoTablets()
    expect(rosa.join(['a', 'b', 'c'], '  Luz  en la plaza ').ok).toBe(true)
    expect(shape(rosa)).toEqual({
      groups: [['Luz en la plaza', 'abc', '']],
      dissolved: [],
      single: 'def',
      contested: [],
    })
    expect(rosa.list<RoomProposal>('proposal').map(({ text }) => text)).toContain('Que se haga a.')
  })

  test('are refused with a reason', () => {
    const [rosa] = twoTablets()
    expect(rosa.join(['a'])).toMatchObject({ refusal: 'too-few' })
    expect(rosa.join(['a', 'b'], ' ')).toMatchObject({ refusal: 'title-empty' })
    expect(checkTitle('x'.repeat(121))).toMatchObject({ refusal: 'title-too-long' })
  })

  test('leave a trace when one is split, also of those that came later', () => {
    const [rosa] = twoTablets()
    rosa.join(['a', 'b', 'c'])
    const [group] = rosa.read().standing
    if (!group) throw new Error('no group')
    rosa.write(
      addToGroup(rosa.read(), { group: group.group.id, chosen: rosa.pick(['d']) }, rosa.stamp),
    )
    const [grown] = rosa.read().standing
    if (!grown) throw new Error('no group')
    rosa.write(takeOut(rosa.read(), grown, { chosen: rosa.pick(['d']), stamp: rosa.stamp }))
    expect(shape(rosa).groups).toEqual([['a+b+c', 'abc', 'd']])
  })

  test('of one say nothing: whoever takes out the last but one dissolves the group, and it stays told', () => {
    const [rosa] = twoTablets()
    rosa.join(['a', 'b'])
    const [group] = rosa.read().standing
    if (!group) throw new Error('no group')
    rosa.write(takeOut(rosa.read(), group, { chosen: rosa.pick(['a']), stamp: rosa.stamp }))
    expect(shape(rosa)).toMatchObject({ groups: [], dissolved: [['a+b', 'ab']], single: 'abcdef' })
  })

  test('made apart on two tablets are both kept, and what both took is shown for a person to choose', () => {
    const [rosa, luis] = twoTablets()
    rosa.join(['a', 'b'], 'Luz')
    luis.join(['b', 'c'], 'Plaza')
    rosa.hear(luis)
    luis.hear(rosa)
    expect(shape(rosa)).toEqual(shape(luis))
    const { contested, groups } = shape(rosa)
    expect(contested).toEqual([['b', expect.arrayContaining(['Luz', 'Plaza'])]])
    expect(groups.filter(([, members]) => members?.includes('b')).length).toBe(1)
    rosa.join(['b', 'd'], 'Otra')
    expect(shape(rosa).contested).toEqual([])
  })

  test('after any acts of two tablets each proposal is in one place, and both tablets see the same', () => {
    const acts = fc.array(
      fc.record({
        who: fc.nat(1),
        what: fc.constantFrom('join', 'join', 'add', 'out', 'meet'),
        ids: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 4 }),
        which: fc.nat(3),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(acts, (steps) => {
        const tablets = twoTablets()
        const made = new Set<string>()
        for (const { who, what, ids, which } of steps) {
          const tablet = tablets[who] as Tablet
          const room = tablet.read()
          const target = room.standing[which % Math.max(1, room.standing.length)]
          if (what === 'meet') tablet.hear(tablets[1 - who] as Tablet)
          else if (what === 'join') tablet.join(ids)
          else if (target && what === 'add') {
            const chosen = tablet.pick(ids)
            tablet.write(addToGroup(room, { group: target.group.id, chosen }, tablet.stamp))
          } else if (target && what === 'out') {
            const chosen = target.members.filter(({ id }) => ids.includes(id))
            tablet.write(takeOut(room, target, { chosen, stamp: tablet.stamp }))
          }
          for (const { id } of tablet.list<RoomGroup>('room-group')) made.add(id)
        }
        tablets[0].hear(tablets[1])
        tablets[1].hear(tablets[0])
        const { standing, dissolved, single, contested } = tablets[0].read()
        const places = [...standing.flatMap(({ members }) => members), ...single]
        expect(places.map(({ id }) => id).sort()).toEqual(IDS)
        // No group is lost: it stands, or it is told as dissolved with whom it had.
        expect([...standing, ...dissolved].map(({ group }) => group.id).sort()).toEqual(
          [...made].sort(),
        )
        for (const { group, members, left } of [...standing, ...dissolved]) {
          const known = new Set([...members, ...left].map(({ id }) => id))
          expect(group.members.every((id) => known.has(id))).toBe(true)
        }
        for (const { between } of contested) expect(between.length).toBeGreaterThan(1)
        expect(shape(tablets[1])).toEqual(shape(tablets[0]))
      }),
      { seed: 20261128 },
    )
  })
})
