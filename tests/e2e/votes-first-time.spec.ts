import { expect, type Locator, test } from '@playwright/test'
import { openVotingTablet } from './voting-tablet.ts'

/** From «Ahora le toca a usted» to «Su voto quedó guardado», for three points on three options. */
const TAPS_MAX = 6
const OPTIONS = ['Luces en la plaza', 'Agua en la escuela', 'Un puente nuevo', 'Plantar árboles']

test('somebody who never saw it casts three points in six taps', async () => {
  const { page, end } = await openVotingTablet('first-time', OPTIONS)
  try {
    // Taps are counted where they land, whoever makes them.
    await page.evaluate(() => {
      const counted = { taps: 0 }
      Object.assign(window, { counted })
      document.addEventListener('pointerdown', ({ isTrusted }) => {
        if (isTrusted) counted.taps++
      })
    })
    /** A finger on the middle of what is seen; it must be there without scrolling. */
    const tap = async (what: Locator) => {
      await expect(what).toBeInViewport({ ratio: 0.9 })
      const box = await what.boundingBox()
      if (box === null) throw new Error('nothing to tap')
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    }
    const seen = (name: string | RegExp) => page.getByRole('button', { name })
    await tap(seen('Empezar'))
    for (const option of OPTIONS.slice(0, 3)) await tap(seen(option))
    await tap(seen('Revisar mi voto'))
    for (const option of OPTIONS.slice(0, 3)) {
      await expect(page.getByRole('listitem').filter({ hasText: option })).toBeVisible()
    }
    await tap(seen('Sí, este es mi voto'))
    await expect(page.getByText('Su voto quedó guardado')).toBeVisible()
    const taps = await page.evaluate(
      () => (window as unknown as { counted: { taps: number } }).counted.taps,
    )
    expect(taps).toBeLessThanOrEqual(TAPS_MAX)
    await expect(page.getByRole('heading', { name: 'Ahora le toca a usted' })).toBeVisible()
    await expect(page.locator('.booth-count .num')).toHaveText('1')
  } finally {
    await end()
  }
})
