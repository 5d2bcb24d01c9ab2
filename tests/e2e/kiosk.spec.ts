import { expect, type Page, test } from '@playwright/test'
import * as people from './acts.ts'
import { leftBehind } from './left-behind.ts'
import { beginLooking } from './look.ts'
import { startRelay } from './relay.ts'
import { killTablet, packTablet, unpackTablet, waitUntilInstalled, wakeTablet } from './tablet.ts'

const PIN = '4711'
const IDEA = 'Que la biblioteca abra los sábados.'
const HALF = 'Esto lo escribió alguien que se fue'
const REACH = 'quien.opina@ejemplo.org'

async function setDates(page: Page, opens: string, closes: string): Promise<void> {
  await page.getByLabel('Primer día').fill(opens)
  await page.getByLabel('Último día').fill(closes)
  await page.getByRole('button', { name: 'Guardar las fechas' }).click()
  await expect(page.getByText('Fechas guardadas.')).toBeVisible()
}

async function openToPublic(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tableta abierta al público' }).click()
  await page.getByRole('button', { name: 'Abrir al público' }).click()
  await page.getByLabel('PIN de 4 números').fill(PIN)
  await page.getByLabel('Repita el PIN').fill(PIN)
  await page.getByRole('dialog').getByRole('button', { name: 'Abrir al público' }).click()
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Equipo: mantener apretado' }).press('Enter')
  await page.getByRole('button', { name: /toque otra vez/ }).press('Enter')
  await page.getByLabel('PIN', { exact: true }).fill('0000')
  await page.getByRole('button', { name: 'Abrir', exact: true }).click()
  await expect(page.getByText('Ese no es el PIN.')).toBeVisible()
  await page.getByLabel('PIN', { exact: true }).fill(PIN)
  await page.getByRole('button', { name: 'Abrir', exact: true }).click()
  await page.getByRole('button', { name: 'Cerrarla al público' }).click()
  await expect(page.getByRole('heading', { name: 'Consulta pública' })).toBeVisible()
}

const welcome = (page: Page) => page.getByRole('heading', { name: '¿Qué le parece el plan?' })

test('a tablet at the front desk takes comments offline, and nobody sees what the one before wrote', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('kiosk')
  let { page } = tablet
  try {
    const { look } = await beginLooking(page)
    await page.goto(`${relay.origin}/`)
    await waitUntilInstalled(page)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
    await people.expectRelayCurrent(page)
    const plan = page.url()
    await page.goto(`${plan}/consulta`)

    await test.step('outside its dates it says when, and takes nothing', async () => {
      await setDates(page, '2020-03-02', '2020-03-11')
      await openToPublic(page)
      await expect(
        page.getByRole('heading', { name: /terminó el 11 de marzo de 2020/ }),
      ).toBeVisible()
      await expect(page.getByRole('button', { name: 'Empezar' })).toHaveCount(0)
      await close(page)
    })

    await test.step('within them, one commitment a screen', async () => {
      await setDates(page, '2020-03-02', `${new Date().getFullYear() + 1}-01-31`)
      await relay.kill()
      await openToPublic(page)
      await expect(welcome(page)).toBeVisible()
      await look('kiosk-welcome')
      await page.getByRole('button', { name: 'Empezar' }).click()
      await expect(page.getByText('Compromiso 1 de 6')).toBeVisible()
      await page.getByRole('button', { name: 'Siguiente' }).click()
      await expect(page.getByText('Compromiso 2 de 6')).toBeVisible()
      await look('kiosk-reading')
    })

    let code = ''
    await test.step('somebody comments and is given six characters', async () => {
      await page.getByRole('button', { name: 'Opinar sobre esto' }).click()
      await page.getByRole('button', { name: 'Enviar', exact: true }).click()
      await expect(page.getByRole('alert').getByText('Falta la opinión.')).toBeVisible()
      await page.getByLabel('Dígalo con sus palabras').fill(IDEA)
      await page.getByRole('button', { name: 'Lo mejoraría' }).click()
      await page.getByLabel(/Correo o teléfono/).fill(REACH)
      await page.getByRole('button', { name: 'Enviar', exact: true }).click()
      await expect(page.getByText(/marque que acepta/)).toBeVisible()
      await page.getByLabel('Acepto que me avisen por ese medio').check()
      await look('kiosk-form')
      await page.getByRole('button', { name: 'Enviar', exact: true }).click()
      await expect(page.getByRole('heading', { name: 'Gracias. Quedó guardada.' })).toBeVisible()
      const spelled = await page
        .getByRole('img', { name: /^(?:\w ){5}\w$/ })
        .getAttribute('aria-label')
      code = (spelled ?? '').replaceAll(' ', '')
      await expect(page.getByText(IDEA)).toHaveCount(0)
      await look('kiosk-receipt')
      await page.getByRole('button', { name: 'Ya lo tengo' }).click()
      await expect(welcome(page)).toBeVisible()
    })

    await test.step('what somebody left half written is gone by back, by another address and by a reload', async () => {
      const writeHalf = async () => {
        await page.getByRole('button', { name: 'Empezar' }).click()
        await page.getByRole('button', { name: 'Opinar sobre esto' }).click()
        await page.getByLabel('Dígalo con sus palabras').fill(HALF)
      }
      const nothingStands = async () => {
        await expect(welcome(page)).toBeVisible()
        await page.getByRole('button', { name: 'Empezar' }).click()
        await page.getByRole('button', { name: 'Opinar sobre esto' }).click()
        await expect(page.getByLabel('Dígalo con sus palabras')).toHaveValue('')
        await expect(page.getByLabel(/Correo o teléfono/)).toHaveValue('')
        await page.getByRole('button', { name: 'Volver sin enviar' }).click()
        await page.getByRole('button', { name: 'Volver al principio' }).click()
      }
      await writeHalf()
      await page.reload()
      await nothingStands()
      await writeHalf()
      await page.goto(`${plan}/consulta`)
      await nothingStands()
      await writeHalf()
      await page.goBack()
      await nothingStands()
    })

    await test.step('a battery that dies leaves a tablet that is still open to the public, and nothing else', async () => {
      await page.getByRole('button', { name: 'Empezar' }).click()
      await page.getByRole('button', { name: 'Opinar sobre todo el plan' }).click()
      await page.getByLabel('Dígalo con sus palabras').fill(HALF)
      await killTablet(tablet)
      await wakeTablet(tablet)
      page = tablet.page
      await page.goto(`${plan}/compromisos`)
      await expect(welcome(page)).toBeVisible()
    })

    await test.step('the team closes it with its PIN; the comment is counted, its contact opens, the rest left no trace', async () => {
      await close(page)
      const row = page.getByRole('row', { name: /^Tableta abierta/ })
      await expect(row.getByRole('cell')).toHaveText('3') // the example's two, and this one
      const kept = Object.values(await leftBehind(page)).join()
      for (const trace of [HALF, REACH]) {
        expect(kept.includes(trace)).toBe(false)
        expect(kept.includes([...new TextEncoder().encode(trace)].join())).toBe(false)
      }
      expect(kept.includes([...new TextEncoder().encode(IDEA)].join())).toBe(true)
      await page.getByRole('button', { name: `Ver contacto : ${code}` }).click()
      await expect(page.getByRole('dialog').getByText(REACH)).toBeVisible()
    })
  } finally {
    await packTablet(tablet)
    await relay.end()
  }
})
