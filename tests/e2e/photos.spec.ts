import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { isBlobPath } from '../../sync-server/blob-files.ts'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { dropFile } from './drop-file.ts'
import { CAMERA_MARK, PLACE_BYTES, takePicture } from './picture.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { secondCopies } from './second-copies.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

const MEETING = 'Encuentro Las Lomas'
const CARD = 'Agua en la escuela'

let relay: RelayProcess
let table: Tablet
let other: Tablet
let third: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  ;[table, other, third] = await Promise.all([
    unpackTablet('table'),
    unpackTablet('other'),
    unpackTablet('third'),
  ])
})
test.afterEach(async () => {
  for (const tablet of [table, other, third]) if (tablet) await packTablet(tablet)
  await relay?.end()
})

test('a photo of a paper card goes by file and by relay without saying where it was taken, and is taken back everywhere', async () => {
  const [here, there] = [table.page, other.page]
  await people.openPlan(here, relay.origin, 'San Roque')
  await people.addMeeting(here, MEETING, 1)
  const link = await people.invite(here, MEETING, 'Mesa 1')
  const later = await people.invite(here, MEETING, 'Mesa 2')
  await people.join(there, link, MEETING)
  for (const tablet of [table, other]) await tablet.context.setOffline(true)
  await relay.kill()
  await here.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
  await here.getByRole('button', { name: 'Abrir el encuentro' }).click()
  const room = here.url()

  await here.getByRole('link', { name: /^Mesa 1: / }).click()
  await people.capture(here, CARD)
  const camera = here.getByRole('button', { name: `Foto de la ficha en papel: ${CARD}` })
  await expect(camera).toHaveCount(0)
  await people.goBack(here)
  await expect(here.getByText('Solo fichas en papel, sin personas.')).toBeVisible()
  await here.getByRole('button', { name: 'Permitir fotos' }).click()
  await here.getByRole('link', { name: /^Mesa 1: / }).click()

  await shoot(here, Buffer.from('no soy una foto'), 'apuntes.jpg')
  await expect(here.getByText(/«apuntes\.jpg» no es una foto que se pueda abrir/)).toBeVisible()
  const picture = await takePicture(here)
  expect(picture.includes(PLACE_BYTES)).toBe(true)
  await shoot(here, picture.subarray(0, picture.length / 2), 'cortada.jpg')
  await expect(here.getByText(/«cortada\.jpg» está incompleta/)).toBeVisible()
  expect(await photosOn(here)).toEqual([])

  // One tap; the rest are the camera's own.
  await shoot(here, picture, 'IMG_0001.jpg')
  await expect(here.getByText('Foto guardada en esta tableta')).toBeVisible()
  const shown = here.getByRole('img', { name: CARD })
  await expect(shown).toBeVisible()
  const [kept] = await photosOn(here)
  if (!kept) throw new Error('no photo')
  const { bytes } = kept
  expect(bytes.length).toBeLessThanOrEqual(300_000)
  for (const trace of [PLACE_BYTES, Buffer.from(CAMERA_MARK), Buffer.from('Exif'), APP1]) {
    expect(bytes.includes(trace)).toBe(false)
  }
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept.sha256)

  const copiesOf = async (page: Page) =>
    (await secondCopies(page)).filter((name) => name.includes(kept.sha256))
  expect((await copiesOf(here)).length).toBeGreaterThan(0)

  await here.goto(`${room}/pasar`)
  await expect(here.getByText('1 foto se queda acá: por los códigos no pasa.')).toBeVisible()
  await here.goto(`${room}/cierre`)
  await expect(here.getByText('1 foto solo acá.')).toBeVisible()
  await expect(here.getByRole('heading', { name: 'Todavía no la borre' })).toBeVisible()
  const saving = here.waitForEvent('download')
  await here.getByRole('button', { name: 'Pasar por archivo' }).click()
  await dropFile(there, readFileSync(await (await saving).path()), 'mesa.encuentro')
  await expect(there.getByText('Trae 1 foto; 1 es nueva acá.')).toBeVisible()
  await there.getByRole('button', { name: 'Recibir' }).click()
  const receipt = there.waitForEvent('download')
  await there.getByRole('button', { name: 'Guardar el comprobante' }).click()
  await dropFile(here, readFileSync(await (await receipt).path()), 'mesa.encuentro-comprobante')
  await expect(here.getByText('Comprobado: «Mesa 1»')).toBeVisible()
  await here.goto(`${room}/cierre`)
  await expect(here.getByRole('row', { name: /Fotos de fichas/ })).toContainText('el único')
  await expect(here.getByText('1 foto solo acá.')).toHaveCount(0)
  await expect(here.getByRole('heading', { name: 'Ya se puede borrar' })).toBeVisible()
  await there.goto(`${room}/mesa/1`)
  await expect(there.getByRole('img', { name: CARD })).toBeVisible()
  expect(await photosOn(there)).toEqual([kept])

  await relay.start()
  await table.context.setOffline(false)
  await here.goto(`${room}/mesa/1`)
  await people.expectRelayCurrent(here)
  const last = third.page
  await people.join(last, later, MEETING)
  await last.goto(`${room}/mesa/1`)
  await expect(last.getByRole('img', { name: CARD })).toBeVisible({ timeout: 30_000 })
  expect(await photosOn(last)).toEqual([kept])
  expect(photosAt(relay).map((path) => basename(path))).toEqual([kept.sha256])

  await here.getByRole('button', { name: `Ver grande la foto de la ficha: ${CARD}` }).click()
  const dialog = here.getByRole('dialog')
  await expectAccessible(here, 'a photo, large')
  await dialog.getByRole('button', { name: 'Quitar la foto' }).click()
  await dialog.getByRole('button', { name: 'Quitar la foto' }).click()
  await expect(here.getByText('Foto quitada')).toBeVisible()
  for (const page of [here, last]) {
    await expect(page.getByRole('img', { name: CARD })).toHaveCount(0)
    await expect.poll(() => photosOn(page)).toEqual([])
    expect(await copiesOf(page)).toEqual([])
  }
  await expect.poll(() => photosAt(relay)).toEqual([])
})

/** Paths of the photos that a relay holds. */
function photosAt({ data }: RelayProcess): string[] {
  const files = readdirSync(join(data, 'blobs'), { recursive: true }) as string[]
  return files.filter((path) => isBlobPath(path))
}

/** The marker of the segment in which cameras write. */
const APP1 = Buffer.from([0xff, 0xe1])

/** Taps «Foto» and hands in what the camera would. */
async function shoot(page: Page, bytes: Buffer, name: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: `Foto de la ficha en papel: ${CARD}` }).click()
  await (await choosing).setFiles({ name, mimeType: 'image/jpeg', buffer: bytes })
}

/** The photos on a tablet's disk. */
async function photosOn(page: Page): Promise<{ sha256: string; bytes: Buffer }[]> {
  const rows = await page.evaluate(
    () =>
      new Promise<{ sha256: string; bytes: number[] }[]>((resolve, reject) => {
        const opening = indexedDB.open('encuentro')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const asking = db.transaction('photos').objectStore('photos').getAll()
          asking.onsuccess = () => {
            db.close()
            resolve(
              asking.result.map((row: { sha256: string; bytes: Uint8Array }) => ({
                sha256: row.sha256,
                bytes: [...row.bytes],
              })),
            )
          }
        }
      }),
  )
  return rows.map(({ sha256, bytes }) => ({ sha256, bytes: Buffer.from(bytes) }))
}
