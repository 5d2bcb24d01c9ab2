import type { Page } from '@playwright/test'

/** Drops a file in the middle of whatever screen is open. */
export async function dropFile(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ content, called }) => {
      const data = new DataTransfer()
      const binary = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
      data.items.add(new File([binary], called))
      return data
    },
    { content: Buffer.from(bytes).toString('base64'), called: name },
  )
  await page.locator('main').dispatchEvent('dragover', { dataTransfer: transfer })
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer })
}
