import { expect, type Page, test } from '@playwright/test'
import { access } from '../../src/i18n/es/access.ts'
import { shell } from '../../src/i18n/es/shell.ts'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

const MEETING = 'Encuentro El Alto'
const TABLE = 'Mesa de la escuela'
const BEFORE = 'Faroles en la plaza'
const AFTER = 'Agua en la escuela'

let relay: RelayProcess
let office: Tablet
let table: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  office = await unpackTablet('office')
  table = await unpackTablet('table', { width: 800, height: 1280 })
})
test.afterEach(async () => {
  const { status, expectedStatus } = test.info()
  for (const tablet of [office, table]) {
    if (status !== expectedStatus) {
      const path = `test-results/revocation-${tablet.name}.png`
      await tablet.page.screenshot({ path }).catch(() => {})
    }
    await packTablet(tablet)
  }
  await relay.end()
})

/** Long, and the relay's own tests say the same of each part: `npm run check:passing`. */
const inTheLongForm = process.env['PASSING'] === 'all' ? test : test.skip

inTheLongForm(
  'a lost tablet is cut off, keeps what it has, and what it brings by file waits for Coordination',
  async () => {
    const { page: here } = office
    const { page: there } = table
    let room = ''
    let plan = ''

    await test.step('a tablet is invited, joins and its proposals arrive', async () => {
      await people.openPlan(here, relay.origin, 'San Roque')
      plan = here.url()
      await people.addMeeting(here, MEETING, 1)
      await people.join(there, await people.invite(here, MEETING, TABLE), MEETING)
      await there.getByRole('button', { name: 'Abrir el encuentro' }).click()
      await there.getByRole('link', { name: /^Mesa 1: / }).click()
      await people.capture(there, BEFORE)
      await people.expectRelayCurrent(there)
      await here.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
      await expect(here.getByText('1 mesa, 1 ficha')).toBeVisible()
      room = here.url()
    })

    await test.step('Coordination revokes it, told what that does', async () => {
      await here.goto(plan)
      await here.getByRole('link', { name: access.title }).click()
      await expectAccessible(here, 'invited tablets')
      await here.getByRole('button', { name: `${access.revoke} : ${TABLE}` }).click()
      const dialog = here.getByRole('dialog')
      await expect(dialog.getByText(access.keeps)).toBeVisible()
      await expectAccessible(here, 'revoking')
      // The safe answer has the focus: Enter revokes nothing.
      await expect(dialog.getByRole('button', { name: access.doNot })).toBeFocused()
      await here.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await here.getByRole('button', { name: `${access.revoke} : ${TABLE}` }).click()
      await dialog.getByRole('button', { name: access.doIt }).click()
      await expect(here.getByText(access.revoked, { exact: true })).toBeVisible()
      await expect(here.getByText(access.relayKnows)).toBeVisible()
    })

    await test.step('the tablet is cut off at once, says so, and does not try again', async () => {
      await expect(there.getByText(access.hereRevoked)).toBeVisible()
      await expectAccessible(there, 'a revoked tablet')
      const dialled: string[] = []
      there.on('websocket', (socket) => dialled.push(socket.url()))
      await people.capture(there, AFTER)
      await expect(card(there, BEFORE)).toBeVisible()
      // Signal that comes and goes makes a tablet dial at once; this one has been told.
      await table.context.setOffline(true)
      await table.context.setOffline(false)
      await people.capture(there, 'Un puente nuevo')
      expect(dialled).toEqual([])
      await there.reload()
      for (const text of [BEFORE, AFTER]) await expect(card(there, text)).toBeVisible()
      await expect(there.getByText(access.hereRevoked)).toBeVisible()
      await expect(there.getByText(shell.where.relayRefused)).toBeVisible()
    })

    await test.step('what it wrote since does not reach Coordination by the relay', async () => {
      await here.goto(room)
      await here.getByRole('link', { name: /^Mesa 1: / }).click()
      await people.capture(here, 'Una ficha de Coordinación')
      await people.expectRelayCurrent(here)
      await expect(card(here, BEFORE)).toBeVisible()
      await expect(card(here, AFTER)).toHaveCount(0)
      await people.goBack(here)
    })

    await test.step('by file it waits, and one tap receives it', async () => {
      await there.getByRole('link', { name: access.handOver }).click()
      const download = there.waitForEvent('download')
      await there.getByRole('button', { name: 'Pasar por archivo' }).click()
      const file = await (await download).path()
      await chooseFile(here, file)
      await expect(here.getByText(access.decide)).toBeVisible()
      await expectAccessible(here, 'a file of a revoked tablet')
      await here.getByRole('button', { name: access.letWait }).click()
      await expect(here.getByText(access.nowWaiting)).toBeVisible()
      await here.goto(room)
      await here.getByRole('link', { name: /^Mesa 1: / }).click()
      await expect(card(here, BEFORE)).toBeVisible()
      await expect(card(here, AFTER)).toHaveCount(0)

      await here.goto(`${plan}/tabletas`)
      await expect(here.getByRole('heading', { name: access.waiting })).toBeVisible()
      await expectAccessible(here, 'what waits')
      // Of its three cards one came by the relay before; nothing counts it twice.
      await expect(here.getByText(access.waitingWhat(2))).toBeVisible()
      await here.getByRole('button', { name: `${access.receive} : ${TABLE}` }).click()
      await expect(here.getByText(access.received(TABLE))).toBeVisible()
      await expect(here.getByRole('heading', { name: access.waiting })).toHaveCount(0)
      await here.goto(room)
      await here.getByRole('link', { name: /^Mesa 1: / }).click()
      await expect(card(here, AFTER)).toBeVisible()
    })

    await test.step('with a new invitation it comes back', async () => {
      await here.goto(plan)
      const link = await people.invite(here, MEETING, TABLE)
      await there.goto(link)
      await there.getByRole('button', { name: 'Unirme' }).click()
      await expect(there.getByRole('heading', { name: MEETING })).toBeVisible()
      await people.expectRelayCurrent(there)
      await expect(there.getByText(access.hereRevoked)).toHaveCount(0)
    })
  },
)

inTheLongForm(
  'a relay that was away hears of it when it is back, and another table sends the file where it belongs',
  async () => {
    const { page: here } = office
    const { page: there } = table
    const other = await unpackTablet('other')
    try {
      await people.openPlan(here, relay.origin, 'San Roque')
      const plan = here.url()
      await people.addMeeting(here, MEETING, 2)
      for (const [page, name] of [
        [there, TABLE],
        [other.page, 'Mesa del mercado'],
      ] as const) {
        await people.join(page, await people.invite(here, MEETING, name), MEETING)
        await people.expectRelayCurrent(page)
      }
      await here.goto(`${plan}/tabletas`)
      await relay.kill()
      await here.getByRole('button', { name: `${access.revoke} : ${TABLE}` }).click()
      await here.getByRole('dialog').getByRole('button', { name: access.doIt }).click()
      await expect(here.getByText(access.revoked, { exact: true })).toBeVisible()
      await expect(here.getByText(access.relayLater)).toBeVisible()
      await relay.start()
      await expect(here.getByText(access.relayKnows)).toBeVisible({ timeout: 30_000 })
      await expect(there.getByText(access.hereRevoked)).toBeVisible({ timeout: 30_000 })
      await people.expectRelayCurrent(other.page)

      await there.getByRole('button', { name: 'Abrir el encuentro' }).click()
      const file = await people.passByFile(there)
      await chooseFile(other.page, file)
      await expect(other.page.getByText(access.bringThere)).toBeVisible()
      await expect(other.page.getByRole('button', { name: 'Recibir' })).toHaveCount(0)
      await expectAccessible(other.page, 'a file that belongs elsewhere')
    } finally {
      await packTablet(other)
    }
  },
)

async function chooseFile(page: Page, path: string): Promise<void> {
  await page.goto(`${relay.origin}/unirse?con=archivo`)
  await page.locator('input[type=file]').setInputFiles(path)
}

/** A proposal's card at the open table. */
const card = (page: Page, text: string) =>
  page.getByRole('blockquote').filter({ hasText: text }).first()
