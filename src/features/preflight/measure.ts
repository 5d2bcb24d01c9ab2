import type { TabletFacts } from '../../domain/preflight/verdicts.ts'
import { random } from '../../store/chance.ts'
import type { StorageState } from '../../store/context.ts'
import { tryDisk } from '../../store/preflight/disk-trial.ts'

/** What a tablet can measure by itself; key and roster are read from the records, the rest by people. */
export type Measured = Pick<
  TabletFacts,
  'files' | 'persisted' | 'freeBytes' | 'disk' | 'battery' | 'clock'
>

/** Longest wait for the service worker and for the relay. */
const WAIT_MS = 3_000

/** Measures this tablet. What cannot be measured is left out, and never taken for good. */
export async function measureTablet(
  storage: () => Promise<StorageState | undefined>,
): Promise<Measured> {
  const [files, kept, battery, clock] = await Promise.all([
    countFiles(),
    storage(),
    readBattery(),
    readSkew(),
  ])
  // By itself: other reads and writes at the same time would say nothing of a ballot's.
  const disk = await tryDisk(random)
  return {
    disk,
    ...(files && { files }),
    ...(kept?.persisted !== undefined && { persisted: kept.persisted }),
    ...(kept?.freeBytes !== undefined && { freeBytes: kept.freeBytes }),
    ...(battery && { battery }),
    ...(clock && { clock }),
  }
}

/** Asks the service worker how much of the app it keeps; `undefined` without one. */
function countFiles(): Promise<TabletFacts['files'] | undefined> {
  const worker = navigator.serviceWorker?.controller
  if (!worker) return Promise.resolve(undefined)
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), WAIT_MS)
    port1.onmessage = ({ data }: MessageEvent<NonNullable<TabletFacts['files']>>) => {
      clearTimeout(timer)
      port1.close()
      resolve({ wanted: data.wanted, kept: data.kept })
    }
    worker.postMessage({ type: 'COUNT_FILES' }, [port2])
  })
}

interface BatteryManager {
  readonly level: number
  readonly charging: boolean
}

async function readBattery(): Promise<TabletFacts['battery'] | undefined> {
  const { getBattery } = navigator as { getBattery?: () => Promise<BatteryManager> }
  if (getBattery === undefined) return undefined
  try {
    const { level, charging } = await getBattery.call(navigator)
    return { percent: Math.round(level * 100), charging }
  } catch {
    return undefined
  }
}

/** How far the relay's clock is ahead, by the date of an answer of it; `undefined` without a connection. */
async function readSkew(): Promise<TabletFacts['clock'] | undefined> {
  const sent = Date.now()
  try {
    const answer = await fetch('/health', {
      cache: 'no-store',
      signal: AbortSignal.timeout(WAIT_MS),
    })
    const there = Date.parse(answer.headers.get('date') ?? '')
    if (Number.isNaN(there)) return undefined
    // The answer says whole seconds: on the average it was written half a second later.
    const here = (sent + Date.now()) / 2
    return { skewS: Math.round((there + 500 - here) / 1000), against: 'relay' }
  } catch {
    return undefined
  }
}

/** Which build of the app runs: the hash in the name of its entry file covers every file. */
export function appVersion(page: Document = document): string {
  const entry = page.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? ''
  return /-([\w-]{4,40})\.js$/.exec(entry)?.[1] ?? 'dev'
}
