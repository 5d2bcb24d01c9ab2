import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { leftBehind } from './left-behind.ts'
import { startRelay } from './relay.ts'
import { openPlainPhone, packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const SECRET = 'Mi vecina Rosario Quispe tiene la llave'
const OTHER = 'Que haya más luz en la plaza'

/** Files of a folder that hold a text, as UTF-8. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}

test('somebody asks that her comment be erased: page, relay and tablet have nothing of it, and her receipt says so', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('erasure')
  const phone = await openPlainPhone()
  const { page } = tablet
  const codes: string[] = []
  try {
    await page.goto(`${relay.origin}/`)
    await waitUntilInstalled(page)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
    await people.expectRelayCurrent(page)
    const plan = page.url()
    await page.goto(`${plan}/consulta`)
    await page.getByLabel('Primer día').fill('2020-03-02')
    await page.getByLabel('Último día').fill(`${new Date().getFullYear() + 1}-01-31`)
    await page.getByRole('button', { name: 'Guardar las fechas' }).click()
    await expect(page.getByText('Fechas guardadas.')).toBeVisible()
    await page.getByRole('button', { name: 'Publicar el borrador' }).click()
    await expect(page.getByText('Publicado.', { exact: true })).toBeVisible()
    const address = await page.getByRole('link', { name: 'Abrir la página' }).getAttribute('href')

    for (const said of [SECRET, OTHER]) {
      await phone.page.goto(address ?? '')
      await phone.page
        .getByRole('link', { name: /^Opinar sobre: Presupuesto/ })
        .first()
        .click()
      await phone.page.getByText('Mejorarlo').click()
      await phone.page.getByLabel('Su opinión', { exact: true }).fill(said)
      await phone.page.getByRole('button', { name: 'Enviar sin dar mi nombre' }).click()
      const spelled = await phone.page
        .getByRole('img', { name: /^(?:\w ){5}\w$/ })
        .getAttribute('aria-label')
      codes.push((spelled ?? '').replaceAll(' ', ''))
    }
    const [secret, other] = codes
    await page.getByRole('button', { name: `Mostrar : ${secret}`, exact: true }).click()
    await expect(page.getByText(/Hay cambios que todavía no se ven/)).toBeVisible()
    await page.getByRole('button', { name: 'Publicar los cambios' }).click()
    await expect(page.getByText(/No hay cambios desde entonces/)).toBeVisible()
    await phone.page.goto(address ?? '')
    await expect(phone.page.getByText(`«${SECRET}»`)).toHaveCount(1)
    expect(filesWith(relay.data, SECRET)).not.toEqual([])

    await test.step('Coordination erases it with the plan’s key', async () => {
      await page.getByRole('button', { name: 'Todas', exact: true }).click()
      await page.getByRole('button', { name: `Borrar a pedido : ${secret}` }).click()
      const sheet = page.getByRole('dialog', { name: 'Borrar esta opinión para siempre' })
      await expect(sheet.getByText(SECRET)).toBeVisible()
      await expectAccessible(page, 'an erasure')
      await sheet.getByRole('button', { name: 'Sí, borrarla' }).click()
      await expect(page.getByText(/^Borrada\. Los bytes salen/)).toBeVisible()
      await expect(page.getByText(SECRET)).toHaveCount(0)
      await expect(page.getByText('1 opinión se borró a pedido.')).toBeVisible()
    })

    await test.step('the receipt says so, and the other one stands', async () => {
      await phone.page.goto(address ?? '')
      await expect(phone.page.getByText(SECRET)).toHaveCount(0)
      await phone.page.goto(`${address}/r/${secret}`)
      await expect(phone.page.getByText(/se borró a pedido el/)).toBeVisible()
      await expectAccessible(await phone.asJudged(), 'the receipt of what was erased')
      await phone.page.goto(`${address}/r/${other}`)
      await expect(phone.page.getByText('Todavía no hay')).toBeVisible()
    })

    await test.step('no file of the relay and no byte of the tablet has it', async () => {
      await expect.poll(() => filesWith(relay.data, SECRET)).toEqual([])
      expect(filesWith(relay.data, OTHER)).not.toEqual([])
      // The deletion came back from the relay; with the next opening its history goes, too.
      await expect
        .poll(async () => {
          await page.goto(`${relay.origin}/`)
          await page.goto(`${plan}/consulta`)
          await expect(page.getByText('1 opinión se borró a pedido.')).toBeVisible()
          await page.goto(`${relay.origin}/`)
          await expect(page.getByRole('main')).toBeVisible()
          const kept = Object.values(await leftBehind(page)).join()
          const bytes = (text: string) => [...new TextEncoder().encode(text)].join()
          return {
            secret: kept.includes(SECRET) || kept.includes(bytes(SECRET)),
            other: kept.includes(bytes(OTHER)),
          }
        })
        .toEqual({ secret: false, other: true })
    })
  } finally {
    await phone.close()
    await packTablet(tablet)
    await relay.end()
  }
})
