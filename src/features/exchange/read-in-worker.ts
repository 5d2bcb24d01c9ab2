import type { DecodedFile, DecodeRefusal } from '../../imports/decoded-file.ts'
import { FILE_MAX } from '../../imports/limits.ts'
import { askWorker } from '../../lib/ask-worker.ts'
import { type Result, refused } from '../../lib/result.ts'

/** How long a foreign file may take to be read before the worker is ended. */
const WATCHDOG_MS = 20_000

/** Reads a file where it can do no harm: a worker that is ended when it takes too long. What is too big is not even loaded. */
export async function readInWorker(file: File): Promise<Result<DecodedFile, DecodeRefusal>> {
  if (file.size > FILE_MAX) return refused('file-too-big')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('./read-file.worker.ts', import.meta.url), { type: 'module' })
  const message = { name: file.name, bytes }
  const asked = await askWorker<Result<DecodedFile, DecodeRefusal>>(worker, message, WATCHDOG_MS)
  if (asked === 'too-slow') return refused('too-slow')
  return asked === 'failed' ? refused('not-a-table') : asked.answer
}
