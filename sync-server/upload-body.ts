import type { Readable } from 'node:stream'
import type { Limits } from './limits.ts'

/** The body of an upload as it comes in; iterating rejects when it breaks off or is too slow. */
export interface UploadBody extends AsyncIterable<Uint8Array> {
  wasSlow(): boolean
}

/**
 * Reads a body under the clock: it may neither stand still for long nor take for ever, so that no
 * one holds a place by sending a byte now and then. Whoever stops reading leaves the connection
 * open, so that an answer can still be sent.
 */
export function readUpload(
  incoming: Readable,
  { blobStallMs, blobUploadMs }: Pick<Limits, 'blobStallMs' | 'blobUploadMs'>,
): UploadBody {
  let isSlow = false
  return {
    wasSlow: () => isSlow,
    async *[Symbol.asyncIterator]() {
      const parts = incoming.iterator({ destroyOnReturn: false })
      let timer: NodeJS.Timeout | undefined
      let giveUp: (error: Error) => void = () => {}
      const slow = new Promise<never>((_resolve, reject) => {
        giveUp = reject
      })
      slow.catch(() => {})
      const endSlow = () => {
        isSlow = true
        giveUp(new Error('the upload is too slow'))
      }
      const whole = setTimeout(endSlow, blobUploadMs)
      try {
        for (;;) {
          timer = setTimeout(endSlow, blobStallMs)
          const next = parts.next() as Promise<IteratorResult<Uint8Array>>
          const part = await Promise.race([next, slow])
          clearTimeout(timer)
          if (part.done) return
          yield part.value
        }
      } finally {
        clearTimeout(timer)
        clearTimeout(whole)
        parts.return?.()?.catch(() => {}) // not awaited: it waits for a read that may never end
      }
    },
  }
}
