import 'fake-indexeddb/auto'
import type { SecondCopy } from '../src/store/second-copy/second-copy.ts'

/**
 * A tablet that dies at a chosen point, in one process: every call to disk, second copy and
 * cryptography is a point before it and a point after it, and so is every commit before anybody
 * hears of it. What was not committed is undone; after the death nothing has any effect.
 */
export interface Mortal {
  /** From now on points are counted; the power goes at the one of this number. */
  arm(diesAt: number): void
  /** The points that were passed since then, by name. */
  readonly passed: readonly string[]
  /** Settles when the power goes. */
  readonly death: Promise<void>
  readonly isDead: boolean
  /** The second copy, which may die as well. */
  copy(real: SecondCopy): SecondCopy
  /** A point of the test's own. */
  point(name: string): void
  /** Power is back, for whatever is opened from now on. */
  restore(): Promise<void>
}

/** What of fake-indexeddb a death must reach. */
interface Transaction extends EventTarget {
  _state: string
  abort(): void
  _execRequestAsync(given: unknown): EventTarget
}

/** Stands in for the power of a tablet that is opened after it, until `restore`. */
export function makeMortal(): Mortal {
  let passed: string[] = []
  let diesAt = Number.POSITIVE_INFINITY
  const open = new Set<Transaction>()
  const undo: (() => void)[] = []
  let isDead = false
  let die = () => {}
  const death = new Promise<void>((resolve) => {
    die = resolve
  })

  /** Whether the power is there after this point. */
  const lives = (name: string): boolean => {
    if (isDead) return false
    if (passed.length === diesAt) {
      isDead = true
      for (const transaction of open) {
        if (!['finished', 'committing'].includes(transaction._state)) transaction.abort()
      }
      die()
      return false
    }
    passed.push(name)
    return true
  }
  const never = () => new Promise<never>(() => {})
  const cut = () => {
    throw new DOMException('no power', 'AbortError')
  }
  const replace = <T extends object, K extends keyof T>(
    of: T,
    key: K,
    by: (real: T[K]) => T[K],
  ) => {
    const real = of[key]
    of[key] = by(real)
    undo.push(() => {
      of[key] = real
    })
  }

  replace(IDBDatabase.prototype, 'transaction', (real) => {
    return function (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
      if (isDead) cut()
      const transaction = real.apply(this, given)
      open.add(transaction as unknown as Transaction)
      transaction.addEventListener('complete', (event) => {
        open.delete(transaction as unknown as Transaction)
        if (!lives('commit')) event.stopImmediatePropagation()
      })
      return transaction
    }
  })
  replace(IDBTransaction.prototype as unknown as Transaction, '_execRequestAsync', (real) => {
    return function (this: Transaction, given: unknown) {
      if (!lives('before request')) cut()
      const request = real.call(this, given)
      request.addEventListener('success', (event) => {
        if (!lives('after request')) event.stopImmediatePropagation()
      })
      return request
    }
  })
  for (const name of [
    'generateKey',
    'exportKey',
    'importKey',
    'deriveBits',
    'encrypt',
    'decrypt',
  ] as const) {
    replace(crypto.subtle as unknown as Record<string, unknown>, name, (real) => {
      return async (...given: unknown[]) => {
        if (!lives(`before ${name}`)) return never()
        const value = await (real as (...given: unknown[]) => Promise<unknown>).apply(
          crypto.subtle,
          given,
        )
        return lives(`after ${name}`) ? value : never()
      }
    })
  }

  return {
    arm(at) {
      passed = []
      diesAt = at
    },
    get passed() {
      return passed
    },
    death,
    get isDead() {
      return isDead
    },
    copy: (real) => ({
      ...real,
      async put(name, value) {
        if (!lives('before copy')) return never()
        await real.put(name, value)
        if (!lives('after copy')) return never()
      },
      async slots(prefix) {
        if (!lives('before reading the copy')) return never()
        const values = await real.slots(prefix)
        return lives('after reading the copy') ? values : never()
      },
    }),
    point: (name) => {
      if (!lives(name)) cut()
    },
    async restore() {
      // Whatever still runs ends in a call that has no effect.
      for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next))
      for (const back of undo) back()
    },
  }
}
