import { type Accessor, createEffect, createResource, createSignal, onCleanup } from 'solid-js'
import type { IssuedBatch } from '../domain/admission/admit.ts'
import type { DeviceId, MeetingId, VoteId } from '../lib/ids.ts'
import { parseRoom, type Room, roomName } from '../protocol/rooms.ts'
import type { EncuentroDb } from './db.ts'
import type { OpenRoom, PlanSession } from './plan-session.ts'

/**
 * Every batch of a vote that this device can read: from the boxes of its known booths, and from
 * whatever other boxes of the meeting some carrier left here. Reactive: late batches appear.
 *
 * Returns  `undefined` while the boxes are being read.
 */
export function createVoteBoxes(options: {
  readonly session: PlanSession
  readonly db: EncuentroDb
  readonly meeting: MeetingId
  readonly vote: () => VoteId
  readonly booths: () => readonly DeviceId[]
}): Accessor<readonly IssuedBatch[] | undefined> {
  const { session, db, meeting } = options
  const [changes, setChanges] = createSignal(0)
  const [rooms] = createResource(
    () => [...options.booths()].sort().join(' '),
    async (booths) => {
      const devices = new Set(booths.split(' ').filter((device) => device !== ''))
      for (const row of await db.rooms.where('plan').equals(session.plan).toArray()) {
        const room = parseRoom(row.room)
        if (room?.kind === 'box' && room.meeting === meeting) devices.add(room.device)
      }
      const wanted = [...devices].map((device) => ({
        kind: 'box' as const,
        plan: session.plan,
        meeting,
        device: device as DeviceId,
      }))
      return Promise.all(
        wanted
          .filter((room) => parseRoom(roomName(room)) && session.grant(room) !== 'none')
          .map((room) => session.open(room)),
      )
    },
  )
  createEffect(() => {
    const told = () => setChanges((n) => n + 1)
    const open = rooms() ?? []
    for (const { stored } of open) stored.doc.on('update', told)
    onCleanup(() => {
      for (const { stored } of open) stored.doc.off('update', told)
    })
  })
  const [issued] = createResource(
    () => {
      // The ones known so far while a new booth's is being opened: the count must not blank.
      const open = rooms.latest
      return open && { open, vote: options.vote(), changes: changes() }
    },
    ({ open, vote }) => issuedBatches(open, vote),
  )
  return () => issued.latest
}

/** Batches of other votes stand in the same boxes and are none of this vote's; damaged ones may be anyone's. */
async function issuedBatches(open: readonly OpenRoom[], vote: VoteId): Promise<IssuedBatch[]> {
  const { issuedBatchOf, readBatches } = await import('./documents/batches.ts')
  const found = await Promise.all(
    open.map(({ stored, room }) => readBatches(stored.doc, room as Room & { kind: 'box' })),
  )
  return found
    .flat()
    .filter(({ batch }) => batch === undefined || batch.vote === vote)
    .map(issuedBatchOf)
}
