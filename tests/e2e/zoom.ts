import { expect, type Page } from '@playwright/test'

/** A tablet of 1280 × 800 at 200 %: half as many CSS px each way (WCAG 2.2, 1.4.4 and 1.4.10). */
export const ZOOMED = { width: 640, height: 400 } as const

/**
 * Nothing is lost at this size: the page scrolls one way only, no words are cut off, and whatever can
 * be acted on can be brought into view. A table or map that scrolls sideways in its own frame
 * may, and so may words that end in dots and stand whole in a `title`.
 */
export async function expectNothingLost(page: Page, screen: string): Promise<void> {
  // What is drawn to its frame's measure follows a new size one frame later.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
  const faults = await page.evaluate(() => {
    const root = document.documentElement
    const found: string[] = []
    const over = root.scrollWidth - root.clientWidth
    if (over > 0) {
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
      )
      found.push(`${over} px too wide: ${wide.slice(0, 4).map(controls.tell).join(' | ')}`)
    }
    const clips = (value: string) => value === 'hidden' || value === 'clip'
    /** Frames that a person can scroll by hand. */
    const scrolls = (value: string) => value === 'auto' || value === 'scroll'
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.textContent?.trim() || element.closest('svg')) continue
      const style = getComputedStyle(element)
      // Words for the ear alone take one px.
      if (element.clientWidth <= 1 || !element.checkVisibility({ visibilityProperty: true }))
        continue
      const endsInDots = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      let frame = element.parentElement
      while (frame && !scrolls(getComputedStyle(frame).overflowY)) frame = frame.parentElement
      const origin = frame ? frame.getBoundingClientRect().top - frame.scrollTop : -scrollY
      if (element.getBoundingClientRect().top < origin - 1 && !element.matches('.skip')) {
        found.push(`above where scrolling begins: ${controls.tell(element)}`)
      }
      const isShortened = endsInDots && element.title !== ''
      const isWide = clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      const isTall = clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1
      if ((isWide || isTall) && !isShortened) found.push(`cut off: ${controls.tell(element)}`)
    }
    for (const element of controls.all()) {
      if (element.matches('.skip')) continue
      const { left, right } = controls.areaOf(element).getBoundingClientRect()
      if (left >= -1 && right <= root.clientWidth + 1) continue
      let frame = element.parentElement
      while (frame && !scrolls(getComputedStyle(frame).overflowX)) frame = frame.parentElement
      if (!frame) found.push(`out of reach: ${controls.tell(element)}`)
    }
    return found
  })
  expect.soft(faults, `cut off or out of reach on ${screen}`).toEqual([])
}
