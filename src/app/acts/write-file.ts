import { canonicalJson } from '../../lib/hash.ts'
import type { ActId, MeetingId } from '../../lib/ids.ts'
import type { Parcel } from '../../protocol/parcel.ts'
import { type Room, roomName } from '../../protocol/rooms.ts'
import type { HandOver } from '../../store/context.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import { type CarriedRoom, sumCounts, writeFile } from '../../sync/file-carrier.ts'
import type { ActTools } from './index.ts'
import { slug } from './plan-key.ts'
import { knownRooms } from './rooms.ts'

/**
 * Everything that this device may pass on: rooms of its pen signed afresh, others as they came.
 * `people`: also what was written down of people, sealed as it is. `ballots`: of these acts the opened ballots too, for whoever wants to count again.
 */
export async function writePlanFile(
  { workspace }: ActTools,
  session: PlanSession,
  meeting?: MeetingId,
  ballots: readonly ActId[] = [],
  people = false,
): Promise<HandOver> {
  const wanted = (room: Room) =>
    (people || room.kind !== 'people') &&
    (meeting === undefined || !('meeting' in room) || room.meeting === meeting)
  const rooms: CarriedRoom[] = []
  const passedOn: Parcel[] = []
  const docs = []
  for (const room of (await knownRooms(workspace, session)).filter(wanted)) {
    const open = await session.open(room)
    await open.stored.saved()
    const pen = session.grant(room) === 'write' ? session.membershipFor(room)?.token : undefined
    if (pen === undefined) {
      const row = await workspace.db.parcels.get(open.name)
      if (row === undefined) continue
      passedOn.push({ statement: row.statement, update: row.update })
    } else rooms.push({ room, name: roomName(room), doc: open.stored.doc, invitation: pen })
    docs.push(open.stored.doc)
  }
  const planRow = workspace.plans().find((row) => row.plan === session.plan)
  const deviceName =
    session.memberships.find((row) => row.meeting === meeting)?.name ??
    session.memberships[0]?.name ??
    ''
  const { plan, deviceKey } = session
  const planName = planRow?.name ?? ''
  const opened = await workspace.db.openedBallots.bulkGet([...ballots])
  const bytes = await writeFile({
    plan,
    planName,
    deviceName,
    deviceKey,
    rooms,
    passedOn,
    ballots: opened.flatMap((row) =>
      row === undefined ? [] : [{ act: row.act, json: canonicalJson(row.ballots) }],
    ),
  })
  return { name: `${slug(`${planName} ${deviceName}`)}.encuentro`, bytes, counts: sumCounts(docs) }
}
