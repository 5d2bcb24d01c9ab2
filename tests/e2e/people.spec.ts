import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { leftBehind } from './left-behind.ts'
import { inventPeople, NAME_MARK, REACH_MARK, registerAll } from './many-people.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

const MEETING = 'Encuentro La Feria'
const SEED = 20261128
/** `PEOPLE=200 npm run check:privacy` is the long form. */
const COUNT = Number(process.env['PEOPLE'] ?? 12)
const OUT = fileURLToPath(new URL('../../docs/proofs/check-privacy.json', import.meta.url))
const SEALED = [...Buffer.from('sealed-arrival')].join(',')

let relay: RelayProcess
let desk: Tablet
let door: Tablet
let away: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  desk = await unpackTablet('desk')
  door = await unpackTablet('door')
  away = await unpackTablet('away')
})
test.afterEach(async () => {
  for (const tablet of [desk, door, away]) if (tablet) await packTablet(tablet)
  await relay?.end()
})

test('people are counted, their contacts stand nowhere in clear, and on the day of deletion they are gone from every tablet', async () => {
  const [here, there] = [desk.page, door.page]
  const all = inventPeople(COUNT, SEED)
  await people.openPlan(here, relay.origin, 'San Roque')
  const plan = here.url()
  await people.addMeeting(here, MEETING, 1)
  await here.goto(`${plan}/aviso`)
  await here.getByLabel('Dónde se pide ver').fill('la Mesa de Partes')
  await expect(here.getByLabel('Texto del aviso')).toHaveValue(
    /borrar sus datos en la Mesa de Partes/,
  )
  await expectAccessible(here, 'notice')
  await here.screenshot({ path: test.info().outputPath('notice.png'), fullPage: true })
  await here.getByRole('button', { name: 'Guardar como versión 1' }).click()
  await expect(here.getByText('Rige la versión 1')).toBeVisible()
  const day = await here.getByLabel('Borrar todo a más tardar el').inputValue()
  await here.goto(plan)
  const link = await people.invite(here, MEETING, 'Puerta')
  const second = await people.invite(here, MEETING, 'Mesa 1')

  await people.join(there, link, MEETING)
  const room = there.url()
  await door.context.setOffline(true)
  await there.getByRole('link', { name: 'Registro de llegada' }).click()
  await there.getByRole('button', { name: '30 a 59' }).click()
  await expectAccessible(there, 'arrival')
  await there.screenshot({ path: test.info().outputPath('arrival.png'), fullPage: true })
  await there.getByRole('button', { name: 'Anotarme' }).click()
  await there.getByRole('button', { name: 'Intérprete de lengua de señas' }).click()
  await there.screenshot({ path: test.info().outputPath('thanks.png'), fullPage: true })
  await there.getByRole('button', { name: 'Siguiente persona' }).click()
  await registerAll(there, all)
  await expect(there.getByRole('button', { name: 'Anotarme' })).toBeVisible()
  expect(await there.locator('main').textContent()).not.toContain(all.at(-1)?.name ?? '?')
  await there.goto(`${room}/cierre`)
  await expect(there.getByRole('heading', { name: 'Todavía no la borre' })).toBeVisible()
  await expect(there.getByRole('row', { name: /Llegadas, cerradas con llave/ })).toBeVisible()
  await door.context.setOffline(false)
  await expect(there.getByRole('heading', { name: 'Ya se puede borrar' })).toBeVisible({
    timeout: 30_000,
  })

  await here.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
  await here.getByRole('link', { name: 'Lista del equipo' }).click()
  await expect(here.getByRole('heading', { name: `${COUNT + 1} personas anotadas` })).toBeVisible()
  await expect(here.getByRole('row', { name: /lengua de señas 1/ })).toBeVisible()
  expect(await here.locator('main').textContent()).not.toContain(all[0]?.name ?? '?')
  await here.getByRole('button', { name: 'Mostrar los contactos' }).click()
  for (const { name } of all.slice(0, 3))
    await expect(here.getByText(name, { exact: true })).toBeVisible()
  const shown = (await here.locator('main').textContent()) ?? ''
  expect(() => expectNoName({ shown })).toThrow()
  await expectAccessible(here, 'team')
  await here.screenshot({ path: test.info().outputPath('team.png'), fullPage: true })
  await here.getByRole('button', { name: `Usar ${COUNT + 1} como presentes` }).click()
  await expect(here.getByText('Total anotado en el encuentro')).toBeVisible()
  await people.goBack(here)
  await expect(here.locator('.meeting-heads .num')).toHaveText(String(COUNT + 1))

  const file = readFileSync(await people.passByFile(here))
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, text(bytes)] as const)
  expect(parts.some(([, part]) => part.includes('sealed-arrival'))).toBe(false)
  expectNoName(Object.fromEntries(parts))
  await here.goto(`${plan}/datos`)
  for (const [name, region] of [
    [/^JSON/, 'Propuestas'],
    [/^XLSX/, 'Propuestas'],
  ] as const) {
    const saving = here.waitForEvent('download')
    await here.getByRole('region', { name: region }).getByRole('button', { name }).click()
    const bytes = readFileSync(await (await saving).path())
    const inside = bytes[0] === 0x50 ? Object.values(unzipSync(bytes)).map(text) : [text(bytes)]
    expectNoName({ [String(name)]: inside.join('\n') })
  }

  // A second table has it all too, and is then away until long after.
  await people.join(away.page, second, MEETING)
  await away.page.goto(`${room}/personas`)
  await expect(away.page.getByRole('heading', { name: `${COUNT + 1} personas` })).toBeVisible()
  expectNoName({ relay: relay.said(), ...filesOf(relay.data) })
  for (const page of [here, there, away.page]) {
    const left = await rest(page)
    expect(left.databases).toContain(SEALED)
    expectNoName(left)
  }
  await away.context.setOffline(true)

  await desk.context.clock.setFixedTime(new Date(`${day}T10:00:00`))
  await here.goto(`${room}/personas`)
  await expect(here.getByText('ya se borró. Quedan los totales.')).toBeVisible()
  await there.goto(`${room}/personas`)
  await expect(there.getByText('ya se borró. Quedan los totales.')).toBeVisible()
  await away.context.setOffline(false)
  await away.page.goto(`${room}/personas`)
  await expect(away.page.getByText('ya se borró. Quedan los totales.')).toBeVisible()
  for (const page of [here, there, away.page]) {
    const left = await rest(page)
    for (const each of Object.values(left)) expect(each).not.toContain(SEALED)
    expect(await keysLeft(page)).toBe(0)
  }
  // Nor did the browser keep what was typed at the door: no form history, no restored page.
  await door.context.close()
  expectNoName(filesOf(door.folder))
  await here.goto(room)
  await expect(here.locator('.meeting-heads .num')).toHaveText(String(COUNT + 1))
  if (process.env['PEOPLE'])
    writeFileSync(
      OUT,
      `${JSON.stringify({ people: COUNT, seed: SEED, ...searched, found: 0 }, null, 1)}\n`,
    )
})

/** What is left on a tablet, read where no plan is open: then no file of it is held. */
async function rest(page: Page): Promise<Record<string, string>> {
  await page.goto(`${relay.origin}/ajustes`)
  await page.getByRole('heading', { name: 'Ajustes de esta tableta' }).waitFor()
  const left = await leftBehind(page)
  expect(left['files']).not.toContain('"open"')
  return left
}

/** How many keys of people the tablet holds. */
async function keysLeft(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('encuentro')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const count = db.transaction('peopleKeys').objectStore('peopleKeys').count()
    await new Promise((resolve) => count.addEventListener('success', resolve))
    db.close()
    return count.result
  })
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    files
      .filter((each) => each.isFile())
      .map((each) => [
        join(each.parentPath, each.name),
        readFileSync(join(each.parentPath, each.name), 'latin1'),
      ]),
  )
}

/** How much was looked through. */
const searched = { texts: 0, characters: 0 }

/** No name and no telephone stands in any of the texts, as UTF-8, UTF-16, Latin-1 or as numbers. */
function expectNoName(texts: Readonly<Record<string, string>>): void {
  expect(Object.keys(texts).length).toBeGreaterThan(0)
  for (const [where, whole] of Object.entries(texts)) {
    const found = [NAME_MARK, REACH_MARK].filter((mark) => {
      const bytes = Buffer.from(mark)
      const forms = [
        mark,
        bytes.toString('latin1'),
        Buffer.from(mark, 'utf16le').toString('latin1'),
        [...bytes].join(','),
      ]
      return forms.some((form) => whole.includes(form))
    })
    expect(found, where).toEqual([])
    searched.texts++
    searched.characters += whole.length
  }
}
