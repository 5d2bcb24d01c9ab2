import { expect, type Page, test } from '@playwright/test'
import { commitments } from '../../src/i18n/es/commitments.ts'
import { merging } from '../../src/i18n/es/merging.ts'
import { selection } from '../../src/i18n/es/selection.ts'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet } from './tablet.ts'

const SAID = [
  'Arreglar el puente del arroyo',
  'Mostrar en la plaza los gastos del mes',
  'Radio escolar en las sesiones',
]
const [BRIDGE, SPENDING, RADIO] = SAID as [string, string, string]
const LOT = 'Papelitos en una gorra, ante toda la sala.'

/** From what three people said to a commitment that is kept: all by screen, with nothing prepared. */
test('a plan made by hand is scored, drawn by lot, decided, committed, reviewed, approved and followed', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('by-hand', { width: 1280, height: 800 })
  const { page } = tablet
  try {
    await people.openPlan(page, relay.origin, 'Arroyo Hondo')
    const plan = page.url()
    await people.addMeeting(page, 'Escuela 12', 2)
    await page.getByRole('link', { name: 'Entrar : Escuela 12' }).click()
    await page
      .getByRole('link', { name: /Mesa 1/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/mesa\/1$/)
    const table = page.url()
    for (const text of SAID) await people.capture(page, text)
    await relay.kill()
    await tablet.context.setOffline(true)

    await test.step('each stays alone, marked together', async () => {
      await page.goto(`${plan}/fusion`)
      for (const text of SAID) {
        await page.getByRole('checkbox', { name: new RegExp(text.slice(0, 20)) }).check()
      }
      await page.getByRole('button', { name: merging.keepEach }).click()
      await expect(page.getByRole('checkbox')).toHaveCount(0)
    })

    await test.step('criteria freeze only with weights that sum', async () => {
      await page.goto(`${plan}/criterios`)
      await page.getByRole('button', { name: selection.beginUsual }).click()
      const [first] = selection.usual
      await setWeight(page, first?.name ?? '', '40')
      await expect(page.getByText(selection.sumOver('15'))).toBeVisible()
      await expect(page.getByRole('button', { name: selection.freeze })).toBeHidden()
      await setWeight(page, first?.name ?? '', '25')
      await page.getByRole('button', { name: selection.freeze }).click()
      await expectAccessible(page, 'freeze')
      await page.getByRole('dialog').getByRole('button', { name: selection.freezeDo }).click()
      await expect(page.getByText(selection.frozen)).toBeVisible()
    })

    await test.step('a table gives its points; two come out equal', async () => {
      await page.goto(`${table}/evaluacion`)
      for (const [text, points] of [
        [BRIDGE, 5],
        [SPENDING, 3],
        [RADIO, 3],
      ] as const) {
        await page.getByRole('button', { name: new RegExp(text.slice(0, 20)) }).click()
        for (const { name } of selection.usual) {
          await page.getByRole('button', { name: new RegExp(`^${points}.*: ${name}`) }).click()
        }
      }
      await expect(page.getByText(selection.scored(3, 3))).toBeVisible()
      await page.getByRole('button', { name: selection.agreement.consensus }).click()
      await expectAccessible(page, 'scoring')
    })

    await test.step('the tie is drawn in the room, and all is decided at once', async () => {
      await page.goto(`${plan}/resultados`)
      const rows = page.locator('ol.ranking > .ranking-row')
      await expect(rows).toHaveCount(3)
      await expect(rows.first()).toContainText(BRIDGE)
      await page.getByRole('button', { name: selection.recordLot }).first().click()
      const dialog = page.getByRole('dialog')
      const second = await dialog
        .locator('.lot-order li')
        .last()
        .locator('span')
        .last()
        .textContent()
      await dialog.getByRole('button', { name: selection.lift(second ?? '') }).click()
      await dialog.getByLabel(selection.lotTold).fill(LOT)
      await dialog.getByRole('button', { name: 'Guardar' }).click()
      await expect(dialog).toBeHidden()
      await expect(rows.nth(1)).toContainText(second ?? '-')
      await expect(page.getByText(selection.byLot)).toHaveCount(2)
      await page.getByLabel(selection.bulkFirst).fill('1')
      await page.getByRole('button', { name: selection.bulkDo(3) }).click()
      await expect(page.getByText(selection.allDecided(1))).toBeVisible()
    })

    await test.step('the chosen one becomes a commitment with a milestone', async () => {
      await page.goto(`${plan}/compromisos`)
      await page.getByRole('button', { name: commitments.beginOf(BRIDGE) }).click()
      await expect(page.getByText(BRIDGE).first()).toBeVisible()
      await page.getByLabel(commitments.field.responsible, { exact: true }).fill('Obras')
      await page.getByRole('button', { name: commitments.addMilestone }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(commitments.milestoneWhat).fill('Puente abierto al paso')
      await dialog.getByRole('button', { name: 'Guardar' }).click()
      await expect(dialog.getByRole('alert')).toContainText(
        commitments.milestoneRefused['date-malformed'],
      )
      await dialog.getByLabel(commitments.milestoneEnd).fill('2027-05-01')
      await dialog.getByRole('button', { name: 'Guardar' }).click()
      await expect(dialog).toBeHidden()
      await expect(page.locator('.milestones')).toContainText('Puente abierto al paso')
    })

    await test.step('a counterpart observes, and is answered before it is accepted', async () => {
      await page.getByRole('button', { name: commitments.addReview }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(commitments.reviewUnit).fill('Presupuesto')
      await dialog
        .getByLabel(commitments.observation, { exact: true })
        .fill('Falta decir la partida.')
      await dialog
        .getByLabel(commitments.proposedText)
        .fill('Reconstruir el puente con la partida 12.')
      await dialog.getByRole('button', { name: 'Guardar' }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByText('Falta decir la partida.')).toBeVisible()
      await page.getByRole('button', { name: commitments.useText }).click()
      await expect(page.getByLabel(commitments.field.description, { exact: true })).toHaveValue(
        'Reconstruir el puente con la partida 12.',
      )
      await page.getByLabel(commitments.answer).fill('Se agregó la partida.')
      await page.getByRole('button', { name: commitments.accept, exact: true }).click()
      await expect(page.getByText(commitments.reviewState.accepted)).toBeVisible()
    })

    await test.step('what was done is told with its evidence', async () => {
      const sheet = page.getByRole('region', { name: new RegExp(`^${commitments.progress}`) })
      await sheet.locator('summary').click()
      const add = sheet.getByRole('button', { name: commitments.addProgress })
      await sheet.getByLabel(commitments.levelLabel).selectOption('limited')
      await add.click()
      await expect(sheet.getByRole('alert')).toContainText(
        commitments.progressRefused['empty-told'],
      )
      await sheet.getByLabel(commitments.progressTold).fill('Se compró la madera.')
      await add.click()
      await expect(page.getByText('Se compró la madera.')).toBeVisible()
      await expectAccessible(page, 'followed')
    })

    await test.step('the council approves, and all of it is there after a reload with no signal', async () => {
      await page.goto(`${plan}/compromisos`)
      await page.getByRole('button', { name: commitments.addApproval }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(commitments.approvalBody).fill('Concejo Municipal')
      await dialog.getByRole('button', { name: 'Guardar' }).click()
      await expect(page.getByText('Concejo Municipal', { exact: true })).toBeVisible()
      await page.reload()
      await expect(page.getByText('Concejo Municipal', { exact: true })).toBeVisible()
      await page.getByRole('link', { name: new RegExp(BRIDGE) }).click()
      await expect(page.getByText('Se compró la madera.')).toBeVisible()
    })
  } finally {
    await packTablet(tablet)
    await relay.end()
  }
})

async function setWeight(page: Page, criterion: string, percent: string): Promise<void> {
  await page.getByRole('button', { name: selection.editOf(criterion) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(selection.field.weight).fill(percent)
  await dialog.getByRole('button', { name: 'Guardar' }).click()
  await expect(dialog).toBeHidden()
}
