import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet } from './tablet.ts'

const MEETING = 'Encuentro La Loma'
const PIN = '4821'
const [LAMPS, WATER, BRIDGE, TREES] = [
  'Luces en la plaza',
  'Agua en la escuela',
  'Un puente nuevo',
  'Plantar árboles',
] as const
const DICE = '4 1 6 6 2 3 5 1 2 6 3 4'

/**
 * A whole secret vote: three booths of which one comes late, cards with one on two tablets and one
 * spoiled, a tie at the cut, the key in two halves, a recount on another tablet, the projector, and
 * a stranger who counts again from the file.
 */
test('a secret vote, from the cards to a stranger who counts again', async () => {
  const relay = await startRelay()
  const [one, two, three] = await Promise.all(
    ['control', 'mesa-2', 'mesa-3'].map((name) => unpackTablet(`ballots-${name}`)),
  )
  if (!one || !two || !three) throw new Error('three tablets')
  const all = [one, two, three]
  try {
    await people.openPlan(one.page, relay.origin, 'La Loma')
    await people.addMeeting(one.page, MEETING, 2)
    const links = [
      await people.invite(one.page, MEETING, 'Mesa 2'),
      await people.invite(one.page, MEETING, 'Mesa 3'),
    ]
    await one.page.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
    await one.page.getByRole('button', { name: 'Abrir el encuentro' }).click()
    await one.page.getByRole('link', { name: /^Mesa 1: / }).click()
    for (const text of [LAMPS, WATER, BRIDGE, TREES]) await people.capture(one.page, text)
    await people.goBack(one.page)

    await people.freezeVote(one.page, [LAMPS, WATER, BRIDGE, TREES], 8, {
      k: 2,
      halves: true,
      cards: true,
    })
    const halves = await people.printHalves(one.page)
    expect(halves[0].split(' ')).toHaveLength(24)
    const cards = await people.printCards(one.page, 9)
    const card = (n: number) => cards[n - 1] ?? ''
    const voteUrl = one.page.url()
    await people.expectRelayCurrent(one.page)
    for (const [at, tablet] of [two, three].entries()) {
      await people.join(tablet.page, links[at] ?? '', MEETING)
      await tablet.page.goto(voteUrl)
      await expect(tablet.page.getByText('9 tarjetas emitidas')).toBeVisible()
    }
    for (const tablet of all) await tablet.context.setOffline(true)
    await relay.kill()

    await test.step('three booths, offline; a used card is refused, a foreign one too', async () => {
      for (const tablet of all) await people.becomeBooth(tablet.page, PIN)
      await Promise.all([
        (async () => {
          await people.vote(one.page, [LAMPS, WATER, TREES], card(1))
          await people.vote(one.page, [LAMPS, BRIDGE], card(2))
          await people.vote(one.page, [LAMPS, WATER, BRIDGE], card(3).toLowerCase())
        })(),
        (async () => {
          await people.vote(two.page, [LAMPS, WATER, TREES], card(1))
          await people.vote(two.page, [BRIDGE], card(4))
          await people.vote(two.page, [TREES], card(5))
          await people.openBooth(two.page, PIN)
          await two.page.getByLabel('Código de la tarjeta').fill(card(5))
          await two.page.getByRole('button', { name: 'Anular esta tarjeta' }).click()
          await expect(two.page.getByText('Tarjeta anulada. Entregue otra.')).toBeVisible()
          await two.page.getByRole('button', { name: 'Seguir votando' }).click()
          await people.vote(two.page, [LAMPS, WATER], card(6))
        })(),
        (async () => {
          await people.vote(three.page, [WATER], card(7))
          await people.vote(three.page, [], card(8))
        })(),
      ])
      await one.page.getByRole('button', { name: 'Empezar' }).click()
      await expectAccessible(one.page, 'tarjeta')
      for (const [typed, told] of [
        [card(2), 'Esta tarjeta ya votó en esta tableta'],
        ['ZZZZ-ZZZZ-ZZZZ-ZZZZ', 'Esta tarjeta no es de esta votación'],
        [card(9).slice(0, 12), 'El código no está completo'],
      ] as const) {
        await people.showCard(one.page, typed)
        await expect(one.page.getByText(told)).toBeVisible()
      }
      await one.page.getByRole('button', { name: 'Cancelar' }).click()
      await people.openBooth(two.page, PIN)
      await two.page.getByLabel('Código de la tarjeta').fill(card(5))
      await two.page.getByRole('button', { name: 'Seguir votando' }).click()
      await two.page.getByRole('button', { name: 'Empezar' }).click()
      await people.showCard(two.page, card(5))
      await expect(two.page.getByText('Esta tarjeta fue anulada')).toBeVisible()
      await two.page.getByRole('button', { name: 'Cancelar' }).click()
    })

    await test.step('two booths seal; the third is away', async () => {
      await people.sealBooth(one.page, PIN, 3)
      await people.leaveBooth(one.page, PIN)
      await people.sealBooth(two.page, PIN, 4)
      await people.leaveBooth(two.page, PIN)
      await people.closeVote(one.page)
      await relay.start()
      for (const tablet of [one, two]) await tablet.context.setOffline(false)
      await people.expectRelayCurrent(two.page)
      await people.expectRelayCurrent(one.page)
    })

    await test.step('the count: spare cards, dice, two halves, a tie that stays a tie', async () => {
      const { page } = one
      await page.getByRole('link', { name: 'Ir al conteo' }).click()
      await expect(
        page.getByRole('heading', { name: '5 papeletas en su sobre cerrado' }),
      ).toBeVisible({
        timeout: 45_000,
      })
      await page.getByLabel('Tarjetas sin entregar').fill('1')
      await page.getByLabel('Mitad 1 de 2').fill(halves[0])
      await page.getByLabel('Mitad 2 de 2').fill(halves[0])
      await page.getByRole('button', { name: 'Abrir las papeletas' }).click()
      await expect(page.getByText('Esta llave no abre esta votación')).toBeVisible()
      await people.openWithHalves(page, halves)
      await expect(page.getByText('Papeletas abiertas y mezcladas')).toBeVisible()
      await expect(page.locator('#vote-lacks')).toContainText('Falta el sorteo con dados')
      // The control tablet was a booth, but had forgotten the key before.
      await expect(page.getByText('fue urna y tuvo la llave')).toBeHidden()
      await page.getByLabel('Doce tiradas de un dado').fill(DICE)
      await expect(page.getByText('Una tarjeta trajo más de una papeleta.')).toBeVisible()
      await expectAccessible(page, 'conteo')
      await page
        .getByLabel('Por qué no cuadra')
        .fill('La Mesa 3 todavía no llegó; una tarjeta votó en dos tabletas.')
      await people.signCount(page, ['Equipo de Participación', 'Vecino de La Loma'])
      await expect(page.getByText('El sorteo eligió:')).toBeVisible()
      await expect(
        page.getByText('Acta firmada por Equipo de Participación y Vecino de La Loma'),
      ).toBeVisible()
    })

    await test.step('the late booth makes a second act', async () => {
      await three.context.setOffline(false)
      // The closing arrives and the booth asks to be sealed by itself.
      const closed = three.page.getByRole('heading', { name: 'La votación se cerró' })
      await expect(closed).toBeVisible({ timeout: 45_000 })
      await three.page.getByRole('button', { name: 'Sellar esta urna' }).click()
      await expect(three.page.getByRole('heading', { name: 'Urna sellada' })).toBeVisible()
      await expect(three.page.getByRole('definition').first()).toHaveText('2')
      await people.leaveBooth(three.page, PIN)
      await people.expectRelayCurrent(three.page)
      const { page } = one
      await page.goto(`${voteUrl}?ver=conteo`)
      await expect(page.getByText('Después del acta llegó 1 urna')).toBeVisible({ timeout: 45_000 })
      await page.getByLabel('Tarjetas sin entregar').fill('1')
      await people.openWithHalves(page, halves)
      await expect(page.getByText('Papeletas abiertas y mezcladas')).toBeVisible()
      await expect(page.getByLabel('Doce tiradas de un dado')).toBeHidden()
      await page.getByLabel('Por qué no cuadra').fill('Una tarjeta votó en dos tabletas.')
      await people.signCount(
        page,
        ['Equipo de Participación', 'Vecino de La Loma'],
        'Sellar el acta nueva',
      )
      const row = (option: string) => page.getByRole('listitem').filter({ hasText: option })
      await expect(row(LAMPS)).toContainText('4')
      await expect(row(WATER)).toContainText('4')
      await expect(row(BRIDGE)).toContainText('3')
      await expect(row(TREES)).toContainText('1')
      await expectAccessible(page, 'conteo')
      await people.expectRelayCurrent(page)
    })

    await test.step('another tablet opens and counts by itself', async () => {
      const { page } = two
      await page.goto(`${voteUrl}?ver=resultado`)
      await expect(page.getByText('Votaron 7 de 8 personas')).toBeVisible({ timeout: 45_000 })
      await page.getByRole('link', { name: 'Contar en esta tableta' }).click()
      await people.openWithHalves(page, [halves[1], halves[0]])
      await expect(page.getByRole('heading', { name: 'Da lo mismo' })).toBeVisible()
      await page.getByRole('button', { name: 'Firmar el recuento' }).click()
      await expect(page.getByText('Recuento firmado por esta tableta')).toBeVisible()
      await people.expectRelayCurrent(page)
      await expect(one.page.getByText('La tableta Mesa 2 contó lo mismo')).toBeVisible({
        timeout: 45_000,
      })
    })

    await test.step('the projector uncovers the result', async () => {
      const { page } = three
      await page.goto(`${voteUrl.replace(/\/votacion\/(.*)$/, '/pantalla?votacion=$1')}`)
      await page.getByRole('button', { name: 'Mostrar todo' }).click()
      await expect(page.getByText(LAMPS).first()).toBeVisible()
      await expect(page.getByText('Votaron 7 de 8 personas')).toBeVisible()
    })

    await test.step('a stranger counts again, and finds a flipped bit', async () => {
      const { page } = one
      await page.getByRole('button', { name: 'Guardar para recontar' }).click()
      const dialog = page.getByRole('dialog', { name: 'Archivo para recontar' })
      await dialog.getByRole('checkbox', { name: 'Con las papeletas abiertas' }).check()
      const download = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'Guardar todo el encuentro' }).click()
      const path = await (await download).path()
      const actDownload = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'Guardar solo el acta' }).click()
      const act = await (await actDownload).path()

      const verified = encuentro('verify', path)
      expect(verified.stderr).toBe('')
      expect(verified.status).toBe(0)
      const [vote] = JSON.parse(verified.stdout).votes
      expect(vote.stage).toBe('counted')
      expect(vote.acts.map((one: { recounted: string[] }) => one.recounted).sort()).toEqual([
        [],
        ['ballots'],
      ])
      const standing = vote.acts.find((one: { standing: boolean }) => one.standing)
      expect(standing).toMatchObject({ recounts: 1, counts: { cast: 7, valid: 6, blank: 1 } })

      const keys = test.info().outputPath('llave.txt')
      writeFileSync(keys, `${halves[0]}\n${halves[1]}\n`)
      const opened = encuentro('verify', path, '--key', keys)
      expect(opened.stderr).toBe('')
      expect(opened.status).toBe(0)

      const line = JSON.parse(encuentro('tally', act).stdout)
      expect(line.counts).toEqual({ cast: 7, valid: 6, blank: 1, invalid: 0 })

      const bytes = readFileSync(path)
      const flipped = test.info().outputPath('alterado.encuentro')
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 4
      writeFileSync(flipped, bytes)
      const refused = encuentro('verify', flipped)
      expect(refused.status).not.toBe(0)
      expect(refused.stderr).toMatch(
        /alterado\.encuentro: .*(altered|truncated|malformed|digest|differs)/,
      )
    })
  } catch (error) {
    for (const tablet of all) {
      await tablet.page
        .screenshot({ path: `test-results/${tablet.name}.png`, fullPage: true })
        .catch(() => {})
    }
    throw error
  } finally {
    for (const tablet of all) await packTablet(tablet)
    await relay.end()
  }
})

function encuentro(...args: string[]) {
  return spawnSync(process.execPath, ['dist/cli/encuentro.mjs', ...args], { encoding: 'utf8' })
}
