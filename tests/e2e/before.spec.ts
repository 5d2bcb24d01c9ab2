import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import ICAL from 'ical.js'
import * as people from './acts.ts'
import { giveCamera } from './camera.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

const MEETING = 'Encuentro La Feria'

let relay: RelayProcess
let tablet: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  tablet = await unpackTablet('before')
  await giveCamera(tablet.context)
})
test.afterEach(async () => {
  if (tablet) await packTablet(tablet)
  await relay?.end()
})

test('before a meeting: an uncovered zone, a poster, a calendar file, and a tablet looked over with no signal', async () => {
  const { page } = tablet
  await people.openPlan(page, relay.origin, 'San Roque')
  await people.addMeeting(page, MEETING, 2)
  await people.invite(page, MEETING, 'Mesa 1')

  await test.step('the strategy shows where nobody goes', async () => {
    await page.getByRole('link', { name: 'Estrategia de encuentros' }).first().click()
    for (const name of ['Centro', 'La Loma']) {
      await page.getByRole('button', { name: 'Agregar una zona' }).click()
      await page
        .getByLabel(/^Zona \d/)
        .last()
        .fill(name)
    }
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await expect(page.getByText('Zonas guardadas en esta tableta')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Nadie va a Centro y La Loma' })).toBeVisible()

    await page.getByRole('button', { name: `Completar : ${MEETING}` }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Fecha').fill('2026-12-05')
    await form.getByLabel('Hora', { exact: true }).fill('18:30')
    await form.getByLabel('Duración en minutos').fill('150')
    await form.getByLabel('Zona', { exact: true }).selectOption('Centro')
    await form.getByLabel('Aforo (personas que entran)').fill('40')
    await form.getByLabel('Electricidad').selectOption('No hay electricidad')
    await form.getByRole('checkbox', { name: 'Mujeres' }).check()
    await form.getByRole('checkbox', { name: 'Rampa' }).check()
    await form.getByRole('button', { name: 'Guardar' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Nadie va a La Loma' })).toBeVisible()
    const women = page.getByRole('row', { name: /^Mujeres/ })
    await expect(women.getByRole('cell')).toHaveText(['planeado', 'nadie va'])
    await expect(page.getByText(/^Falta: sede/)).toBeVisible()
  })

  await test.step('the poster is changed, printed, and goes into a calendar', async () => {
    await page.getByRole('link', { name: `Difundir : ${MEETING}` }).click()
    await page.getByRole('button', { name: 'Afiche' }).click()
    const text = page.getByLabel('Texto, se puede cambiar')
    await expect(text).toHaveValue(/\[sede\], Centro/)
    await expect(page.getByText('En el plan falta: la sede.')).toBeVisible()
    await text.fill((await text.inputValue()).replace('[sede]', 'Club de la Feria'))
    const poster = page.locator('.outreach-poster')
    await page.emulateMedia({ media: 'print' })
    await expect(poster.getByText('Club de la Feria, Centro')).toBeVisible()
    await expect(poster.getByRole('img', { name: /calendario del teléfono/ })).toBeVisible()
    await expect(text).toBeHidden()
    await expect(page.getByRole('heading', { name: /Lo que se hizo/ })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Guardar para el calendario' }).click()
    const file = readFileSync(await (await saving).path(), 'utf8')
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent') ?? undefined,
    )
    expect(event.summary).toBe(MEETING)
    expect(event.startDate.toString()).toBe('2026-12-05T18:30:00')
    expect(event.endDate.toString()).toBe('2026-12-05T21:00:00')

    await page.getByLabel('Por dónde').selectOption('Radio')
    await page.getByLabel('Qué se difundió').fill('Aviso en la radio de la feria')
    await page.getByRole('button', { name: 'Anotar' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Aviso en la radio' })).toBeVisible()
  })

  await test.step('what to take follows from the meeting and is ticked off', async () => {
    await people.goBack(page)
    await page.getByRole('link', { name: 'Qué llevar' }).click()
    const lamps = page.getByRole('checkbox', { name: /Lámparas a batería/ })
    await lamps.check()
    await expect(page.getByRole('heading', { name: /^1 de \d+ en la bolsa$/ })).toBeVisible()
    await people.goBack(page)
  })

  await test.step('with no signal the tablet is looked over, and a vote is rehearsed', async () => {
    await page.getByRole('link', { name: 'Revisar tableta' }).click()
    await relay.kill()
    await tablet.context.setOffline(true)
    await page.getByRole('button', { name: 'Revisar', exact: true }).click()
    const check = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    await expect(check('La aplicación sin conexión')).toContainText('abre sin conexión')
    await expect(check('Escribir y volver a leer')).toContainText('se leyeron iguales')
    await expect(check('Reloj')).toContainText('No se comparó')
    await expect(check('Llave del plan')).toContainText('Falta la hoja de recuperación')
    await expect(check('Tabletas por mesa')).toContainText('1 tableta para 2 mesas')
    await expect(check('Ensayo de votación')).toContainText('Mire esto')
    for (const row of await page.locator('.preflight-check').all()) {
      await expect(row).toContainText(/Bien|Mire esto|Pare/)
    }

    await page.getByRole('button', { name: 'Naranja' }).click()
    await page.getByRole('button', { name: 'Este es mi voto de ensayo' }).click()
    await expect(check('Ensayo de votación')).toContainText('La urna de verdad no cambió')
    expect(await ballotsOnDisk(page)).toEqual({ real: 0, rehearsal: 'gone' })

    await page.getByText('Sin cámara, por texto').click()
    const code = page.getByLabel('Pegue acá el texto de la otra')
    await code.fill('https://ejemplo.org/')
    await page.getByRole('button', { name: 'Comparar', exact: true }).click()
    await expect(page.getByText('Ese código no es de esta revisión.')).toBeVisible()

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copiar el texto de esta tableta' }).click()
    await expect(page.getByRole('button', { name: 'Copiado' })).toBeVisible()
    const own = await page.evaluate(() => navigator.clipboard.readText())
    const [head, form, app, schema, plan, content, ...rest] = own.split(' ')
    const older = [head, form, app, schema, plan, content?.replace(/./g, '0'), ...rest].join(' ')
    await code.fill(older)
    await page.getByRole('button', { name: 'Comparar', exact: true }).click()
    const compared = check('Igual que otra tableta')
    await expect(compared).toContainText('Los datos del plan no son los mismos')
    // A tablet of the same app and the same data, held before the camera.
    await page.getByRole('button', { name: 'Leer el código de otra tableta' }).click()
    await expect(async () => {
      const seen = (await page.locator('.preflight-qr svg').screenshot()).toString('base64')
      await page.evaluate(
        (url) =>
          (window as unknown as { showToCamera(url: string): Promise<void> }).showToCamera(url),
        `data:image/png;base64,${seen}`,
      )
      await expect(compared).toContainText('Misma aplicación y mismos datos', { timeout: 300 })
    }).toPass({ timeout: 15_000, intervals: [10] })
    await expect(check('Reloj')).toContainText('la otra tableta')

    await page.reload()
    await expect(check('Ensayo de votación')).toContainText('La urna de verdad no cambió')
    await expect(page.getByText(/Revisada el/)).toBeVisible()
  })
})

/** What lies in the databases of the real box and of the rehearsal. */
function ballotsOnDisk(page: Page): Promise<{ real: number; rehearsal: string }> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    const rehearsal = names.includes('encuentro-ensayo') ? 'left' : 'gone'
    if (!names.includes('encuentro-urna')) return { real: 0, rehearsal }
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('encuentro-urna')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const real = await new Promise<number>((resolve, reject) => {
      const counted = db.transaction('ballots').objectStore('ballots').count()
      counted.onsuccess = () => resolve(counted.result)
      counted.onerror = () => reject(counted.error)
    })
    db.close()
    return { real, rehearsal }
  })
}
