import type { Page } from '@playwright/test'

/** Names of the files of a tablet's second copy. */
export function secondCopies(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('segunda-copia')
    const names: string[] = []
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
      names.push(name)
    }
    return names
  })
}
