/** What is needed of a Worker that answers one message. */
export interface AskedWorker {
  onmessage: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(message: unknown): void
  terminate(): void
}

/**
 * Gives a worker one message and ends it with its answer.
 *
 * Expects  `withinMs`: how long it may take; without it, as long as it needs.
 * Returns  the answer, or why there is none. Never rejects.
 */
export function askWorker<T>(
  worker: AskedWorker,
  message: unknown,
  withinMs?: number,
): Promise<{ readonly answer: T } | 'too-slow' | 'failed'> {
  return new Promise((resolve) => {
    const end = (result: { readonly answer: T } | 'too-slow' | 'failed') => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const timer = withinMs === undefined ? undefined : setTimeout(() => end('too-slow'), withinMs)
    worker.onmessage = ({ data }: MessageEvent<T>) => end({ answer: data })
    worker.onerror = () => end('failed')
    worker.postMessage(message)
  })
}
