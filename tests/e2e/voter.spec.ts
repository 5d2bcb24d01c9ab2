import { expect, type Locator, test } from '@playwright/test'
import * as people from './acts.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet } from './tablet.ts'

/** Taps that a first-time voter may need, from «Ahora le toca a usted» to «guardado», for three points. */
const TAPS_MAX = 6

test(`a first-time voter casts three points in at most ${TAPS_MAX} taps`, async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('voter')
  const { page } = tablet
  try {
    const options = [
      'Luces en la plaza',
      'Agua en la escuela',
      'Un puente nuevo',
      'Plantar árboles',
    ]
    await people.openPlan(page, relay.origin, 'La Loma')
    await people.addMeeting(page, 'Encuentro La Loma', 1)
    await page.getByRole('link', { name: 'Entrar : Encuentro La Loma' }).click()
    await page.getByRole('button', { name: 'Abrir el encuentro' }).click()
    await page.getByRole('link', { name: /^Mesa 1: / }).click()
    for (const text of options) await people.capture(page, text)
    await page.getByRole('link', { name: 'Volver' }).click()
    await people.freezeVote(page, options, 5)
    await people.becomeBooth(page, '4821')

    let taps = 0
    /** A finger on what a person sees: where it is, without help of names or roles. */
    const tap = async (target: Locator) => {
      await expect(target).toBeInViewport({ ratio: 1 })
      const at = await target.boundingBox()
      if (at === null) throw new Error('nothing to tap')
      expect(Math.min(at.width, at.height)).toBeGreaterThanOrEqual(64)
      await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2)
      taps += 1
    }
    await tap(page.getByRole('button', { name: 'Empezar' }))
    for (const option of options.slice(0, 3)) await tap(page.getByRole('button', { name: option }))
    await tap(page.getByRole('button', { name: 'Revisar mi voto' }))
    await tap(page.getByRole('button', { name: 'Sí, este es mi voto' }))
    await expect(page.getByText('Su voto quedó guardado')).toBeVisible()
    expect(taps).toBeLessThanOrEqual(TAPS_MAX)
  } finally {
    await packTablet(tablet)
    await relay.end()
  }
})
