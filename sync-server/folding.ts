import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { type Base, foldStored, updatesOf } from './base.ts'
import { foldUpdates } from './fold-updates.ts'
import type { StoredRoom } from './store.ts'

/** Below this a fold takes a few hundredths of a second, less than handing it over. */
const HERE_BYTES = 128 * 1024
/** A thread without work goes, and its memory with it. */
const IDLE_MS = 1_000

/** Folds rooms, big ones in a thread of their own: a megabyte takes the third of a second and many times its size in memory. */
export interface Folding {
  /** Rejects when it cannot be folded: the records must then stay as they are. */
  fold(stored: StoredRoom): Promise<Base>
  close(): Promise<void>
}

interface Order {
  resolve(base: Base): void
  reject(error: Error): void
}

type Answer = { readonly id: number } & ({ readonly base: Base } | { readonly error: string })

/** The thread has no file of its own, so that the relay stays one file wherever it is built. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads')
const Y = require(workerData.yjs)
const fold = ${foldUpdates.toString()}
parentPort.on('message', ({ id, updates }) => {
  try {
    const base = fold(Y, updates)
    parentPort.postMessage({ id, base }, [base.update.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) })
  }
})
`

export function createFolding(): Folding {
  const orders = new Map<number, Order>()
  let orderNumber = 0
  let thread: Worker | undefined
  let leaving: NodeJS.Timeout | undefined

  function threadFor(): Worker {
    clearTimeout(leaving)
    thread ??= start()
    return thread
  }

  function start(): Worker {
    const yjs = createRequire(import.meta.url).resolve('yjs')
    const fresh = new Worker(THREAD, { eval: true, workerData: { yjs } })
    fresh.unref()
    fresh.on('message', (answer: Answer) => {
      const order = orders.get(answer.id)
      orders.delete(answer.id)
      if ('base' in answer) order?.resolve(answer.base)
      else order?.reject(new Error(answer.error))
      if (orders.size === 0) leaving = setTimeout(() => void close(), IDLE_MS).unref()
    })
    fresh.on('error', giveUp)
    fresh.on('exit', () => giveUp(new Error('the folding thread ended')))
    return fresh

    function giveUp(error: Error): void {
      if (thread !== fresh) return
      thread = undefined
      for (const order of orders.values()) order.reject(error)
      orders.clear()
    }
  }

  async function close(): Promise<void> {
    clearTimeout(leaving)
    const last = thread
    thread = undefined
    await last?.terminate()
  }

  return {
    async fold(stored) {
      const updates = updatesOf(stored)
      const bytes = updates.reduce((sum, { length }) => sum + length, 0)
      if (bytes < HERE_BYTES) return foldStored(stored)
      return new Promise<Base>((resolve, reject) => {
        const id = ++orderNumber
        orders.set(id, { resolve, reject })
        threadFor().postMessage({ id, updates })
      })
    },
    close,
  }
}

/** Of what makes a fold due here, so many bytes, hardly anything is left in the store. */
export function isFoldedElsewhere({ records }: StoredRoom, tailBytes: number): boolean {
  const sizes = records.flatMap(({ updates }) => updates.map(({ length }) => length))
  return sizes.reduce((sum, size) => sum + size, 0) < tailBytes / 4
}

/** Records after which a room that empties is folded, so that a tablet with a shaky network does not fold at each blink. */
export const TAIL_WORTH_FOLDING = 64
