import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import Papa from 'papaparse'
import { ACTORS, BALLOTS, COUNTED, LIGHTS, OPTIONS, TABLE_ONE, TABLE_TWO } from '../village.ts'
import * as people from './acts.ts'
import { killTablet, packTablet, unpackTablet, wakeTablet } from './tablet.ts'

const MEETING = 'Encuentro El Alto'

/** What the relays of a story do in it. */
export interface StoryRelays {
  /** Address that the tablets dial. */
  readonly origin: string
  /** The network is gone anyway when this happens. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  /** Happens in the middle of the day, while all are connected. */
  breakDown?(): Promise<void>
}

/**
 * A meeting held offline on two tablets, merged and counted to the unit, and reported; told with
 * one relay or with several. `story` names the pictures that are taken when it fails.
 */
export async function tellStory(story: string, relay: StoryRelays): Promise<void> {
  const coordination = await unpackTablet('coordination', { whole: true })
  const one = await unpackTablet('one')
  const two = await unpackTablet('two', { width: 800, height: 1280 })
  const all = [coordination, one, two]
  try {
    await test.step('coordination opens the plan and invites two tablets', async () => {
      await people.openPlan(coordination.page, relay.origin, 'San Roque')
      await people.addMeeting(coordination.page, MEETING, 2)
      const links = [
        await people.invite(coordination.page, MEETING, 'Mesa 1'),
        await people.invite(coordination.page, MEETING, 'Mesa 2'),
      ] as const
      await people.join(one.page, links[0], MEETING)
      await people.join(two.page, links[1], MEETING)
      await one.page.getByRole('button', { name: 'Abrir el encuentro' }).click()
      for (const tablet of [one, two]) await people.expectRelayCurrent(tablet.page)
    })

    await test.step('the network goes, and the relay with it', async () => {
      await relay.goAway()
      for (const tablet of all) await tablet.context.setOffline(true)
    })

    await test.step('twenty proposals on two tables; one battery dies right after «guardada»', async () => {
      await one.page.getByRole('link', { name: /^Mesa 1: / }).click()
      for (const text of TABLE_ONE.slice(0, 7)) await people.capture(one.page, text)
      await killTablet(one)
      await wakeTablet(one)
      await one.context.setOffline(true)
      await one.page.goto(`${relay.origin}/`)
      await one.page.getByRole('link', { name: /Seguir con el encuentro/ }).click()
      await expect(one.page.getByText('2 mesas, 7 fichas')).toBeVisible()
      await one.page.getByRole('link', { name: /^Mesa 1: / }).click()
      for (const text of TABLE_ONE.slice(7)) await people.capture(one.page, text)
      await people.goBack(one.page)
      await two.page.reload()
      await two.page.getByRole('link', { name: /^Mesa 2: / }).click()
      for (const text of TABLE_TWO) await people.capture(two.page, text)
      await people.goBack(two.page)
    })

    await test.step('an actor map is drawn', async () => {
      await people.drawActorMap(one.page, ACTORS)
      await one.page.getByRole('link', { name: 'Mapa de actores' }).click()
      await expect(one.page.getByText('3 de 3 ubicados')).toBeVisible()
      await people.goBack(one.page)
    })

    await test.step('tablet passes to tablet by file, and the vote is frozen and passed back', async () => {
      await people.receiveFile(one.page, await people.passByFile(two.page))
      await expect(one.page.getByText('2 mesas, 20 fichas')).toBeVisible()
      await people.freezeVote(one.page, OPTIONS, 12)
      await people.goBack(one.page)
      await people.receiveFile(two.page, await people.passByFile(one.page))
      await expect(two.page.getByText('2 mesas, 20 fichas')).toBeVisible()
    })

    await test.step('twelve people vote on two booths', async () => {
      for (const [tablet, pin, ballots] of [
        [one, '1234', BALLOTS.slice(0, 7)],
        [two, '9876', BALLOTS.slice(7)],
      ] as const) {
        await tablet.page.getByRole('link', { name: /¿Qué es lo más importante\?/ }).click()
        await people.becomeBooth(tablet.page, pin)
        for (const [at, ballot] of ballots.entries()) {
          await people.vote(
            tablet.page,
            ballot.map((option) => OPTIONS[option] ?? ''),
          )
          // A booth that is reloaded offline is still a booth, and forgets nothing it kept.
          if (at === 2) {
            await tablet.page.reload()
            await expect(tablet.page.getByText(`${at + 1}`, { exact: true }).first()).toBeVisible()
          }
        }
        await people.sealBooth(tablet.page, pin, ballots.length)
        await people.leaveBooth(tablet.page, pin)
      }
      await people.closeVote(one.page)
    })

    await test.step('back in town: the relay returns and all three converge', async () => {
      await relay.comeBack()
      for (const tablet of all) await tablet.context.setOffline(false)
      for (const tablet of [one, two]) await people.expectRelayCurrent(tablet.page)
    })

    if (relay.breakDown) {
      await test.step(
        'one of several relays dies for good, with everybody connected',
        relay.breakDown,
      )
    }

    await test.step('the count is signed by two people, to the unit', async () => {
      await people.countVote(one.page, 'Cuadra: 12 personas, 12 papeletas', [
        'Oficina de Participación',
        'Vecina de El Alto',
      ])
      await expect(one.page.getByText('Votaron 12 de 12 personas, 1 en blanco.')).toBeVisible()
      for (const [at, option] of OPTIONS.entries()) {
        const row = one.page.getByRole('listitem').filter({ hasText: option })
        await expect(row).toContainText(`${COUNTED.totals[at]}`)
      }
      await people.expectRelayCurrent(one.page)
    })

    await test.step('all three tablets show the same meeting', async () => {
      await coordination.page.reload()
      await coordination.page.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
      for (const tablet of all) {
        const { page } = tablet
        if (tablet !== coordination) await page.goto(`${relay.origin}/`)
        if (tablet !== coordination) await page.getByRole('link', { name: /Seguir/ }).click()
        await expect(page.getByText('2 mesas, 20 fichas')).toBeVisible()
        await expect(page.getByText('contada y firmada')).toBeVisible()
        await page.getByRole('link', { name: 'Mapa de actores' }).click()
        await expect(page.getByText('3 de 3 ubicados')).toBeVisible()
        await people.goBack(page)
      }
    })

    await test.step('coordination merges three near-duplicates and sees the sums', async () => {
      const { page } = coordination
      await people.goBack(page)
      await page.getByRole('link', { name: 'Unir propuestas parecidas' }).click()
      await people.mergeThree(page, LIGHTS, 'Luces nuevas en la plaza de El Alto')
      await expect(page.getByText('20 en total')).toBeVisible()
    })

    await test.step('informe 2 says what was done, to the unit', async () => {
      const { page } = coordination
      await people.goBack(page)
      await page.getByRole('link', { name: 'Documentos' }).click()
      const csv = readFileSync(await people.downloadCsv(page), 'utf8')
      expect(csv.startsWith('\uFEFF')).toBe(true)
      const { data } = Papa.parse<string[]>(csv.slice(1).trim())
      expect(data).toHaveLength(1 + 20)
      const said = new Set<string>([...TABLE_ONE, ...TABLE_TWO])
      const told = new Set(data.flat().filter((cell) => said.has(cell)))
      expect(told).toEqual(said)
      const column = data[0]?.indexOf('Consolidada') ?? -1
      const codes = data.slice(1).flatMap((row) => row[column] || [])
      expect(codes).toHaveLength(3)
      expect(new Set(codes).size).toBe(1)

      const report = page.getByRole('main')
      await expect(report).toContainText('Se contó 1 votación: 12 papeletas de 12 asistentes.')
      await expect(report).toContainText('Luces nuevas en la plaza de El Alto')
      const result = report.getByRole('table', { name: `Resultado: ${MEETING}` })
      for (const [at, option] of OPTIONS.entries()) {
        const row = result.getByRole('row').filter({ hasText: option })
        await expect(row.getByRole('cell').last()).toHaveText(String(COUNTED.totals[at]))
      }
    })
  } catch (error) {
    for (const tablet of all) {
      await tablet.page
        .screenshot({ path: `test-results/${story}-${tablet.name}.png` })
        .catch(() => {})
    }
    throw error
  } finally {
    for (const tablet of all) await packTablet(tablet)
  }
}
