import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

const MEETING = 'Encuentro El Alto'
let relay: RelayProcess
let tablet: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  tablet = await unpackTablet('exchange')
})
test.afterEach(async () => {
  if (tablet) await packTablet(tablet)
  await relay?.end()
})

/** As a spreadsheet of a Spanish Windows saves it: semicolons, one byte a letter. */
const latin1 = (text: string) => Buffer.from(text, 'latin1')

async function choose(page: Page, name: string, buffer: Buffer) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

test('a sheet with faults changes nothing; corrected it comes in whole, and a second time is the same', async () => {
  const { page } = tablet
  await people.openPlan(page, relay.origin, 'San Roque')
  await people.addMeeting(page, MEETING, 2)
  await page.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
  await page.getByRole('link', { name: 'Importar propuestas' }).click()
  await expect(page.getByRole('heading', { name: 'Importar propuestas' })).toBeVisible()

  await choose(page, 'contactos.csv', latin1('nombre;correo\nAna;a@x\n'))
  await expect(page.getByRole('alert')).toContainText('contactos.csv: ninguna columna')
  await expect(page.getByRole('alert')).toContainText('nombre y correo')

  // 200 MB by its length, and nothing on the disk.
  const large = join(tablet.folder, 'grande.csv')
  writeFileSync(large, '')
  truncateSync(large, 200 * 1024 * 1024)
  await page.locator('input[type=file]').setInputFiles(large)
  await expect(page.getByRole('alert')).toContainText('grande.csv pesa más de 20 MB')

  await choose(
    page,
    'taller.csv',
    latin1('Propuesta;Mesa;Eje\nSeñales en la ruta;2;AIP\nBancas, y sombra;7;\n'),
  )
  const preview = page.getByRole('region', { name: 'taller.csv' })
  await expect(preview).toContainText('se leyó como windows-1252')
  await expect(preview).toContainText('Fila 3, mesa: este encuentro no tiene esa mesa («7»)')
  await expect(preview).toContainText('1 con error')
  await expect(page.getByRole('button', { name: /^Importar/ })).toHaveCount(0)
  await expectAccessible(page, 'import, with a fault')

  const good = 'Propuesta;Mesa;Eje\nSeñales en la ruta;2;AIP\nBancas, y sombra;1;\n'
  await choose(page, 'taller.csv', latin1(good))
  await expect(preview).toContainText('Fila 2: Señales en la ruta')
  await expectAccessible(page, 'import')
  await page.screenshot({ path: test.info().outputPath('import.png'), fullPage: true })
  await page.getByRole('button', { name: 'Importar 2 propuestas' }).click()
  await expect(preview).toContainText('2 iguales')
  await expect(preview).toContainText('no hay nada que importar')
  await expect(page.getByText('Se guardó en esta tableta: 2 propuestas.')).toBeVisible()

  await page.reload()
  await choose(page, 'taller.csv', latin1(good))
  await expect(preview).toContainText('2 iguales')
  await people.goBack(page)
  await expect(page.getByText('2 mesas, 2 fichas')).toBeVisible()
})

/** Draws a second table's map by keys alone, in the guided order; it differs from the first on one actor. */
async function drawStepByStep(page: Page) {
  const here = page.getByRole('region', { name: 'Quiénes están' })
  const press = async (name: string | RegExp, exact = true) => {
    await page.getByRole('button', { name, exact }).focus()
    await page.keyboard.press('Enter')
  }
  await press('Mesa 2')
  await press('Paso a paso')
  await page.getByLabel('Nombre de la organización').focus()
  for (const name of ['Dirección de Obras Públicas', 'Club de Madres']) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(here.getByText(name)).toBeVisible()
  }
  // The field keeps the focus, and a name that is there already is not added again.
  await page.keyboard.type('club de madres')
  await page.keyboard.press('Enter')
  await expect(page.getByText('«Club de Madres» ya está en este mapa.')).toBeVisible()

  await press(/^Paso siguiente/)
  await press(/^Conflicto/)
  await press('Club de Madres')
  await press('Dirección de Obras Públicas')
  await expect(
    page.getByText('Club de Madres con Dirección de Obras Públicas (media)'),
  ).toBeVisible()

  await press(/^Paso siguiente/)
  await press('En contra')
  await press('5 mucho')
  await page.reload()
  await expect(page.getByRole('button', { name: '¿Qué buscan? 1 de 2' })).toHaveAttribute(
    'aria-current',
    'step',
  )
  await press(/^Paso siguiente/)
  await press('1 nada')
  await press('Actor siguiente')
  await press('3 algo')
  await expect(page.getByText('Está dicho de todos.')).toBeVisible()
}

test('a second table draws its map step by step; the wall asks the gap; positions stay out of what leaves', async () => {
  const { page } = tablet
  await page.goto(relay.origin)
  await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
  await page.getByRole('link', { name: 'Volver' }).waitFor()
  const plan = new URL(page.url()).pathname.split('/')[2]
  await page.getByRole('link', { name: 'Entrar : Taller de mapa de actores' }).click()
  await page.getByRole('link', { name: 'Mapa de actores' }).click()
  await drawStepByStep(page)
  await page.getByRole('button', { name: 'Todas', exact: true }).click()
  await page.getByRole('button', { name: 'Sociograma' }).click()
  await page.getByRole('button', { name: /^Club de Madres, .*1 relación: Conflicto/ }).click()
  await expect(page.getByText(/media según la mesa 2/).first()).toBeVisible()
  await page.getByRole('link', { name: 'Mostrar en pantalla' }).click()
  await expect(page.getByRole('heading', { name: 'Quiénes están' })).toBeVisible()
  const gap = page.getByRole('heading', { name: '¿Qué piensa la sala de Dirección de Obras' })
  const scene = page.getByRole('heading', { level: 1 })
  while ((await gap.count()) === 0) {
    const said = (await scene.textContent()) ?? ''
    await page.keyboard.press('ArrowRight')
    await expect(scene).not.toHaveText(said)
  }
  await expect(gap).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Mesa 2')
  await expect(page.getByRole('main')).not.toContainText(/en contra|a favor/i)
  await page.reload()
  await expect(gap).toBeVisible()

  await page.goto(`${relay.origin}/plan/${plan}/documentos`)
  await page.getByRole('link', { name: 'Datos para otras herramientas' }).click()
  await expect(page.getByRole('heading', { name: 'Mapas de actores' })).toBeVisible()
  await expectAccessible(page, 'export')
  await page.screenshot({ path: test.info().outputPath('export.png'), fullPage: true })

  const download = async (name: RegExp, region: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('region', { name: region }).getByRole('button', { name }).click(),
    ])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
  const book = await download(/^XLSX/, 'Propuestas')
  expect(book.name).toMatch(/-xlsx\.xlsx$/)
  expect(Object.keys(unzipSync(book.bytes))).toContain('xl/workbook.xml')

  const decidim = unzipSync((await download(/^Decidim/, 'Propuestas')).bytes)
  const rows = parse(Buffer.from(decidim['decidim-proposals.csv'] ?? []), {
    bom: true,
    delimiter: ';',
  }) as string[][]
  expect(rows[0]?.slice(0, 2)).toEqual(['title/es', 'body/es'])
  expect(rows.length).toBe(49)

  const svg = await download(/^SVG/, 'Mapas de actores')
  const drawings = unzipSync(svg.bytes)
  const drawn = Buffer.from(drawings['actor-map-2.svg'] ?? []).toString()
  expect(drawn).toContain('<title>Mapa de actores: ')
  expect(drawn).toContain('Club de Madres')
  expect(drawn).not.toContain('en contra')
  writeFileSync(test.info().outputPath('map.svg'), drawn)
  await page.getByRole('button', { name: 'Con la posición' }).click()
  const told = unzipSync((await download(/^SVG/, 'Mapas de actores')).bytes)
  expect(Buffer.from(told['actor-map-2.svg'] ?? []).toString()).toContain('en contra')
  const png = await download(/^PNG/, 'Mapas de actores')
  const picture = Buffer.from(unzipSync(png.bytes)['actor-map-1.png'] ?? [])
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  writeFileSync(test.info().outputPath('map.png'), picture)
  expect(picture.length).toBeGreaterThan(20_000)
})
