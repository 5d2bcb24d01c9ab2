import { expect, type Page, test } from '@playwright/test'
import * as people from './acts.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

let relay: RelayProcess
let tablet: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  tablet = await unpackTablet('steps')
})
test.afterEach(async () => {
  if (tablet) await packTablet(tablet)
  await relay?.end()
})

const form = (page: Page) => page.getByRole('dialog')

test('with no signal, the records of steps are written, changed and taken back, and a phase closed and reopened', async () => {
  const { page, context } = tablet
  await people.openPlan(page, relay.origin, 'San Roque')
  await context.setOffline(true)

  await test.step('the next step is the first, and opens from the path', async () => {
    await page
      .getByRole('link', { name: /^1 ?.*Preparación/ })
      .first()
      .click()
    await page.getByRole('link', { name: /1\.2 Definición de los roles/ }).click()
    await expect(page.getByText('Todavía no hay nadie en el equipo.')).toBeVisible()
  })

  await test.step('a member; what is missing is named by its field; a missing side is a notice', async () => {
    await page.getByRole('button', { name: /Agregar: Integrante/ }).click()
    await form(page).getByRole('button', { name: 'Guardar' }).click()
    await expect(form(page).getByText('No se guardó: falta corregir 3 datos.')).toBeVisible()
    await expect(form(page).getByLabel('Nombre, seudónimo o cargo')).toBeFocused()
    await form(page).getByLabel('Nombre, seudónimo o cargo').fill('Planificación')
    await form(page).getByLabel('Rol').selectOption('Coordinación')
    await form(page).getByLabel('Sector').selectOption('Gobierno local')
    await form(page).getByRole('button', { name: 'Guardar' }).click()
    await expect(form(page)).toBeHidden()
    await expect(page.getByText('Falta alguien de la sociedad civil')).toBeVisible()
  })

  await test.step('an initiative, half typed when the tablet is reloaded', async () => {
    const step = page.url().replace('/paso/1.2', '/paso/2.1')
    await page.goto(step)
    await page.getByRole('button', { name: /Agregar: Iniciativa/ }).click()
    await form(page).getByLabel('Nombre').fill('Portal de transparencia')
    await form(page).getByLabel('Logros').fill('Publica ordenanzas')
    await form(page).getByRole('button', { name: 'Cancelar' }).click()
    await page.reload()
    await page.getByRole('button', { name: /Agregar: Iniciativa/ }).click()
    await expect(form(page).getByText('quedó escrito sin guardar')).toBeVisible()
    await expect(form(page).getByLabel('Nombre')).toHaveValue('Portal de transparencia')
    await form(page).getByLabel('Eje').selectOption('Acceso a la información pública')
    await form(page).getByLabel('Unidad responsable').fill('Secretaría General')
    await form(page).getByLabel('Estado').selectOption('En curso')
    await form(page).getByLabel('Desafíos').fill('PDF escaneados')
    await form(page).getByRole('button', { name: 'Guardar' }).click()
    await expect(form(page)).toBeHidden()
    await expect(page.getByText('Hay 3 casillas vacías.')).toBeVisible()
  })

  await test.step('changed, with what it said before; it survives a reload; taken back and undone', async () => {
    await page.getByRole('button', { name: /Cambiar.*Portal/ }).click()
    await form(page).getByLabel('Estado').selectOption('Suspendida')
    await form(page).getByRole('button', { name: 'Guardar' }).click()
    await expect(form(page)).toBeHidden()
    await page.reload()
    await page.getByText('Qué cambió: 1 vez').click()
    await expect(page.getByText('Estado: antes decía «En curso», ahora «Suspendida»')).toBeVisible()
    await page.getByRole('button', { name: 'Quitar: Portal de transparencia' }).click()
    await expect(page.getByText('Todavía no hay ninguna iniciativa.')).toBeVisible()
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await expect(page.getByText('Hay 3 casillas vacías.')).toBeVisible()
  })

  await test.step('the gate says what is missing, closes all the same, and reopens with a trace', async () => {
    await page.goto(page.url().replace('/paso/2.1', '/fase/1'))
    await expect(page.getByText('Faltan 4 pasos para cerrarla entera')).toBeVisible()
    await page.getByRole('button', { name: 'Cerrar la fase' }).click()
    await form(page).getByRole('button', { name: 'Cerrar la fase' }).click()
    await expect(form(page).getByText('Falta decir quién.')).toBeVisible()
    await form(page).getByLabel('Quién lo aprueba').fill('Concejo')
    await form(page).getByLabel('Fecha').fill('2026-02-27')
    await form(page).getByRole('button', { name: 'Cerrar la fase' }).click()
    await expect(page.getByText('Cerrada el 27 de febrero de 2026. Aprobó: Concejo.')).toBeVisible()
    await expect(page.getByText(/Ese día faltaba: 1\.1 /)).toBeVisible()
    await page.getByRole('button', { name: 'Reabrir la fase' }).click()
    await form(page).getByLabel('Quién la reabre').fill('Coordinación')
    await form(page).getByLabel('Fecha').fill('2026-03-09')
    await form(page).getByLabel('Por qué se reabre').fill('Faltaba el acuerdo')
    await form(page).getByRole('button', { name: 'Reabrir la fase' }).click()
    await page.reload()
    await expect(
      page.getByText('Reabierta el 9 de marzo de 2026 por Coordinación: Faltaba el acuerdo'),
    ).toBeVisible()
    await expect(page.getByText('Faltan 4 pasos para cerrarla entera')).toBeVisible()
  })
})
