import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AskedWorker, askWorker } from './ask-worker.ts'

const makeWorker = (answer: (worker: AskedWorker, message: unknown) => void) => {
  const worker = {
    onmessage: null,
    onerror: null,
    postMessage: (message: unknown) => answer(worker, message),
    terminate: vi.fn(),
  } as AskedWorker & { terminate: ReturnType<typeof vi.fn> }
  return worker
}

describe('one question to a worker', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives its answer and ends it', async () => {
    const worker = makeWorker((self, message) =>
      self.onmessage?.(new MessageEvent('message', { data: [message] })),
    )
    expect(await askWorker(worker, 'a', 100)).toEqual({ answer: ['a'] })
    expect(worker.terminate).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('says that it failed, or took too long, and ends it', async () => {
    const failing = makeWorker((self) => self.onerror?.(new Event('error') as ErrorEvent))
    expect(await askWorker(failing, 'a')).toBe('failed')
    const slow = makeWorker(() => {})
    const asked = askWorker(slow, 'a', 100)
    await vi.advanceTimersByTimeAsync(99)
    expect(slow.terminate).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await asked).toBe('too-slow')
    expect(slow.terminate).toHaveBeenCalledOnce()
  })
})
