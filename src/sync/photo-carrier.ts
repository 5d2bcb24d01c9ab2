import type { MeetingId } from '../lib/ids.ts'
import { CARRIED_PHOTO_MAX_BYTES, judgePhoto, type PhotoEntry } from '../protocol/carried-photo.ts'
import { makeRelayAsker, type RelayPapers, type RelayRequest } from './ask-relay.ts'

/** How long a relay may take over one photo before it counts as out of reach. */
const PATIENCE_MS = 60_000
/** The first wait after a failure; each further one is twice as long. */
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 2 * 60_000

/** What a carrier asks of the tablet. */
export interface PhotoPlace {
  /** The photos that the meeting's records name. */
  named(): readonly PhotoEntry[]
  /** Hashes on this disk. */
  held(): ReadonlySet<string>
  /** Hashes that this relay said to hold. */
  confirmed(): readonly string[]
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Settles once the bytes are on disk. */
  keep(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  confirm(sha256: string): Promise<void>
  /** Hashes to go from the relay as well: taken back, and not yet known to be gone from it. */
  toErase(): readonly string[]
  /** The relay said that it holds this one no more. */
  erased(sha256: string): Promise<void>
}

export interface PhotoCarrierOptions extends RelayPapers {
  readonly meeting: MeetingId
  readonly place: PhotoPlace
  /** Runs its argument after a while, unless it is called off; the platform's clock by default. */
  readonly later?: (run: () => void, ms: number) => () => void
}

export interface PhotoCarrier {
  /** There is a connection, or something changed: whatever can be carried is carried, one at a time. */
  wake(): void
  /** No connection: nothing is asked until the next wake. */
  rest(): void
}

/** What became of one photo: done, not now, never by this relay, or the relay is out of reach. */
type Outcome = 'done' | 'not-yet' | 'never' | 'out-of-reach'

/**
 * Carries the photos of one meeting to and from the relay's blobs, and erases there what was taken
 * back, with the papers of the websocket in headers. Goes on after a failure by itself, more and more seldom; says nothing while offline.
 */
export function createPhotoCarrier(options: PhotoCarrierOptions): PhotoCarrier {
  const { plan, meeting, place, later = afterMs } = options
  /** The relay said no for good, at this connection. */
  const never = new Set<string>()
  let isAwake = false
  let isUnderWay = false
  let isAsked = false
  let failures = 0
  let callOff = () => {}

  const request = makeRelayAsker(options)
  const ask = (method: RelayRequest['method'], sha256: string, body?: Uint8Array<ArrayBuffer>) =>
    request({
      method,
      path: `/blobs/${plan}/${meeting}/${sha256}`,
      withinMs: PATIENCE_MS,
      ...(body && { body }),
    })

  async function bring(sha256: string): Promise<Outcome> {
    // Another tablet may have brought it: then its bytes need not travel again.
    const there = await ask('HEAD', sha256)
    if (there.status === 404) {
      const bytes = await place.read(sha256)
      if (bytes === undefined) return 'not-yet'
      const put = await ask('PUT', sha256, bytes)
      if (!put.ok) return outcomeOf(put.status)
    } else if (!there.ok) return outcomeOf(there.status)
    await place.confirm(sha256)
    return 'done'
  }

  async function fetchOne(photo: PhotoEntry): Promise<Outcome> {
    const answer = await ask('GET', photo.sha256)
    if (answer.status === 404) return 'not-yet'
    if (!answer.ok) return outcomeOf(answer.status)
    const announced = Number(answer.headers.get('content-length'))
    if (!(announced > 0 && announced <= CARRIED_PHOTO_MAX_BYTES)) return 'never'
    const judged = judgePhoto(photo, new Uint8Array(await answer.arrayBuffer()))
    if (!judged.ok) return 'never'
    await place.keep(photo.sha256, judged.value.bytes)
    await place.confirm(photo.sha256)
    return 'done'
  }

  async function eraseOne(sha256: string): Promise<Outcome> {
    const answer = await ask('DELETE', sha256)
    if (!answer.ok) return outcomeOf(answer.status)
    await place.erased(sha256)
    return 'done'
  }

  /** What is to be done, looked up anew before each: erasures first, for they are what somebody asked for. */
  function* errands(): Generator<{ sha256: string; act: () => Promise<Outcome> }> {
    for (const sha256 of place.toErase()) yield { sha256, act: () => eraseOne(sha256) }
    for (const photo of place.named()) {
      const { sha256 } = photo
      const isHeld = place.held().has(sha256)
      if (isHeld && place.confirmed().includes(sha256)) continue
      yield { sha256, act: () => (isHeld ? bring(sha256) : fetchOne(photo)) }
    }
  }

  /** Everything once. Returns whether some of it should be tried again later. */
  async function carryAll(): Promise<boolean> {
    let isLeft = false
    for (const { sha256, act } of errands()) {
      if (!isAwake) return false
      if (never.has(sha256)) continue
      const outcome = await act().catch(() => 'out-of-reach')
      if (outcome === 'never') never.add(sha256)
      if (outcome === 'out-of-reach') return true
      isLeft ||= outcome === 'not-yet'
    }
    return isLeft
  }

  async function run(): Promise<void> {
    if (isUnderWay) return
    isUnderWay = true
    callOff()
    let isLeft = false
    try {
      while (isAsked && isAwake) {
        isAsked = false
        isLeft = await carryAll()
      }
    } finally {
      isUnderWay = false
    }
    if (!isAwake) return
    failures = isLeft ? failures + 1 : 0
    if (!isLeft) return
    callOff = later(again, Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS))
  }
  function again(): void {
    isAsked = true
    void run()
  }

  return {
    wake() {
      if (!isAwake) {
        never.clear()
        failures = 0
      }
      isAwake = true
      again()
    },
    rest() {
      isAwake = false
      callOff()
    },
  }
}

/** A relay that is busy, or full for now, is asked again; one that refuses is not. */
function outcomeOf(status: number): Outcome {
  return status === 429 || status >= 500 ? 'out-of-reach' : 'never'
}

function afterMs(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
