import { expect, type Locator, type Page, test } from '@playwright/test'
import * as people from './acts.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { killTablet, packTablet, type Tablet, unpackTablet, wakeTablet } from './tablet.ts'

const FIELD = 'Escriba la propuesta como la dijeron'

let relay: RelayProcess
let tablet: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  tablet = await unpackTablet('capture')
})
test.afterEach(async () => {
  if (tablet) await packTablet(tablet)
  await relay?.end()
})

test('the field stays under the fingers from the first letter to the hint', async () => {
  const { page } = tablet
  await people.openPlan(page, relay.origin, 'San Roque')
  await people.addMeeting(page, 'Encuentro El Alto', 2)
  await page.getByRole('link', { name: 'Entrar : Encuentro El Alto' }).click()
  await page.getByRole('button', { name: 'Abrir el encuentro' }).click()
  await page.getByRole('link', { name: /^Mesa 1: / }).click()
  await people.capture(page, 'Que haya luces en la plaza del barrio')
  await page.reload()
  const field = page.getByLabel(FIELD)
  await field.waitFor()
  await watchForRemoval(page)
  await field.focus()
  await page.keyboard.type('Que haya luces en la plaza')
  await expect(page.getByText('Se parece a una ficha de esta mesa')).toBeVisible()
  await expect(field).toHaveValue('Que haya luces en la plaza')
  await expect(field).toBeFocused()
  expect(await page.evaluate(() => (window as Watched).fieldLeft)).toBe(false)
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('Ficha guardada: Que haya luces en la plaza', { exact: true }),
  ).toBeAttached()

  // A cold start with neither network nor relay: three taps to the first card, none to the next.
  await killTablet(tablet)
  await relay.kill()
  await wakeTablet(tablet)
  await tablet.context.setOffline(true)
  const cold = tablet.page
  await cold.goto(`${relay.origin}/`)
  let taps = 0
  const tap = async (target: Locator) => {
    taps++
    await target.click()
  }
  await tap(cold.getByRole('link', { name: 'Seguir con el encuentro' }))
  await tap(cold.getByRole('link', { name: /^Mesa 1: / }))
  await tap(cold.getByLabel(FIELD))
  await cold.keyboard.type('Un semáforo frente a la escuela')
  await cold.keyboard.press('Enter')
  await expect(cold.getByText('Ficha guardada: Un semáforo')).toBeAttached()
  expect(taps).toBeLessThanOrEqual(4)
  const before = taps
  await cold.keyboard.type('Más bancos en la plaza')
  await cold.keyboard.press('Enter')
  await expect(cold.getByText('Ficha guardada: Más bancos')).toBeAttached()
  expect(taps).toBe(before)
})

type Watched = { fieldLeft?: boolean }

/** Notes whether the field ever leaves the page, for however short a while. */
function watchForRemoval(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = window as Watched
    const field = document.querySelector('#capture-text')
    watched.fieldLeft = false
    new MutationObserver(() => {
      if (!field?.isConnected) watched.fieldLeft = true
    }).observe(document, { childList: true, subtree: true })
  })
}
