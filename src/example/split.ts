import { parseKey } from '../domain/records/read-records.ts'
import type { MeetingId } from '../lib/ids.ts'
import { writeInvitation } from '../protocol/invitation.ts'
import { importPlanKey, type SigningKey } from '../protocol/keys.ts'
import { type BuiltExample, type BuiltRoom, EXAMPLE_TERM } from './build.ts'
import { EXAMPLE_KEYS } from './keys.ts'

/** What one tablet of the example holds, and the invitation that gives it its pen there. */
export interface ExampleTablet {
  /** «r05-mesa-2», as a file is called. */
  readonly name: string
  readonly key: SigningKey
  readonly invitation: string
  readonly rooms: readonly BuiltRoom[]
}

/**
 * The example as its tablets would hand it over: the coordination's, one for each table of each
 * meeting, and one for each booth. Together they hold everything, some of it twice.
 */
export async function splitExample(example: BuiltExample): Promise<readonly ExampleTablet[]> {
  const [, ...keys] = await Promise.all(EXAMPLE_KEYS.map((jwk) => importPlanKey({ ...jwk })))
  const [first] = keys
  if (first === undefined) throw new Error('the example has no tablets')
  const { plan, planKey, about, rooms } = example
  const labels = labelsOf(rooms)
  const tablets: ExampleTablet[] = [
    {
      name: 'coordinacion',
      key: planKey,
      invitation: example.invitation,
      rooms: rooms.filter(({ room }) => room.kind === 'plan'),
    },
  ]
  const facilitator = async (meeting: MeetingId, name: string) => {
    const claims = {
      plan,
      planName: about.name,
      relays: [],
      ...EXAMPLE_TERM,
      role: 'facilitator' as const,
      meeting,
      name,
      jti: `ejemplo-${name}`,
    }
    return (await writeInvitation(claims, planKey)).token
  }
  for (const { room, root, entries } of rooms) {
    if (room.kind !== 'meeting' && room.kind !== 'box') continue
    const label = labels.get(room.meeting) ?? room.meeting
    const paper = rooms.filter((one) => one.room.kind === 'paper' && sameMeeting(one, room.meeting))
    if (room.kind === 'box') {
      const key = keys.find(({ thumbprint }) => thumbprint === room.device) ?? first
      const name = `${label}-urna-${keys.indexOf(key) + 1}`
      const invitation = await facilitator(room.meeting, name)
      tablets.push({ name, key, invitation, rooms: [{ room, root, entries }, ...paper] })
      continue
    }
    for (const [table, own] of byTable(entries)) {
      const key = keys[(table - 1) % keys.length] ?? first
      const name = `${label}-mesa-${table}`
      const invitation = await facilitator(room.meeting, name)
      const course: BuiltRoom = { room, root, entries: own }
      tablets.push({ name, key, invitation, rooms: table === 1 ? [course, ...paper] : [course] })
    }
  }
  return tablets
}

/** What each table wrote; what belongs to no table was written by the first. */
function byTable(entries: ReadonlyMap<string, unknown>): Map<number, Map<string, unknown>> {
  const tables = new Map<number, Map<string, unknown>>([[1, new Map()]])
  for (const [key, value] of entries) {
    const birth = entries.get(parseKey(key)?.id ?? key) as { table?: unknown } | undefined
    const table = typeof birth?.table === 'number' ? birth.table : 1
    const own = tables.get(table) ?? new Map<string, unknown>()
    own.set(key, value)
    tables.set(table, own)
  }
  return tables
}

function labelsOf(rooms: readonly BuiltRoom[]): ReadonlyMap<string, string> {
  const records = rooms.flatMap(({ room, entries }) =>
    room.kind === 'plan' ? [...entries.values()] : [],
  ) as { kind?: string; id?: string; label?: string }[]
  return new Map(
    records.flatMap(({ kind, id, label }) =>
      kind === 'meeting' && id && label ? [[id, label.toLowerCase()]] : [],
    ),
  )
}

function sameMeeting({ room }: BuiltRoom, meeting: MeetingId): boolean {
  return 'meeting' in room && room.meeting === meeting
}
