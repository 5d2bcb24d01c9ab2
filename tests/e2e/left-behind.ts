import type { Page } from '@playwright/test'

/** Everything that a page and its browser keep outside the ballot box, as text. */
export async function leftBehind(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const plain = (value: unknown): unknown => {
      if (value instanceof CryptoKey) return 'a key'
      if (value instanceof ArrayBuffer) return plain(new Uint8Array(value))
      if (value instanceof Uint8Array) return [...value].join(',')
      if (Array.isArray(value)) return value.map(plain)
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
    }
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const databases: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.endsWith('-urna')) continue
      const db = await ask(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const at = db.transaction(store).objectStore(store)
        databases.push([
          name,
          store,
          plain(await ask(at.getAllKeys())),
          plain(await ask(at.getAll())),
        ])
      }
      db.close()
    }
    const files: unknown[] = []
    const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
      ).entries()) {
        if (name.startsWith('urna-')) continue
        if (handle.kind === 'directory')
          await walk(handle as FileSystemDirectoryHandle, `${path}/${name}`)
        else {
          const file = await (handle as FileSystemFileHandle).getFile()
          // A log that is open cannot be read; its length would tell of anything new in it.
          const text = await file.arrayBuffer().then(plain, () => 'open')
          files.push([path, name, file.size, text])
        }
      }
    }
    await walk(await navigator.storage.getDirectory(), '')
    const body = document.body.cloneNode(true) as HTMLElement
    // How many ballots are in the box is said aloud; whose they are is not.
    body.querySelector('.booth-count')?.remove()
    return {
      databases: JSON.stringify(databases.map((each) => JSON.stringify(each)).sort()),
      files: JSON.stringify(files.map((each) => JSON.stringify(each)).sort()),
      local: JSON.stringify(Object.entries(localStorage).sort()),
      session: JSON.stringify(Object.entries(sessionStorage).sort()),
      cookies: document.cookie,
      caches: JSON.stringify((await caches.keys()).sort()),
      history: JSON.stringify([history.length, history.state]),
      address: location.href,
      page: body.innerHTML,
      fields: JSON.stringify(
        [...document.querySelectorAll('input, textarea, select')].map(
          (field) => (field as HTMLInputElement).value,
        ),
      ),
    }
  })
}
