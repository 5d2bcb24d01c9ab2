import { expect, test } from 'vitest'
import type { MeetingId, PlanId } from '../../lib/ids.ts'
import type { PlanRow } from '../../store/db.ts'
import { nextMeeting } from './next-meeting.ts'

const meeting = (id: string, date: string, state?: string) => ({
  id: id as MeetingId,
  name: id,
  date,
  proposals: 0,
  ...(state && { state }),
})
const row = (meetings: ReturnType<typeof meeting>[], example = false): PlanRow => ({
  plan: 'p' as PlanId,
  name: 'Plan',
  municipality: '',
  meetings,
  ...(example && { example }),
})

test('today’s meeting stands before a later one', () => {
  const plans = [row([meeting('tarde', '2026-05-02'), meeting('hoy', '2026-04-25')])]
  expect(nextMeeting(plans, '2026-04-25')).toMatchObject({ id: 'hoy', isToday: true })
})

test('past and closed meetings, and those of the example, are never next', () => {
  const plans = [
    row([meeting('ayer', '2026-04-24'), meeting('cerrado', '2026-04-25', 'closed')]),
    row([meeting('ejemplo', '2026-04-25')], true),
  ]
  expect(nextMeeting(plans, '2026-04-25')).toBeUndefined()
})
