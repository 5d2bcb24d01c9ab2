import type { Vote } from '../../domain/voting/vote.ts'
import type { BallotBox } from '../../store/ballot-box.ts'
import type { OpenRoom } from '../../store/plan-session.ts'
import type { Whereabouts } from '../../store/whereabouts.ts'

/** How many records of one kind are here, and on how many other places each is proven to be. */
export interface Row {
  readonly kind: string
  readonly total: number
  readonly onDevices: number
  readonly onRelay: number
  /** Neither on another device nor on the relay. */
  readonly onlyHere: number
}

/**
 * Counts what this tablet holds by kind, and where each record is proven to be. Batches count as one
 * record each; changes of a record born elsewhere count under `course`.
 */
export function inventoryOf(
  rooms: readonly OpenRoom[],
  where: (open: OpenRoom) => ReadonlyMap<string, Whereabouts>,
): Row[] {
  const rows = new Map<string, Row>()
  const add = (kind: string, place: Whereabouts) => {
    const before = rows.get(kind) ?? { kind, total: 0, onDevices: 0, onRelay: 0, onlyHere: 0 }
    const elsewhere = place.devices.length > 0
    rows.set(kind, {
      kind,
      total: before.total + 1,
      onDevices: before.onDevices + (elsewhere ? 1 : 0),
      onRelay: before.onRelay + (place.relay ? 1 : 0),
      onlyHere: before.onlyHere + (elsewhere || place.relay ? 0 : 1),
    })
  }
  for (const open of rooms) {
    for (const [id, place] of where(open)) {
      add(open.room.kind === 'box' ? 'ballot' : open.records.get(id)?.kind || 'course', place)
    }
  }
  return [...rows.values()]
}

/** Ballots in this device's box that no batch holds yet. */
export async function unsealedBallots(paper: OpenRoom, box: BallotBox): Promise<number> {
  let unsealed = 0
  for (const vote of paper.records.list<Vote>('vote')) {
    if ((await box.sealed(vote.id)) === undefined) unsealed += await box.count(vote.id)
  }
  return unsealed
}
