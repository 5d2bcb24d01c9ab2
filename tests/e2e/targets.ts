import { expect, type Page } from '@playwright/test'

/** The smallest side of what a finger meets, in CSS px: at a desk, and in the booth. */
const LEAST = { desk: 48, booth: 64 } as const

/**
 * Whatever can be touched is large enough. A link within a sentence is as high as its line (WCAG 2.2,
 * 2.5.8, «inline»); the label of a native box counts as the box.
 */
export async function expectLargeTargets(page: Page, screen: string): Promise<void> {
  const small = await page.evaluate((least) => {
    const isInSentence = (element: HTMLElement) => {
      if (getComputedStyle(element).display !== 'inline') return false
      const around = element.parentElement?.textContent ?? ''
      return around.trim().length > (element.textContent ?? '').trim().length + 3
    }
    return controls.all().flatMap((element) => {
      const { width, height } = controls.areaOf(element).getBoundingClientRect()
      const side = element.closest('.booth') ? least.booth : least.desk
      if (Math.min(width, height) >= side - 0.5 || isInSentence(element)) return []
      return [`${Math.round(width)}×${Math.round(height)} ${controls.tell(element)}`]
    })
  }, LEAST)
  expect.soft(small, `too small to touch on ${screen}`).toEqual([])
}
