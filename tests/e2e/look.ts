import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { findControls } from './controls.ts'
import { expectKeyboard } from './keyboard.ts'
import { expectEveryLanguage } from './languages.ts'
import { expectLargeTargets } from './targets.ts'
import { expectNothingLost, ZOOMED } from './zoom.ts'

/** With SCREENS=docs the pictures of the README are taken anew; otherwise none are: they take half a minute. */
const FOLDER =
  process.env['SCREENS'] === 'docs'
    ? fileURLToPath(new URL('../../docs/screens/', import.meta.url))
    : undefined
const STANDING = { width: 800, height: 1280 } as const
const LYING = { width: 1280, height: 800 } as const

/** What is judged of every screen. */
export interface Look {
  /**
   * Judges the screen that is open: at 200 % in three languages, then standing and lying by the size of what
   * is touched, and lying by axe and by keyboard. Faults of the four that are our own
   * are told together at the end of the walk. Ends lying: what a story does between two looks, it does there.
   * A wall is opened anew for each language; `again` brings back what its address does not tell.
   */
  look(screen: string, again?: () => Promise<void>): Promise<void>
  /** Only the pictures, of a screen that goes by itself. */
  shoot(screen: string): Promise<void>
}

/** Gets a tablet's page ready to be looked at. */
export async function beginLooking(page: Page): Promise<Look> {
  if (FOLDER !== undefined) mkdirSync(FOLDER, { recursive: true })
  await findControls(page)
  // A booth would fill the screen, and a window that does cannot be resized; not every tablet lets it.
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not on this tablet'))
  })
  const shoot = async (screen: string, judge?: (where: string) => Promise<void>) => {
    for (const size of [STANDING, LYING]) {
      await page.setViewportSize(size)
      await judge?.(`${screen} at ${size.width}`)
      if (FOLDER === undefined) continue
      const path = `${FOLDER}${screen}-${size.width}.png`
      await page.screenshot({ path, animations: 'disabled' })
    }
  }
  return {
    shoot,
    async look(screen, again) {
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready)
      await page.setViewportSize(ZOOMED)
      await expectNothingLost(page, `${screen} at 200 %`)
      await expectEveryLanguage(page, screen)
      await again?.()
      await shoot(screen, async (where) => {
        await expectNothingLost(page, where)
        await expectLargeTargets(page, where)
      })
      // Once, lying: what axe judges does not hang on which way a tablet is held.
      await expectAccessible(page, screen)
      await expectKeyboard(page, screen)
    },
  }
}
