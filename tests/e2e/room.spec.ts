import { expect, type Page, test } from '@playwright/test'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

let relay: RelayProcess
let tablet: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  tablet = await unpackTablet('room')
})
test.afterEach(async () => {
  if (tablet) await packTablet(tablet)
  await relay?.end()
})

const SAID = 'La mesa habló del camino: hace falta un cronograma.'

test('a room is run with no network: its clock, its words and its groups outlive a reload and stand in the acta', async () => {
  const { page, context } = tablet
  await page.goto(`${relay.origin}/`)
  await waitUntilInstalled(page)
  await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
  await page.getByRole('link', { name: 'Entrar : Encuentro ciudadano El Mirador' }).click()
  await expect(page.getByText('4 mesas, 7 fichas')).toBeVisible()
  const meeting = page.url()
  await context.setOffline(true)

  await test.step('an agenda from a template: started, given five minutes, one on', async () => {
    await page.getByRole('link', { name: 'Armar la agenda' }).click()
    await page.getByRole('button', { name: 'Encuentro, 150 minutos' }).click()
    await expect(page.getByText('8 bloques, 150 minutos en total')).toBeVisible()
    await page.getByRole('button', { name: 'Empezar', exact: true }).click()
    await page.getByRole('button', { name: '+5 minutos' }).click()
    await expect(page.getByText('15 minutos · 5 minutos más')).toBeVisible()
    await page.getByRole('button', { name: /^Siguiente: Bienvenida/ }).click()
    await page.getByRole('button', { name: 'Subir: Plenaria' }).click()
    await expect(page.getByText('«Plenaria» quedó en el lugar 5.')).toBeAttached()
    await expect(page.getByRole('button', { name: 'Subir: Plenaria' })).toBeFocused()
    const before = await secondsLeft(page)
    await page.reload()
    await expect(
      page.getByRole('heading', { name: /Bienvenida y qué pasará/, level: 2 }),
    ).toBeVisible()
    const after = await secondsLeft(page)
    expect(after).toBeLessThanOrEqual(before)
    expect(after).toBeGreaterThan(before - 60)
  })

  await test.step('what is typed into the minutes is there after a reload in mid-sentence', async () => {
    await page.goto(`${meeting}/mesa/1/acta`)
    const field = page.getByLabel('Síntesis de lo conversado')
    const kept = page.locator('.minutes-text').getByText('Guardado en esta tableta')
    await field.pressSequentially(SAID)
    await expect(kept).toBeVisible()
    await page.reload()
    await expect(field).toHaveValue(SAID)
    await expect(kept).toBeVisible()
    await page.getByRole('button', { name: 'Leída en voz alta y conforme' }).click()
    await expect(page.getByText('La mesa la escuchó y está conforme.')).toBeVisible()
  })

  await test.step('three proposals are grouped by keyboard alone', async () => {
    await page.goto(`${meeting}/grupos`)
    await expect(page.getByText('7 propuestas sueltas')).toBeVisible()
    await tabTo(page, 'input[type=checkbox]')
    await page.keyboard.press('Space')
    for (const _ of [1, 2]) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    }
    await expect(page.getByText('3 marcadas')).toBeVisible()
    await tabTo(page, '.groups-bar .primary')
    await page.keyboard.press('Enter')
    await tabTo(page, 'dialog input')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Que se sepa también sin señal')
    await page.keyboard.press('Enter')
    await expect(page.getByText('4 propuestas sueltas')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Que se sepa también sin señal' })).toBeVisible()
  })

  await test.step('the acta tells all of it and prints', async () => {
    await page.goto(`${meeting}/acta`)
    const acta = page.getByRole('article')
    await expect(acta.getByText('Se contaron 28 personas en la sala.')).toBeVisible()
    await expect(acta.getByRole('cell', { name: '15 + 5' })).toBeVisible()
    await expect(acta.getByText(SAID)).toBeVisible()
    await expect(acta.getByText('Leída en voz alta: la mesa está conforme.')).toBeVisible()
    await expect(acta.getByRole('cell', { name: 'Que se sepa también sin señal' })).toHaveCount(3)
    await expect(acta.getByText('Votaciones del encuentro')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: 'Imprimir' })).toBeHidden()
    await expect(acta.getByText('Firma, aclaración y cargo:')).toHaveCount(2)
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
  })
})

/** What the timer shows, in seconds. */
async function secondsLeft(page: Page): Promise<number> {
  const [minutes, seconds] = ((await page.getByRole('timer').textContent()) ?? '')
    .split(':')
    .map(Number)
  return Number(minutes) * 60 + Number(seconds)
}

/** Presses Tab until the focus stands on what is sought. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = () =>
    page.evaluate((sought) => document.activeElement?.matches(sought) ?? false, selector)
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error(`no way to ${selector} by Tab`)
}
