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
  /** Of the first, the second copy: from the end of the other's beginning to its second flush. */
  readonly copyMs: number
}

/** Moments on the clock that page and worker share. */
interface PageMoments {
  tapped: number
  kept: number
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
  const moments: PageMoments = { tapped: 0, kept: 0, closing: 0, closed: 0 }
  Object.assign(window, { moments })
  document.addEventListener(
    'click',
    ({ target }) => {
      const text = (target as Element).closest('button')?.textContent ?? ''
      if (text.includes('Sí, este es mi voto')) Object.assign(moments, { tapped: now(), kept: 0 })
    },
    true,
  )
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
    moments.flushed = now()
  }
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
