import type { Page, Worker } from '@playwright/test'

/** What was noted of the last confirmed ballot. */
export interface Tap {
  /** From the tap on the confirmation until ballot and copy are on disk and the ballot was read back. */
  readonly durableMs: number
  /** From the same tap until the screen says so. */
  readonly keptMs: number
  /** Of the first, closing the envelope: from the first call of cryptography to the box's question. */
  readonly encryptionMs: number
  /** Of the first, the box's own strict transaction. */
  readonly transactionMs: number
  /** Of the first, the second copy: beside it, until the first of its two files is flushed. */
  readonly copyMs: number
}

export const CONFIRM = 'Sí, este es mi voto'

/** Moments on the clock that page and worker share. */
interface PageMoments {
  tapped: number
  kept: number
  /** The next tap is not the app's: a bare put is done with it. */
  isBare: boolean
  bare?: Promise<number>
  putBare(): Promise<number>
  closing: number
  closed: number
}

interface BoxMoments {
  begun: number
  committed: number
  readBack: number
  flushed: number
}

export interface Stopwatch {
  /** Taps on the confirmation, which does not reach the app: from there until a bare strict put is complete. */
  bareTap(): Promise<number>
  lastTap(): Promise<Tap>
}

/** Stands by from the page's next load on: notes taps, what the screen says, cryptography and disk. */
export async function standBy(page: Page): Promise<Stopwatch> {
  await page.addInitScript(watchPage)
  let box: Promise<Worker> | undefined
  page.on('worker', (worker) => {
    if (worker.url().includes('ballot-box')) box = worker.evaluate(watchBox).then(() => worker)
  })
  return {
    async bareTap() {
      await page.evaluate(() => {
        ;(window as unknown as { moments: PageMoments }).moments.isBare = true
      })
      await page.getByRole('button', { name: CONFIRM }).click()
      const ms = await page.evaluate(
        () => (window as unknown as { moments: PageMoments }).moments.bare,
      )
      if (ms === undefined) throw new Error('no bare tap')
      return ms
    },
    async lastTap() {
      const { tapped, kept, closing, closed } = await page.evaluate(
        () => (window as unknown as { moments: PageMoments }).moments,
      )
      const worker = await box
      if (worker === undefined) throw new Error('no box was opened')
      const { begun, committed, readBack, flushed } = await worker.evaluate(
        () => (self as unknown as { moments: BoxMoments }).moments,
      )
      if (Math.min(begun, committed, readBack, flushed) < tapped) throw new Error('not watched')
      return {
        durableMs: Math.max(committed, readBack, flushed) - tapped,
        keptMs: kept - tapped,
        encryptionMs: closed - closing,
        transactionMs: committed - begun,
        copyMs: flushed - begun,
      }
    },
  }
}

function watchPage(): void {
  const now = () => performance.timeOrigin + performance.now()
  const moments: PageMoments = {
    putBare: async () => 0,
    isBare: false,
    tapped: 0,
    kept: 0,
    closing: 0,
    closed: 0,
  }
  Object.assign(window, { moments })
  document.addEventListener(
    'click',
    (event) => {
      const text = (event.target as Element).closest('button')?.textContent ?? ''
      if (!text.includes('Sí, este es mi voto')) return
      if (moments.isBare) {
        event.stopImmediatePropagation()
        const tapped = now()
        moments.bare = putBare().then((complete) => complete - tapped)
        moments.isBare = false
      } else Object.assign(moments, { tapped: now(), kept: 0 })
    },
    true,
  )
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('vara', 1)
    open.onupgradeneeded = () => open.result.createObjectStore('rows', { keyPath: 'id' })
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })
  let bareDb: IDBDatabase | undefined
  void opened.then((db) => {
    bareDb = db
  })
  /** One row as large as a ballot's, strictly, and nothing else; resolves to when it was complete. */
  function putBare(): Promise<number> {
    const chance = crypto.getRandomValues(new Uint8Array(32))
    const id = [...chance].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const row = { id, vote: id.slice(0, 24), closed: true, body: new Uint8Array(83 + 256) }
    return new Promise((resolve, reject) => {
      if (bareDb === undefined) throw new Error('the bare database is not open')
      const transaction = bareDb.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put(row)
      transaction.oncomplete = () => resolve(now())
      transaction.onabort = () => reject(transaction.error)
    })
  }
  moments.putBare = async () => {
    const begun = now()
    return (await putBare()) - begun
  }
  new MutationObserver(() => {
    if (moments.kept === 0 && document.body?.textContent?.includes('Su voto quedó guardado')) {
      moments.kept = now()
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
  const { subtle } = crypto
  const generate = subtle.generateKey.bind(subtle) as (...given: unknown[]) => Promise<unknown>
  Object.defineProperty(subtle, 'generateKey', {
    value(...given: unknown[]) {
      moments.closing = now()
      return generate(...given)
    },
  })
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: { do?: string }) {
    if (message.do === 'drop') moments.closed = now()
    post.call(this, message)
  }
}

function watchBox(): void {
  const now = () => performance.timeOrigin + performance.now()
  const moments: BoxMoments = { begun: 0, committed: 0, readBack: 0, flushed: 0 }
  Object.assign(self, { moments })
  const transact = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...given) {
    const begun = now()
    const transaction = transact.apply(this, given)
    if (transaction.mode === 'readwrite') {
      moments.begun = begun
      transaction.addEventListener('complete', () => {
        moments.committed = now()
      })
    }
    return transaction
  }
  const get = IDBObjectStore.prototype.get
  IDBObjectStore.prototype.get = function (...given) {
    const request = get.apply(this, given)
    request.addEventListener('success', () => {
      moments.readBack = now()
    })
    return request
  }
  const files = (
    self as unknown as { FileSystemSyncAccessHandle: { prototype: { flush(): void } } }
  ).FileSystemSyncAccessHandle.prototype
  const flush = files.flush
  files.flush = function () {
    flush.call(this)
    // The first after the transaction began; the other face follows when nobody waits.
    if (moments.flushed < moments.begun) moments.flushed = now()
  }
}

/** How long the same put takes in this page while nobody touches it. */
export function bareIdlePut(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { moments: PageMoments }).moments.putBare())
}

/** Slows the page's main thread so many times. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate })
  if (rate === 1) await client.detach()
}
