import type { DecodedFile, DecodeRefusal } from '../../imports/decoded-file.ts'
import { FILE_MAX } from '../../imports/limits.ts'
import { type Result, refused } from '../../lib/result.ts'

/** How long a foreign file may take to be read before the worker is ended. */
const WATCHDOG_MS = 20_000

/** Reads a file where it can do no harm: a worker that is ended when it takes too long. What is too big is not even loaded. */
export async function readInWorker(file: File): Promise<Result<DecodedFile, DecodeRefusal>> {
  if (file.size > FILE_MAX) return refused('file-too-big')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('./read-file.worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const end = (result: Result<DecodedFile, DecodeRefusal>) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => end(refused('too-slow')), WATCHDOG_MS)
    worker.onmessage = ({ data }: MessageEvent<Result<DecodedFile, DecodeRefusal>>) => end(data)
    worker.onerror = () => end(refused('not-a-table'))
    worker.postMessage({ name: file.name, bytes })
  })
}
