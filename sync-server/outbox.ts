import { createFlushWindow } from './flush-window.ts'
import { createPace } from './pace.ts'
import type { Member } from './room.ts'

/** Half of what a relay costs is one write per socket, whatever is in it; a lone update waits for nothing. */
const flushWindow = createFlushWindow()

/** Nobody waits for an acknowledgement as for a neighbour's words: it travels with them when there are any soon. */
const ACKNOWLEDGEMENT_WINDOWS = 3

/** What a room still has to tell its members; all of a moment goes to each in one write. */
export interface Outbox {
  /** A ready frame for everybody but whom it came from. */
  post(from: Member | undefined, frame: Buffer): void
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
  let waiting: { readonly from: Member | undefined; readonly frame: Buffer }[] = []
  let isDurableDue = false
  const flushing = createPace(flushWindow, flush)
  const acknowledging = createPace(() => flushWindow() * ACKNOWLEDGEMENT_WINDOWS, flush)

  function flush(): void {
    flushing.done()
    acknowledging.done()
    if (waiting.length === 0 && !isDurableDue) return
    const posted = waiting
    waiting = []
    const last = isDurableDue ? [durableFrame()] : []
    isDurableDue = false
    const all = Buffer.concat([...posted.map(({ frame }) => frame), ...last])
    const authors = new Set(posted.map(({ from }) => from))
    for (const member of members) {
      if (!authors.has(member)) member.send(all)
      else {
        const foreign = posted.filter(({ from }) => from !== member).map(({ frame }) => frame)
        foreign.push(...last)
        if (foreign.length > 0) member.send(Buffer.concat(foreign))
      }
    }
  }

  return {
    post(from, frame) {
      waiting.push({ from, frame })
      flushing.due()
    },
    postDurable() {
      isDurableDue = true
      acknowledging.due()
    },
    flush,
  }
}
