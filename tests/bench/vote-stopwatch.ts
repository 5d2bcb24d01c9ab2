import type { Page } from '@playwright/test'

/** What the page noted of its last confirmed ballot. */
export interface Tap {
  /** From the tap on the confirmation to the screen that says it is kept. */
  readonly keptMs: number
  /** Of that, from the first to the last call of cryptography. */
  readonly encryptionMs: number
  /** Of that, the box's own strict transaction. */
  readonly transactionMs: number
  /** Of that, the second copy: from the question to its worker to the answer. */
  readonly copyMs: number
}

/** Times of the page's own clock. */
interface Stopwatch {
  tapped: number
  kept: number
  first: number
  last: number
  begun: number
  committed: number
  asked: number
  answered: number
}

/** Stands by from the page's next load on: notes taps, what the screen says, and cryptography. */
export async function standBy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const zero: Stopwatch = {
      tapped: 0,
      kept: 0,
      first: 0,
      last: 0,
      begun: 0,
      committed: 0,
      asked: 0,
      answered: 0,
    }
    const stopwatch = { ...zero }
    Object.assign(window, { stopwatch })
    document.addEventListener(
      'click',
      ({ target }) => {
        const text = (target as Element).closest('button')?.textContent ?? ''
        if (!text.includes('Sí, este es mi voto')) return
        Object.assign(stopwatch, zero, { tapped: performance.now() })
      },
      true,
    )
    new MutationObserver(() => {
      if (stopwatch.kept === 0 && document.body?.textContent?.includes('Su voto quedó guardado')) {
        stopwatch.kept = performance.now()
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
    const transact = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (...given) {
      const transaction = transact.apply(this, given)
      if (this.name.endsWith('-urna') && transaction.mode === 'readwrite') {
        stopwatch.begun = performance.now()
        transaction.addEventListener('complete', () => {
          stopwatch.committed = performance.now()
        })
      }
      return transaction
    }
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: { do?: string; id?: number }) {
      if (message.do === 'put') {
        stopwatch.asked = performance.now()
        this.addEventListener('message', ({ data }) => {
          if (data.id === message.id) stopwatch.answered = performance.now()
        })
      }
      post.call(this, message)
    }
    const { subtle } = crypto
    for (const name of ['generateKey', 'encrypt'] as const) {
      const real = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<unknown>
      Object.defineProperty(subtle, name, {
        value: async (...given: unknown[]) => {
          if (name === 'generateKey') stopwatch.first = performance.now()
          const value = await real(...given)
          stopwatch.last = performance.now()
          return value
        },
      })
    }
  })
}

/** What was noted of the ballot that was just kept. */
export function lastTap(page: Page): Promise<Tap> {
  return page.evaluate(() => {
    const { tapped, kept, first, last, begun, committed, asked, answered } = (
      window as unknown as { stopwatch: Stopwatch }
    ).stopwatch
    return {
      keptMs: kept - tapped,
      encryptionMs: last - first,
      transactionMs: committed - begun,
      copyMs: answered - asked,
    }
  })
}

/** How long this page takes to put one row as large as a ballot's, strictly, and nothing else. */
export function bareStrictPut(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const open = indexedDB.open('vara', 1)
    open.onupgradeneeded = () => open.result.createObjectStore('rows', { keyPath: 'id' })
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result)
    })
    const chance = crypto.getRandomValues(new Uint8Array(32))
    const id = [...chance].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const row = { id, vote: id.slice(0, 24), closed: true, body: new Uint8Array(83 + 256) }
    const begun = performance.now()
    await new Promise<void>((resolve) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put(row)
      transaction.oncomplete = () => resolve()
    })
    const ms = performance.now() - begun
    db.close()
    return ms
  })
}

/** Slows the page's main thread so many times. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate })
  if (rate === 1) await client.detach()
}
