import { expect, test } from 'vitest'
import { a, b, c } from '../../../tests/merging-desk.ts'
import { readGroups } from '../../domain/room-groups/read-groups.ts'
import type { RoomGroup } from '../../domain/room-groups/room-group.ts'
import type { DeviceId, MeetingId } from '../../lib/ids.ts'
import { draftsOfGroups } from './drafts.ts'

test('a group of the room is one option with all its sources, and the rest stand by themselves', () => {
  const group: RoomGroup = {
    kind: 'room-group',
    id: 'g1',
    v: 1,
    meeting: 'm' as MeetingId,
    title: 'Luz en la plaza',
    members: [a.id, b.id],
    at: '2026-04-25T12:00:00.000Z',
    device: 'd' as DeviceId,
  }
  const proposals = [{ ...a, roomGroup: 'g1' }, { ...b, roomGroup: 'g1' }, c]
  const options = draftsOfGroups(readGroups({ groups: [group], splits: [], proposals }))
  expect(options.map(({ id, label, sources }) => ({ id, label, sources }))).toEqual([
    { id: 'g1', label: 'Luz en la plaza', sources: [a.id, b.id] },
    { id: c.id, label: 'Que se haga c', sources: [c.id] },
  ])
  expect(options[0]?.detail).toBe('«Que se haga a.» «Que se haga b.»')
})
