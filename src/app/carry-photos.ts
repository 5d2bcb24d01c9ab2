import { createEffect, createRoot, untrack } from 'solid-js'
import { namedPhotos, withdrawnHashes } from '../domain/photos/named.ts'
import type { Photo } from '../domain/photos/photo.ts'
import type { MembershipRow } from '../store/db.ts'
import type { OpenRoom, PlanSession } from '../store/plan-session.ts'
import { createPhotoCarrier, type PhotoCarrier } from '../sync/photo-carrier.ts'

/**
 * Carries the photos of an open meeting to and from its relay, and those that were taken back away
 * from it, whenever one is named or taken while there is a connection. Nothing for rooms without photos.
 */
export function carryPhotos(
  { room, name, records }: OpenRoom,
  session: PlanSession,
  { relay, membership }: { readonly relay: string; readonly membership: MembershipRow },
): (PhotoCarrier & { stop(): void }) | undefined {
  if (room.kind !== 'meeting') return undefined
  const { plan, meeting } = room
  const { photos } = session
  const named = () => namedPhotos(records.list<Photo>('photo'))
  const toErase = () => {
    if (session.grant(room) !== 'write') return []
    const gone = session.relayErasedPhotos(name)
    return [...withdrawnHashes(records.list<Photo>('photo'))].filter((hash) => !gone.includes(hash))
  }
  let isConnected = false
  const carrier = createPhotoCarrier({
    relay,
    plan,
    meeting,
    invitation: { token: membership.token, jti: membership.jti },
    deviceKey: session.deviceKey,
    nowS: () => Math.floor(Date.now() / 1000),
    place: {
      named: () => untrack(named),
      held: () => untrack(() => photos.held(plan, meeting)),
      confirmed: () => session.relayPhotos(name),
      read: async (sha256) => (await photos.read({ plan, meeting, sha256 }))?.bytes,
      async keep(sha256, bytes) {
        const type = untrack(named).find((photo) => photo.sha256 === sha256)?.type
        // Taken back while it was on its way.
        if (type) await photos.keep({ plan, meeting, sha256, type, bytes })
      },
      confirm: (sha256) => session.photoAcknowledged(name, sha256),
      toErase: () => untrack(toErase),
      erased: (sha256) => session.photoErased(name, sha256),
    },
  })
  const stop = createRoot((dispose) => {
    createEffect(() => {
      const count = named().length + toErase().length
      photos.held(plan, meeting)
      if (isConnected && count > 0) void photos.ready.then(wake)
    })
    return dispose
  })
  function wake(): void {
    if (isConnected) carrier.wake()
  }
  return {
    wake() {
      // An acknowledgement comes every few seconds; what failed is tried again by the carrier itself.
      if (isConnected) return
      isConnected = true
      void photos.ready.then(wake)
    },
    rest() {
      isConnected = false
      carrier.rest()
    },
    stop() {
      isConnected = false
      carrier.rest()
      stop()
    },
  }
}
