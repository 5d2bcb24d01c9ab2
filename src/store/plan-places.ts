import type { OpenRoom, PlanWhereabouts } from './plan-session.ts'
import { covers, type HeldPhotos, type Holdings, type Whereabouts } from './whereabouts.ts'

/** Where a plan's open rooms are, all together: the worst of each place. */
export function placesOfPlan(
  rooms: Iterable<OpenRoom>,
  read: {
    held(room: string): Holdings
    photos(open: OpenRoom): HeldPhotos
    places(open: OpenRoom): ReadonlyMap<string, Whereabouts>
  },
): Omit<PlanWhereabouts, 'unsaved'> {
  let [onRelay, onDevices, onlyHere] = [true, true, 0]
  for (const open of rooms) {
    const { relay, relayPhotos, devices } = read.held(open.name)
    const photos = [...read.photos(open).values()]
    const all = (there: readonly string[] = []) => photos.every((hash) => there.includes(hash))
    const isOnRelay = covers(relay, open.stored.doc) && all(relayPhotos)
    onRelay &&= isOnRelay
    onDevices &&= devices.some(
      (each) => covers(each.stateVector, open.stored.doc) && all(each.photos),
    )
    // What the relay has whole need not be asked record by record.
    if (open.room.kind !== 'meeting' || isOnRelay) continue
    for (const place of read.places(open).values()) {
      if (!place.relay && place.devices.length === 0) onlyHere++
    }
  }
  return { onRelay, onDevices, onlyHere }
}
