import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openPlainPhone } from './tablet.ts'

/** Somebody with a folder of pages: 390 px wide, no script runs, and every request is noted. */
export interface FolderReader {
  readonly page: Page
  readonly requests: readonly string[]
  /** Holds the page that is shown against axe and against its width, where it stands. */
  judge(name: string): Promise<void>
  close(): Promise<void>
}

/** A phone of somebody who was given a USB stick. */
export async function openFolderReader(): Promise<FolderReader> {
  const { page, close } = await openPlainPhone()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  // The same page once more, where scripts may run: axe is one.
  const judged = await page.context().browser()?.newPage({ viewport: page.viewportSize() })
  return {
    page,
    requests,
    close,
    async judge(name) {
      if (judged === undefined) throw new Error('the phone has no browser')
      await judged.goto(page.url())
      await expectAccessible(judged, name)
      const sideways = await judged.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(sideways, `${name} is wider than the phone by`).toBe(0)
    },
  }
}
