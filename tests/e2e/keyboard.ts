import { type CDPSession, expect, type Page } from '@playwright/test'
import { beginWalk, enterSet, isRound, judgeSet, judgeWalk, leaveWalk } from './tab-walk.ts'

/** How many presses go to the browser at once: it takes them in order. */
const AT_ONCE = 12
const CODES = { Tab: 9, Home: 36, ArrowDown: 40 } as const

/**
 * The screen works by keyboard alone: Tab reaches all that can be acted on and comes round again without
 * a trap or a hole, each stop is seen to have the focus, and none lies under a header or a footer that
 * sticks (WCAG 2.2, 2.1.1, 2.1.2, 2.4.7 and 2.4.11). One of `[data-roving]` counts for all of its set,
 * whose others the arrow keys must reach.
 */
export async function expectKeyboard(page: Page, screen: string): Promise<void> {
  const keys = await page.context().newCDPSession(page)
  const stops = await page.evaluate(beginWalk)
  try {
    // Fields for dates and times have several stops within.
    for (let pressed = 0; pressed < 3 * stops + 40; pressed += AT_ONCE) {
      await press(keys, 'Tab', AT_ONCE)
      if (await page.evaluate(isRound)) break
    }
    expect.soft(await page.evaluate(judgeWalk), `by Tab on ${screen}`).toEqual([])
    const sets = await page.evaluate(() => document.querySelectorAll('[data-roving]').length)
    for (let at = 0; at < sets; at += 1) {
      const members = await page.evaluate(enterSet, at)
      await press(keys, 'Home', 1)
      await press(keys, 'ArrowDown', members)
      await press(keys, 'Home', 1)
      expect.soft(await page.evaluate(judgeSet), `by arrow keys on ${screen}`).toEqual([])
    }
  } finally {
    await page.evaluate(leaveWalk)
    await keys.detach()
  }
}

async function press(keys: CDPSession, key: keyof typeof CODES, times: number): Promise<void> {
  const stroke = { key, code: key, windowsVirtualKeyCode: CODES[key] }
  await Promise.all(
    Array.from({ length: times }, () => [
      keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
    ]).flat(),
  )
}
