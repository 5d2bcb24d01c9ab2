import { within } from './within.ts'

/** A question under its number, and its answer under the same. */
export type WorkerAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } }

/** What is needed of a Worker that answers many questions. */
export interface CalledWorker {
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(message: unknown): void
  terminate(): void
}

export interface WorkerCalls {
  /** Asks at once; rejects with the name that the worker gave, or when it failed or took too long. */
  ask(question: object): Promise<unknown>
  stop(): void
}

/**
 * Questions to a worker, each answered under its number, started at the first of them. A worker that
 * fails rejects all it was asked, and the next question starts another.
 *
 * Expects  `withinMs`: how long one answer may take; without it, as long as it needs.
 */
export function makeWorkerCalls(start: () => CalledWorker, withinMs?: number): WorkerCalls {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let asked = 0
  let worker: CalledWorker | undefined

  const stop = () => {
    worker?.terminate()
    worker = undefined
  }
  const begin = () => {
    const made = start()
    made.onmessage = ({ data }) => {
      const call = waiting.get(data.id)
      if ('error' in data) call?.reject(new DOMException(data.error.message, data.error.name))
      else call?.resolve(data.value)
    }
    made.onerror = () => {
      stop()
      for (const call of waiting.values()) call.reject(new DOMException('worker', 'AbortError'))
    }
    return made
  }
  return {
    ask(question) {
      const id = ++asked
      const answer = new Promise<unknown>((resolve, reject) => {
        worker ??= begin()
        waiting.set(id, { resolve, reject })
        worker.postMessage({ ...question, id })
      })
      const inTime = withinMs === undefined ? answer : within(withinMs, answer)
      return inTime.finally(() => waiting.delete(id))
    },
    stop,
  }
}

/** Answers one question inside a worker, whatever becomes of it. */
export async function answerCall(
  id: number,
  answer: () => unknown,
  tell: (answer: WorkerAnswer) => void,
): Promise<void> {
  try {
    tell({ id, value: await answer() })
  } catch (error) {
    const { name = 'Error', message = '' } = error as Partial<Error>
    tell({ id, error: { name, message } })
  }
}
