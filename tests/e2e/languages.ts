import { expect, type Page } from '@playwright/test'
import { expectNothingLost } from './zoom.ts'

/** In the order of the button that changes them; the walk is in the last. */
const ORDER = ['en', 'pt', 'es'] as const
type Language = (typeof ORDER)[number]

/**
 * The screen in every language, as wide as the window now is: the document says which language it is in,
 * and nothing sticks out or is cut off. Ends in Spanish again. Within a ballot nobody can change it, so
 * there it is passed over.
 */
export async function expectEveryLanguage(page: Page, screen: string): Promise<void> {
  for (const language of ORDER) {
    if (!(await turnTo(page, language))) return
    await expect
      .soft(page.locator('html'), `${screen} in ${language}`)
      .toHaveAttribute('lang', language)
    if (language !== 'es') await expectNothingLost(page, `${screen} at 200 % in ${language}`)
  }
}

async function turnTo(page: Page, language: Language): Promise<boolean> {
  // By the page's own hand: under a dialog the button is out of a finger's reach, but the words change there, too.
  const where = await page.evaluate(() => {
    const button = '.language, .booth-brand .booth-tool:last-child'
    const found = document.querySelector<HTMLElement>(button)
    found?.click()
    if (found) return 'turned'
    return document.querySelector('.booth') ? 'ballot' : 'wall'
  })
  if (where !== 'wall') return where === 'turned'
  // A wall has no button; whatever it shows stands in its address.
  await page.evaluate((to) => localStorage.setItem('encuentro-language', to), language)
  await page.reload({ waitUntil: 'commit' })
  await page
    .locator('.wall h1, .vote-projector h1, .map-story h1, .induction-wall h1')
    .first()
    .waitFor()
  return true
}
