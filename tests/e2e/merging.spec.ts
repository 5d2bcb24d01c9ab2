import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

let relay: RelayProcess
let tablet: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  tablet = await unpackTablet('merging')
})
test.afterEach(async () => {
  if (tablet) await packTablet(tablet)
  await relay?.end()
})

test('a consolidated one is split, several wait and are decided at once by keyboard alone, and it is taken back', async () => {
  const { page } = tablet
  await page.goto(relay.origin)
  await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
  await page.getByRole('link', { name: 'Volver' }).waitFor()
  await page.goto(`${page.url()}/fusion`)
  const queue = page.getByRole('navigation', { name: 'Propuestas por revisar' })
  await expect(queue).toBeVisible()
  await expect(page.locator('.merging-sums')).toBeVisible()
  const waitingBefore = await waiting(page)

  const merged = queue.getByRole('button', { name: /unidas \d+/ }).first()
  await merged.focus()
  await page.keyboard.press('Enter')
  const split = page.getByRole('button', { name: 'Separar esta' }).first()
  await split.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/sigue con las demás; la separada espera/)).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(waitingBefore + 1)

  const first = queue.getByRole('button').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('x')
  await expect(page.getByRole('heading', { name: /1 caso elegido/ })).toBeVisible()
  await expectAccessible(page, 'bulk')
  await page.screenshot({ path: test.info().outputPath('bulk.png') })
  await page.getByRole('button', { name: 'Otro destino' }).first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('A quién se deriva').focus()
  await page.keyboard.type('Obras Públicas')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(() => waiting(page)).toBe(waitingBefore)
  await page.getByRole('button', { name: 'Deshacer', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => waiting(page)).toBe(waitingBefore + 1)
})

/** How many wait for a decision, by the sums on the screen. */
async function waiting(page: Page): Promise<number> {
  const heap = page.locator('.merging-sum').filter({ hasText: 'pendientes' }).locator('.num')
  return Number(await heap.textContent())
}
