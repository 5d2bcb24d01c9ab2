import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { buildExample } from '../../src/example/build.ts'
import { invitationLink } from '../../src/protocol/invitation.ts'
import * as people from './acts.ts'
import { giveCamera, hold } from './camera.ts'
import { takePicture } from './picture.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

/** Minutes of files opened one by one: `npm run check:passing`. */
const inTheLongForm = process.env['PASSING'] === 'all' ? test : test.skip
const ENCUENTRO = 'dist/cli/encuentro.mjs'
/** The citizens' meetings of the example; those named by camera, the others by file. */
const MEETINGS = ['r05', 'r06', 'r07', 'r08', 'r09'] as const
const BY_CAMERA = new Set<string>(['r08', 'r09'])

let relay: RelayProcess
let folder: string
const tablets: Tablet[] = []
test.beforeEach(async () => {
  relay = await startRelay()
  folder = mkdtempSync(join(tmpdir(), 'encuentro-e2e-five-'))
})
test.afterEach(async () => {
  for (const tablet of tablets.splice(0)) await packTablet(tablet)
  await relay?.end()
  rmSync(folder, { recursive: true, force: true })
})

inTheLongForm(
  'the five meetings of the example come together from their tables’ files in any order, by file and by camera, with their photo',
  async () => {
    test.setTimeout(1_200_000)
    const example = await buildExample()
    const { split } = encuentro(['example', '-o', join(folder, 'all'), '--split', folder])
    const files: string[] = split.map(({ file }: { file: string }) => file)
    const coordination = files.filter((file) => file.includes('coordinacion'))
    const ofTables = files.filter((file) => MEETINGS.some((label) => file.includes(`/${label}-`)))
    expect(ofTables.length).toBe(22)
    const records = example.rooms.flatMap(({ entries }) => [...entries.values()])
    const names = new Map(
      (records as { kind?: string; label?: string; name?: string }[])
        .filter(({ kind }) => kind === 'meeting')
        .map(({ label, name }) => [label?.toLowerCase(), name]),
    )
    const link = invitationLink(relay.origin, example.invitation)
    const [table, office, third, fourth] = await Promise.all(
      ['table', 'office', 'third', 'fourth'].map(unpackAt),
    )
    if (!table || !office || !third || !fourth) throw new Error('four tablets')
    await relay.kill()

    const arrive = async (page: Page, order: readonly string[]) => {
      await page.goto(link)
      await page.getByRole('button', { name: 'Unirme' }).click()
      await expect(page).toHaveURL(/\/plan\//)
      const plan = page.url()
      for (const file of order) await people.receiveFile(page, file)
      return plan
    }
    const enter = async (page: Page, plan: string, label: string) => {
      await page.goto(plan)
      await page.getByRole('link', { name: `Entrar : ${names.get(label)}`, exact: true }).click()
    }

    const plan =
      await test.step('the tables’ files on one tablet, and a photo of a card', async () => {
        const at = await arrive(table, [...coordination, ...ofTables])
        await enter(table, at, 'r05')
        await photograph(table)
        return at
      })

    await test.step('each meeting to the office, the receipt back', async () => {
      await arrive(office, [])
      for (const label of MEETINGS) {
        await enter(table, plan, label)
        if (BY_CAMERA.has(label)) await passByCamera(table, office, relay.origin)
        else await passByFileWithReceipt(table, office)
      }
      await enter(table, plan, 'r05')
      await table.getByRole('link', { name: 'Entregar y recibir' }).first().click()
      await expect(table.getByRole('row', { name: /Fotos de fichas/ })).toContainText('el único')
      await expect(table.getByText('1 foto solo acá.')).toHaveCount(0)
    })

    const withPhoto = await test.step('the office’s own file has the photo', async () => {
      await enter(office, plan, 'r05')
      return people.passByFile(office)
    })

    await test.step('two more tablets take the same files in orders of their own', async () => {
      for (const [seed, page] of [
        [7, third],
        [11, fourth],
      ] as const) {
        await arrive(page, shuffled([...coordination, ...ofTables, withPhoto], seed))
      }
    })

    const hashes: string[] = []
    for (const [n, page] of [table, office, third, fourth].entries()) {
      const own: string[] = []
      for (const label of MEETINGS) {
        await enter(page, plan, label)
        own.push(await people.passByFile(page))
      }
      const merged = join(folder, `merged-${n}.encuentro`)
      const { contentHash } = encuentro(['merge', ...own, '-o', merged])
      hashes.push(contentHash)
      expect(encuentro(['inspect', merged]).photos).toMatchObject({ named: 1, carried: 1 })
    }
    console.log(hashes[0])
    expect(new Set(hashes).size).toBe(1)
  },
)

async function unpackAt(name: string): Promise<Page> {
  const tablet = await unpackTablet(name)
  tablets.push(tablet)
  await giveCamera(tablet.context)
  await tablet.page.goto(`${relay.origin}/`)
  await waitUntilInstalled(tablet.page)
  await tablet.context.setOffline(true)
  return tablet.page
}

/** Allows photos in the open meeting, and takes one of the first card of its first table. */
async function photograph(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Permitir fotos' }).click()
  await page.getByRole('link', { name: /^Mesa 1: / }).click()
  const picture = await takePicture(page)
  const choosing = page.waitForEvent('filechooser')
  await page
    .getByRole('button', { name: /^Foto de la ficha en papel/ })
    .first()
    .click()
  await (await choosing).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: picture })
  await expect(page.getByText('Foto guardada en esta tableta')).toBeVisible()
}

async function passByFileWithReceipt(from: Page, to: Page): Promise<void> {
  const path = await people.passByFile(from)
  await to.goto(`${relay.origin}/unirse?con=archivo`)
  await to.locator('input[type=file]').setInputFiles(path)
  await to.getByRole('button', { name: 'Recibir' }).click()
  const receipt = to.waitForEvent('download')
  await to.getByRole('button', { name: 'Guardar el comprobante' }).click()
  await from.goto(`${relay.origin}/unirse?con=archivo`)
  await from.locator('input[type=file]').setInputFiles(await (await receipt).path())
  await expect(from.getByText(/^Comprobado: /)).toBeVisible()
}

async function passByCamera(from: Page, to: Page, origin: string): Promise<void> {
  await from.getByRole('link', { name: 'Entregar y recibir' }).first().click()
  await from.getByRole('link', { name: 'Pasar a otra tableta' }).click()
  await from.getByRole('button', { name: 'Mostrar los códigos' }).click()
  await to.goto(`${origin}/unirse`)
  await to.getByRole('button', { name: 'Encender la cámara' }).click()
  await hold([from], to, to.getByRole('button', { name: 'Recibir' }))
  await to.getByRole('button', { name: 'Recibir' }).click()
  await to.getByRole('button', { name: 'Mostrar los códigos' }).click()
  await from.getByRole('button', { name: 'Leer el comprobante' }).click()
  await from.getByRole('button', { name: 'Encender la cámara' }).click()
  await hold([to], from, from.getByText(/^Comprobado: /))
}

/** Runs the command and reads what it prints. */
function encuentro(args: readonly string[]) {
  return JSON.parse(execFileSync('node', [ENCUENTRO, ...args], { encoding: 'utf8' }))
}

/** An order that a seed decides: Numerical Recipes' generator. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  const order = [...all]
  let state = seed
  for (let at = order.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    ;[order[at], order[other]] = [order[other] as T, order[at] as T]
  }
  return order
}
