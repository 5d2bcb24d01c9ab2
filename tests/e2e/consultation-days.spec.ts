import { expect, test } from '@playwright/test'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { openPlainPhone, packTablet, unpackTablet } from './tablet.ts'

/** `npm test` has its parts one by one: `npm run check:passing` goes all the way. */
const inTheLongForm = process.env['PASSING'] === 'all' ? test : test.skip

inTheLongForm(
  'ten working days skip the plan’s holidays, and the public page closes on the day that was computed',
  async () => {
    const relay = await startRelay()
    const tablet = await unpackTablet('days')
    const phone = await openPlainPhone()
    const { page } = tablet
    try {
      await people.openPlan(page, relay.origin, 'San Roque')
      const plan = page.url()
      const addHoliday = async (date: string, name: string) => {
        await page.getByRole('button', { name: 'Agregar: Feriado' }).click()
        const form = page.getByRole('dialog')
        await form.getByLabel('Fecha').fill(date)
        await form.getByLabel('Qué se celebra').fill(name)
        await form.getByRole('button', { name: 'Guardar' }).click()
        await expect(form).toBeHidden()
        await expect(page.getByText(name).first()).toBeVisible()
      }
      await page.goto(`${plan}/paso/1.3`)
      await expect(page.getByText('los días hábiles saltean solo sábados y domingos')).toBeVisible()
      await addHoliday('2099-05-01', 'Día del trabajo')

      await page.goto(`${plan}/consulta`)
      await page.getByLabel('Primer día').fill('2099-04-27')
      await page.getByLabel('Último día').fill('2099-05-06')
      await expect(page.getByLabel('Cuántos días')).toHaveValue('10')
      await page.getByLabel('Qué días se cuentan').selectOption('Días hábiles')
      await expect(page.getByLabel('Último día')).toHaveValue('2099-05-11')
      await expect(page.getByText(/ni feriados: 1 de mayo de 2099/)).toBeVisible()
      await page.getByLabel('Cuántos días').fill('4')
      await expect(page.getByLabel('Último día')).toHaveValue('2099-04-30')
      await page.getByLabel('Cuántos días').fill('5')
      await expect(page.getByLabel('Último día')).toHaveValue('2099-05-04')
      await expectAccessible(page, 'dates in working days')
      await page.getByRole('button', { name: 'Guardar las fechas' }).click()
      await expect(page.getByText('Fechas guardadas.')).toBeVisible()
      await page.getByRole('button', { name: 'Publicar el borrador' }).click()
      await expect(page.getByText('Publicado.', { exact: true })).toBeVisible()
      const address = await page.getByRole('link', { name: 'Abrir la página' }).getAttribute('href')
      await phone.page.goto(address ?? '')
      await expect(phone.page.getByText(/27 de abril de 2099/).first()).toBeVisible()

      // Noted afterwards, a holiday moves nothing that was told to people.
      await page.goto(`${plan}/paso/1.3`)
      await addHoliday('2099-04-29', 'Aniversario')
      await page.goto(`${plan}/consulta`)
      await expect(page.getByLabel('Último día')).toHaveValue('2099-05-04')
      await expect(page.getByLabel('Cuántos días')).toHaveValue('4')
      await page.goto(`${plan}/paso/6.1`)
      await expect(page.getByText(/^4 días, del 27 de abril de 2099 al 4 de mayo/)).toBeVisible()
    } finally {
      await phone.close()
      await packTablet(tablet)
      await relay.end()
    }
  },
)
