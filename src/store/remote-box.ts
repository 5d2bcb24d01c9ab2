import type { BallotBox } from './ballot-box.ts'
import type { BoxAct, BoxAnswer } from './box-calls.ts'

/** What the box needs of a Worker. */
export interface BoxWorker {
  onmessage: ((event: MessageEvent<BoxAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(message: unknown): void
  terminate(): void
}

/**
 * The box of a worker, started at the first question. A worker that fails rejects what it was asked,
 * so that nobody is told «guardado», and the next question starts another: the same ballot tried
 * again exists once.
 */
export function makeRemoteBox(start: () => BoxWorker): BallotBox {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let calls = 0
  let worker: BoxWorker | undefined

  const fail = () => {
    stop()
    for (const asked of waiting.values()) asked.reject(new DOMException('worker', 'AbortError'))
    waiting.clear()
  }
  const stop = () => {
    worker?.terminate()
    worker = undefined
  }
  const begin = () => {
    const made = start()
    made.onmessage = ({ data }) => {
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if ('error' in data) asked?.reject(new DOMException(data.error.message, data.error.name))
      else asked?.resolve(data.value)
    }
    made.onerror = fail
    return made
  }
  const ask =
    <A extends BoxAct>(act: A) =>
    (...given: Parameters<BallotBox[A]>): ReturnType<BallotBox[A]> =>
      new Promise<unknown>((resolve, reject) => {
        worker ??= begin()
        const id = ++calls
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, do: act, given })
      }) as ReturnType<BallotBox[A]>

  return {
    drop: ask('drop'),
    isCardUsed: ask('isCardUsed'),
    count: ask('count'),
    open: ask('open'),
    seal: ask('seal'),
    forget: ask('forget'),
    sealed: ask('sealed'),
    close: stop,
  }
}
