import { makeWorkerCalls } from '../../lib/worker-calls.ts'
import type { WriteQuestion, WrittenDocument, WrittenFile } from './write-call.ts'

export interface DocumentWriter {
  /** The document as a report. Rejects as the worker does, and when it failed. */
  write(question: WriteQuestion): Promise<WrittenDocument>
  /** The same as a file. */
  file(question: WriteQuestion & { readonly format: string }): Promise<WrittenFile>
  stop(): void
}

/** The worker that writes documents; a plan's records cross over to it once, not with each format. */
export function makeDocumentWriter(): DocumentWriter {
  const calls = makeWorkerCalls(
    () => new Worker(new URL('./document.worker.ts', import.meta.url), { type: 'module' }),
  )
  let sent: WriteQuestion['input'] | undefined
  async function ask({ input, ...following }: WriteQuestion): Promise<unknown> {
    const isKnown = sent === input
    sent = input
    try {
      return await calls.ask(isKnown ? following : { ...following, input })
    } catch (error) {
      // Another worker may stand in the place of one that failed, and it knows nothing yet.
      sent = undefined
      throw error
    }
  }
  return {
    write: (question) => ask(question) as Promise<WrittenDocument>,
    file: (question) => ask(question) as Promise<WrittenFile>,
    stop: calls.stop,
  }
}
