import type { Acts, RelayState } from '../store/context.ts'
import type { OpenRoom, PlanSession } from '../store/plan-session.ts'
import { makeSecondCopy } from '../store/second-copy/second-copy.ts'
import { openWorkspace, type Workspace } from '../store/workspace.ts'
import type { RelayCarrier, RelayStatus } from '../sync/relay-carrier.ts'
import { makeActs } from './acts/index.ts'
import { BOOTH_HINT, notes } from './notes.ts'
import { whenHandsAreFree } from './when-hands-are-free.ts'

/** Random bytes of the platform: the only chance in the app. */
export const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)

/** Runs once per frame; in a hidden tab, where no frame comes, soon all the same. */
const soon = (run: () => void) => {
  if (document.hidden) setTimeout(run, 50)
  else requestAnimationFrame(run)
}

const CANARY = 'encuentro-canary'

export interface Composed {
  readonly workspace: Workspace
  readonly acts: Acts
  /** The device key that localStorage remembers is gone from the tables: the browser emptied them. */
  readonly emptied: boolean
  dispose(): void
}

/** Puts the real clock, chance, disk and sockets together. Nothing else in the app knows them. */
export async function compose(options: {
  readonly onRelay: (state: { state: RelayState; code?: number }) => void
  readonly onSession: (session: PlanSession | undefined) => void
  /** Settles once the first screen stands. */
  readonly settled: Promise<void>
}): Promise<Composed> {
  const relays = makeRelays(options.onRelay, options.settled)
  const workspace = await openWorkspace({
    random,
    soon,
    now: () => new Date(),
    wasBooth: notes.read(BOOTH_HINT) !== null,
    secondCopy: makeSecondCopy(
      () =>
        new Worker(new URL('../store/second-copy/second-copy.worker.ts', import.meta.url), {
          type: 'module',
        }),
    ),
    onOpen: relays.connect,
    onClose: relays.leave,
    onPenFree: () => whenHandsAreFree(() => location.reload()),
  })
  void options.settled.then(() => workspace.restoreLost())
  const remembered = notes.read(CANARY)
  const other = remembered !== null && remembered !== workspace.deviceKey.thumbprint
  // Said until there is something here again.
  const emptied = other && workspace.plans().length === 0
  if (!emptied) notes.write(CANARY, workspace.deviceKey.thumbprint)
  // A write that failed is tried again by itself, and whenever the person asks.
  const retry = setInterval(() => {
    void workspace.journal.retry()
    void workspace.secondCopy.catchUp()
  }, 5_000)
  return {
    workspace,
    acts: makeActs(workspace, random, options.onSession),
    emptied,
    dispose() {
      clearInterval(retry)
      relays.stop()
    },
  }
}

/** One carrier per open room that the leading tab may read; the header shows the worst of them. */
function makeRelays(
  onRelay: (state: { state: RelayState; code?: number }) => void,
  settled: Promise<void>,
) {
  const statuses = new Map<string, RelayStatus>()
  const carriers = new Map<string, RelayCarrier>()
  const tell = () => {
    const all = [...statuses.values()]
    const refused = all.find((status) => status.state === 'refused')
    if (refused?.state === 'refused') return onRelay({ state: 'refused', code: refused.code })
    const state = all.some(({ state }) => state === 'offline')
      ? 'offline'
      : all.some(({ state }) => state === 'connecting')
        ? 'connecting'
        : all.length > 0
          ? 'connected'
          : 'none'
    onRelay({ state })
  }
  return {
    async connect(open: OpenRoom, session: PlanSession) {
      const membership = session.membershipFor(open.room)
      const [relay] = membership?.relays ?? []
      if (!membership || !relay) return
      carriers.get(open.name)?.stop()
      // After the screen that a person waits for: the relay can wait a moment, the field cannot.
      await settled
      const { connectRelay } = await import('../sync/relay-carrier.ts')
      const carrier = await connectRelay({
        relay,
        room: open.name,
        plan: session.plan,
        doc: open.stored.doc,
        invitation: { token: membership.token, jti: membership.jti },
        deviceKey: session.deviceKey,
        nowS: () => Math.floor(Date.now() / 1000),
        onDurable: (epoch, stateVector) => void session.acknowledged(open.name, epoch, stateVector),
        onStatus(status) {
          statuses.set(open.name, status)
          tell()
        },
      })
      // The session may have been closed while the carrier was on its way.
      if (open.stored.doc.isDestroyed) carrier.stop()
      else carriers.set(open.name, carrier)
    },
    leave(rooms: readonly string[]) {
      for (const room of rooms) {
        carriers.get(room)?.stop()
        carriers.delete(room)
        statuses.delete(room)
      }
      tell()
    },
    stop() {
      for (const carrier of carriers.values()) carrier.stop()
    },
  }
}
