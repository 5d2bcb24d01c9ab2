import { readFileSync } from 'node:fs'
import { expect, type Locator, test } from '@playwright/test'
import * as people from './acts.ts'
import { dropFile } from './drop-file.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

const MEETING = 'Encuentro La Feria'

let relay: RelayProcess
let table: Tablet
let other: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  table = await unpackTablet('table')
  other = await unpackTablet('other')
})
test.afterEach(async () => {
  for (const tablet of [table, other]) if (tablet) await packTablet(tablet)
  await relay?.end()
})

test('a meeting goes by file in at most four taps, its receipt comes back as a file, and the share sheet takes it too', async () => {
  const [here, there] = [table.page, other.page]
  await people.openPlan(here, relay.origin, 'San Roque')
  await people.addMeeting(here, MEETING, 1)
  const link = await people.invite(here, MEETING, 'Mesa 1')
  await people.join(there, link, MEETING)
  await other.context.setOffline(true)
  await table.context.setOffline(true)
  await relay.kill()
  await here.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
  await here.getByRole('button', { name: 'Abrir el encuentro' }).click()
  const room = here.url()
  await here.getByRole('link', { name: /^Mesa 1: / }).click()
  await people.capture(here, 'Agua en la escuela')
  await people.goBack(here)

  let taps = 0
  const tap = async (target: Locator) => {
    taps++
    await target.click()
  }
  await tap(here.getByRole('link', { name: 'Entregar y recibir' }).first())
  const saving = here.waitForEvent('download')
  await tap(here.getByRole('button', { name: 'Pasar por archivo' }))
  const file = readFileSync(await (await saving).path())
  taps++
  await dropFile(there, file, 'mesa.encuentro')
  await expect(there.getByText('1 dato es nuevo acá')).toBeVisible()
  await tap(there.getByRole('button', { name: 'Recibir' }))
  await expect(there.getByText('Recibido y guardado en esta tableta')).toBeVisible()
  expect(taps).toBeLessThanOrEqual(4)

  const receipt = there.waitForEvent('download')
  await there.getByRole('button', { name: 'Guardar el comprobante' }).click()
  const path = await (await receipt).path()
  const token = readFileSync(path)
  await dropFile(there, token, 'propio.encuentro-comprobante')
  await expect(there.getByText('Ese comprobante es de esta misma tableta')).toBeVisible()
  await expect(here.getByRole('heading', { name: 'Todavía no la borre' })).toBeVisible()

  const forged = Buffer.from(token)
  forged.write(forged[500] === 0x41 ? 'B' : 'A', 500)
  await dropFile(here, forged, 'forjado.encuentro-comprobante')
  await expect(here.getByRole('alert')).toContainText('No se contó')
  await dropFile(here, token, 'comprobante.encuentro-comprobante')
  await expect(here.getByText('Comprobado: «Mesa 1»')).toBeVisible()
  await here.goto(room)
  await expect(here.getByText('Mesa 1: 2 de 2, comprobante firmado')).toBeVisible()

  // A share sheet is the system's: what the page hands to it is what counts.
  await here.addInitScript(() => {
    navigator.canShare = () => true
    navigator.share = async ({ files = [] } = {}) => {
      const [shared] = files
      if (!shared) throw new TypeError('nothing')
      const head = new TextDecoder().decode(await shared.slice(0, 2).arrayBuffer())
      document.title = `${head} ${shared.name}`
    }
  })
  await here.emulateMedia({ reducedMotion: 'reduce' })
  await here.goto(`${room}/pasar`)
  await here.getByRole('button', { name: 'Compartir el archivo' }).click()
  // Whoever asked for less motion gets three codes a second, and none before they ask.
  await expect(here.getByRole('button', { name: 'Despacio' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(here.getByText(/^1 de \d+$/)).toBeVisible()
  await expect(here).toHaveTitle(/^PK .*\.encuentro\.txt$/)
})
