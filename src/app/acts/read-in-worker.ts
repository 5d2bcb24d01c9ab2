import { askWorker } from '../../lib/ask-worker.ts'
import { type Result, refused } from '../../lib/result.ts'
import type { FilePreview } from '../../sync/file-carrier.ts'

/** How long foreign bytes may take to be read before the worker is ended (DESIGN §4). */
const WATCHDOG_MS = 20_000

/** Reads a file where it can do no harm: a worker that is ended when it takes too long. */
export async function readFileInWorker(bytes: Uint8Array): Promise<Result<FilePreview>> {
  const worker = new Worker(new URL('../file-reader.worker.ts', import.meta.url), {
    type: 'module',
  })
  const asked = await askWorker<Result<FilePreview>>(worker, bytes, WATCHDOG_MS)
  if (asked === 'too-slow') return refused('file-too-slow')
  return asked === 'failed' ? refused('file-altered') : asked.answer
}
