import { canonicalJson } from '../../lib/hash.ts'
import type { MeetingId } from '../../lib/ids.ts'
import { mayCarry } from '../../protocol/grants.ts'
import type { Parcel } from '../../protocol/parcel.ts'
import { type Room, roomName } from '../../protocol/rooms.ts'
import type { HandOver, HandOverOptions } from '../../store/context.ts'
import type { OpenRoom, PlanSession } from '../../store/plan-session.ts'
import { type CarriedRoom, sumCounts, writeFile } from '../../sync/file-carrier.ts'
import { photosToCarry } from './carry-photos.ts'
import type { ActTools } from './index.ts'
import { slug } from './plan-key.ts'
import { knownRooms } from './rooms.ts'

/**
 * Everything that this device may pass on: rooms of its pen signed afresh, others as they came, and
 * the photos that their records name; what was written down of people only if it is asked for.
 */
export async function writePlanFile(
  { workspace }: ActTools,
  session: PlanSession,
  meeting?: MeetingId,
  { ballots = [], isBare = false, people = false }: HandOverOptions = {},
): Promise<HandOver> {
  const wanted = (room: Room) =>
    (people || room.kind !== 'people') &&
    // Every comment of a town would make a stream of codes too long.
    (!isBare || room.kind !== 'inbox') &&
    (meeting === undefined || !('meeting' in room) || room.meeting === meeting)
  const rooms: CarriedRoom[] = []
  const passedOn: Parcel[] = []
  const docs = []
  const opened: OpenRoom[] = []
  for (const room of (await knownRooms(workspace, session)).filter(wanted)) {
    const open = await session.open(room)
    await open.stored.saved()
    const invitation = session.membershipFor(room)
    const pen = invitation && mayCarry({ ...invitation, device: session.device }, room)
    if (!pen) {
      const row = await workspace.db.parcels.get(open.name)
      if (row === undefined) continue
      passedOn.push({ statement: row.statement, update: row.update })
    } else {
      const { token } = invitation
      rooms.push({ room, name: roomName(room), doc: open.stored.doc, invitation: token })
    }
    docs.push(open.stored.doc)
    opened.push(open)
  }
  const planRow = workspace.plans().find((row) => row.plan === session.plan)
  const deviceName =
    session.memberships.find((row) => row.meeting === meeting)?.name ??
    session.memberships[0]?.name ??
    ''
  const { plan, deviceKey } = session
  const planName = planRow?.name ?? ''
  const published = await workspace.db.openedBallots.bulkGet([...ballots])
  const { photos, left } = await photosToCarry(session, opened)
  const bytes = await writeFile({
    plan,
    planName,
    deviceName,
    deviceKey,
    rooms,
    passedOn,
    ballots: published.flatMap((row) =>
      row === undefined ? [] : [{ act: row.act, json: canonicalJson(row.ballots) }],
    ),
    ...(!isBare && { photos }),
  })
  return {
    name: `${slug(`${planName} ${deviceName}`)}.encuentro`,
    bytes,
    counts: sumCounts(docs),
    photos: isBare ? { carried: 0, left: photos.length + left } : { carried: photos.length, left },
  }
}
