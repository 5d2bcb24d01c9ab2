import { oneATask } from '../lib/one-a-task.ts'
import { random } from '../store/chance.ts'
import type { Acts, RelayState } from '../store/context.ts'
import type { PlanSession } from '../store/plan-session.ts'
import { makeRemoteBox } from '../store/remote-box.ts'
import { makeSecondCopy } from '../store/second-copy/second-copy.ts'
import { openWorkspace, type Workspace } from '../store/workspace.ts'
import { makeActs } from './acts/index.ts'
import { BOOTH_HINT, notes } from './notes.ts'
import { whenHandsAreFree } from './when-hands-are-free.ts'

/** Runs once per frame; in a hidden tab, where no frame comes, soon all the same. */
const soon = (run: () => void) => {
  if (document.hidden) setTimeout(run, 50)
  else requestAnimationFrame(run)
}

/** Another task; in a hidden tab, whose timers are held back to one a second, the same. */
const later = (run: () => void) => {
  if (document.hidden) run()
  else setTimeout(run)
}

/** After its first frame a screen still counts, compares and connects. */
const LEISURE_MS = 2_000

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
  // Fifty meetings open at once, and each one's socket is signed for.
  const inTurn = oneATask(later)
  const workspace = await openWorkspace({
    random,
    soon,
    atLeisure: (run) => void options.settled.then(() => setTimeout(run, LEISURE_MS)),
    now: () => new Date(),
    wasBooth: notes.read(BOOTH_HINT) !== null,
    box: makeRemoteBox(
      () =>
        new Worker(new URL('../store/ballot-box.worker.ts', import.meta.url), { type: 'module' }),
    ),
    secondCopy: makeSecondCopy(
      () =>
        new Worker(new URL('../store/second-copy/second-copy.worker.ts', import.meta.url), {
          type: 'module',
        }),
    ),
    // In turn once the sockets may begin: asked for before, all of them would begin at that moment.
    onOpen: (open, session) =>
      void relays.then(({ connect }) => inTurn(() => void connect(open, session))),
    onClose: (rooms) => void relays.then(({ leave }) => leave(rooms)),
    onPenFree: () => whenHandsAreFree(() => location.reload()),
  })
  const acts = makeActs(workspace, random, options.onSession)
  // After the screen that a person waits for: the relay can wait a moment, the field cannot.
  const relays = options.settled.then(async () => {
    const { makeRelays } = await import('./relays.ts')
    return makeRelays({ workspace, acts, onRelay: options.onRelay, inTurn })
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
    acts,
    emptied,
    dispose() {
      clearInterval(retry)
      void relays.then(({ stop }) => stop())
    },
  }
}
