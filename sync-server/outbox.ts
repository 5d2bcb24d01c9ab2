import { createByteRow, type Pieces } from './byte-row.ts'
import { createFlushWindow } from './flush-window.ts'
import { createPace } from './pace.ts'
import type { Member } from './room.ts'
import { updateFrameLength, writeUpdateFrame } from './wire.ts'

/** Half of what a relay costs is one write per socket, whatever is in it; a lone update waits for nothing. */
const flushWindow = createFlushWindow()

/** Nobody waits for an acknowledgement as for a neighbour's words: it travels with them when there are any soon. */
const ACKNOWLEDGEMENT_WINDOWS = 3

/** What a room still has to tell its members; all of a moment goes to each in one write. */
export interface Outbox {
  /** An update for everybody but whom it came from. Copies the bytes. */
  post(from: Member | undefined, update: Uint8Array): void
  /** What is on disk has changed. */
  postDurable(): void
  /** Sends at once what waits. */
  flush(): void
}

interface OutboxNeeds {
  readonly members: ReadonlySet<Member>
  readonly durableFrame: () => Buffer
}

export function createOutbox({ members, durableFrame }: OutboxNeeds): Outbox {
  const frames = createByteRow()
  /** Of each frame in the row, whom it came from. */
  let authors: (Member | undefined)[] = []
  let isDurableDue = false
  const flushing = createPace(flushWindow, flush)
  const acknowledging = createPace(() => flushWindow() * ACKNOWLEDGEMENT_WINDOWS, flush)

  function flush(): void {
    flushing.done()
    acknowledging.done()
    if (frames.count() === 0 && !isDurableDue) return
    if (isDurableDue) {
      const last = durableFrame()
      frames.add(last.length).set(last)
    }
    const [posted, from] = [frames.take(), authors]
    authors = []
    isDurableDue = false
    const writers = new Set(from)
    for (const member of members) {
      if (!writers.has(member)) member.send(posted.memory)
      else {
        const foreign = withoutOwn(posted, from, member)
        if (foreign.length > 0) member.send(foreign)
      }
    }
  }

  return {
    post(from, update) {
      authors.push(from)
      writeUpdateFrame(frames.add(updateFrameLength(update.length)), update)
      flushing.due()
    },
    postDurable() {
      isDurableDue = true
      acknowledging.due()
    },
    flush,
  }
}

/** All frames but those of one author; what stands behind the last author's is for everybody. */
function withoutOwn(
  { memory, ends }: Pieces,
  authors: readonly (Member | undefined)[],
  author: Member,
): Buffer {
  const foreign = Buffer.allocUnsafe(memory.length)
  let length = 0
  let start = 0 // of the run of foreign frames that is not copied yet
  let before = 0
  for (let index = 0; index < authors.length; index++) {
    const end = ends[index] ?? before
    if (authors[index] === author) {
      length += memory.copy(foreign, length, start, before)
      start = end
    }
    before = end
  }
  length += memory.copy(foreign, length, start)
  return foreign.subarray(0, length)
}
