import { expect, type Page, test } from '@playwright/test'
import * as people from './acts.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { secondCopies } from './second-copies.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

const MEETING = 'Encuentro El Alto'
const OPTIONS = ['Faroles en la plaza', 'Agua en la escuela'] as const
const PIN = '2468'

let relay: RelayProcess
let tablet: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  tablet = await unpackTablet('handback')
})
test.afterEach(async () => {
  if (tablet) await packTablet(tablet)
  await relay?.end()
})

/** Its parts are said by unit tests and by shorter stories: `npm run check:passing` goes all the way. */
const inTheLongForm = process.env['PASSING'] === 'all' ? test : test.skip

inTheLongForm(
  'a tablet is wiped once everything is elsewhere, and then holds nothing of the plan',
  async () => {
    const { page } = tablet
    await people.openPlan(page, relay.origin, 'San Roque')
    await people.addMeeting(page, MEETING, 1)
    await page.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
    await page.getByRole('button', { name: 'Abrir el encuentro' }).click()
    const room = page.url()
    await page.getByRole('link', { name: /^Mesa 1: / }).click()
    for (const text of OPTIONS) await people.capture(page, text)
    await people.goBack(page)
    await people.freezeVote(page, OPTIONS, 2)
    await people.becomeBooth(page, PIN)
    await people.vote(page, [OPTIONS[0]])
    const plan = /\/plan\/([^/]+)/.exec(room)?.[1] ?? ''
    expect(await filesNaming(page, plan)).toContain(`diario-${plan}.0`)
    expect((await secondCopies(page)).some((name) => name.startsWith('urna-'))).toBe(true)

    await people.openBooth(page, PIN)
    await page.getByRole('button', { name: 'Sellar esta urna' }).click()
    await expect(page.getByRole('heading', { name: 'Urna sellada' })).toBeVisible()
    await people.leaveBooth(page, PIN)
    const vote = page.url()
    await page.goto(`${room}/cierre`)
    await expect(page.getByText('La llave de 1 votación está solo en esta tableta')).toBeVisible()
    await page.goto(vote)
    await people.saveKeyCopy(page)
    await page.goto(`${room}/cierre`)
    await expect(page.getByRole('heading', { name: 'Ya se puede borrar' })).toBeVisible()
    await page.getByRole('button', { name: 'Borrar este plan de la tableta' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Borrar este plan' }).click()
    await expect(page.getByRole('link', { name: 'Abrir un plan nuevo' }).first()).toBeVisible()
    await expect(page.getByText('San Roque')).toHaveCount(0)
    expect(await secondCopies(page)).toEqual([])
    expect(await databasesNaming(page, plan)).toEqual([])
    await page.reload()
    await expect(page.getByRole('link', { name: 'Abrir un plan nuevo' }).first()).toBeVisible()
    await expect(page.getByText('San Roque')).toHaveCount(0)
  },
)

const filesNaming = async (page: Page, plan: string) =>
  (await secondCopies(page)).filter((name) => name.includes(plan))

async function databasesNaming(page: Page, plan: string): Promise<string[]> {
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  )
  return names.filter((name) => name.includes(plan))
}
