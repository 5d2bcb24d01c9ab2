import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { waitUntilInstalled } from './tablet.ts'

/** What people do, as the screens let them do it. Nothing here reaches past the interface. */

/** Opens a plan, saves its key and returns to the plan's screen. */
export async function openPlan(page: Page, origin: string, municipality: string): Promise<void> {
  await page.goto(`${origin}/`)
  await waitUntilInstalled(page)
  await page.getByRole('link', { name: 'Abrir un plan nuevo' }).first().click()
  await page.getByLabel('Municipio', { exact: true }).fill(municipality)
  await page.getByRole('button', { name: 'Abrir el plan' }).click()
  await page.getByLabel('Frase', { exact: true }).fill('la plaza de los tilos')
  await page.getByLabel('La frase otra vez').fill('la plaza de los tilos')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Guardar el archivo' }).click()
  await download
  await page.getByRole('link', { name: 'Volver' }).click()
  await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
}

/** Puts a meeting of today in the calendar. */
export async function addMeeting(page: Page, name: string, tables: number): Promise<void> {
  await page.getByRole('button', { name: 'Agregar al calendario' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nombre').fill(name)
  await dialog.getByLabel('Número de mesas').fill(String(tables))
  await dialog.getByRole('button', { name: 'Agregar al calendario' }).click()
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
}

/** Invites a tablet to a meeting and returns the link. */
export async function invite(page: Page, meeting: string, tablet: string): Promise<string> {
  await page.getByRole('button', { name: `Invitar una tableta : ${meeting}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Cómo se llamará esa tableta').fill(tablet)
  await dialog.getByRole('button', { name: 'Hacer la invitación' }).click()
  const link = await dialog.getByLabel('Enlace de la invitación').inputValue()
  await dialog.getByRole('button', { name: 'Cerrar' }).click()
  return link
}

/** Joins with a link; the meeting's room opens. */
export async function join(page: Page, link: string, meeting: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Unirme' }).click()
  await expect(page.getByRole('heading', { name: meeting })).toBeVisible()
  await waitUntilInstalled(page)
}

/** Writes one proposal at the open table and waits until the screen says that it is kept. */
export async function capture(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Escriba la propuesta como la dijeron')
  await field.fill(text)
  await field.press('Enter')
  await expect(page.getByText(`Ficha guardada: ${text}`)).toBeAttached()
}

/** Waits until the relay confirmed that everything open on this tablet is on its disk. */
export async function expectRelayCurrent(page: Page): Promise<void> {
  await expect(page.getByText('Relevo al día')).toBeVisible({ timeout: 30_000 })
}

/** Makes the hand-over file of the meeting whose room is open; returns its path. */
export async function passByFile(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Entregar y recibir' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Pasar por archivo' }).click()
  const path = await (await download).path()
  await page.getByRole('link', { name: 'Volver' }).click()
  expect(readFileSync(path).length).toBeGreaterThan(100)
  return path
}

/** Opens a file on the joining screen, applies it and comes back to where the tablet was. */
export async function receiveFile(page: Page, path: string): Promise<void> {
  const back = page.url()
  const origin = new URL(back).origin
  await page.goto(`${origin}/unirse?con=archivo`)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: 'Recibir' }).click()
  await expect(page.getByText('Recibido y guardado en esta tableta')).toBeVisible()
  await page.goto(back)
}
