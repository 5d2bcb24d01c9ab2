import { type Result, refused } from '../../lib/result.ts'
import type { FilePreview } from '../../sync/file-carrier.ts'

/** How long foreign bytes may take to be read before the worker is ended (DESIGN §4). */
const WATCHDOG_MS = 20_000

/** Reads a file where it can do no harm: a worker that is ended when it takes too long. */
export async function readFileInWorker(bytes: Uint8Array): Promise<Result<FilePreview>> {
  const worker = new Worker(new URL('../file-reader.worker.ts', import.meta.url), {
    type: 'module',
  })
  return new Promise((resolve) => {
    const end = (result: Result<FilePreview>) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => end(refused('file-too-slow')), WATCHDOG_MS)
    worker.onmessage = ({ data }: MessageEvent<Result<FilePreview>>) => end(data)
    worker.onerror = () => end(refused('file-altered'))
    worker.postMessage(bytes)
  })
}
