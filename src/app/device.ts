import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Acts, Device, RelayState, StorageState } from '../store/context.ts'
import type { PlanSession } from '../store/plan-session.ts'
import type { Workspace } from '../store/workspace.ts'

/** Longest wait for a first screen before carriers begin all the same. */
const SETTLES_MS = 3_000

/**
 * The device as the first screen needs it: signals at once, the heavy half (tables, documents,
 * carriers) loaded beside the first paint.
 */
export function createDevice(): Device {
  const [workspace, setWorkspace] = createSignal<Workspace>()
  const [acts, setActs] = createSignal<Acts>()
  const [failure, setFailure] = createSignal<unknown>()
  const [emptied, setEmptied] = createSignal(false)
  const [storage, setStorage] = createSignal<StorageState>()
  const [relay, setRelay] = createSignal<{ state: RelayState; code?: number }>({ state: 'none' })
  const [updateReady, setUpdateReady] = createSignal(false)
  const [session, setSession] = createSignal<PlanSession>()
  const [given, give] = createSignal<File>()
  let update = () => {}
  let settle = () => {}
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  // Screens without an awning, booth and projector, do not report: they settle by themselves.
  setTimeout(settle, SETTLES_MS)

  const readStorage = async () => {
    const persisted = await navigator.storage?.persisted?.().catch(() => undefined)
    const estimate = await navigator.storage?.estimate?.().catch(() => undefined)
    const used = estimate?.usage
    setStorage({
      persisted,
      ...(used !== undefined && { usedBytes: used }),
      ...(estimate?.quota !== undefined &&
        used !== undefined && { freeBytes: estimate.quota - used }),
    })
  }

  // Asked for before the screen is drawn: tables are opened while the screen's own code comes.
  const composing = import('./compose.ts')
  composing.catch(() => {}) // told where it is awaited
  onMount(async () => {
    try {
      const { compose } = await composing
      const composed = await compose({ onRelay: setRelay, onSession: setSession, settled })
      setEmptied(composed.emptied)
      setActs(() => composed.acts)
      setWorkspace(composed.workspace)
      onCleanup(composed.dispose)
    } catch (error) {
      setFailure(error ?? new Error('no storage'))
    }
    void readStorage()
    await settled
    const { watchForUpdates } = await import('./updates.ts')
    update = watchForUpdates(() => setUpdateReady(true))
  })

  return {
    workspace,
    acts,
    failure,
    emptied,
    storage,
    async askToPersist() {
      await navigator.storage?.persist?.().catch(() => false)
      await readStorage()
    },
    relay,
    updateReady,
    update: () => update(),
    settled: () => settle(),
    given,
    give,
    session,
  }
}
