import { expect, test } from '@playwright/test'
import { commitments } from '../../src/i18n/es/commitments.ts'
import { selection } from '../../src/i18n/es/selection.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const NINTH = 'Consejo Consultivo Ciudadano reactivado y con juventudes'
const REASON = 'La Escuela ya tiene fecha: la universidad la ofrece desde marzo.'

test('a selection is read, decided and written into commitments, and is there offline', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('selection')
  const { page } = tablet
  const rows = page.locator('ol.ranking > .ranking-row')
  const school = rows.filter({ hasText: 'Escuela de formación' })
  try {
    await page.goto(`${relay.origin}/`)
    await waitUntilInstalled(page)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
    const plan = page.url()
    await page.goto(`${plan}/fase/4`)
    await page.getByRole('link', { name: selection.resultsTitle }).click()

    await test.step('the ranking is the published one, and only place 9 came by lot', async () => {
      await expect(page.getByText(selection.formula('60', '40'))).toBeVisible()
      await expect(rows).toHaveCount(27)
      const first = rows.first()
      await expect(first).toContainText('Tablero abierto de obras públicas')
      await expect(first.locator('.ranking-place')).toHaveText('1')
      await expect(first.locator('.ranking-index')).toHaveText('92,5')
      await expect(page.getByText(selection.byLot)).toHaveCount(2)
      await expect(rows.nth(8)).toContainText(NINTH)
      await expect(rows.nth(8).locator('.ranking-place')).toHaveText('9')
      await expect(rows.nth(8)).toContainText(selection.byLot)
      await expect(school.locator('.ranking-place')).toHaveText('22')
      await expect(school).toContainText(selection.tiedWith(1))
      await expectAccessible(page, 'results')
    })

    await test.step('no decision against a proposal without its reason', async () => {
      await page.getByRole('button', { name: /Cambiar: Escuela de formación/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(selection.reason).fill('')
      await dialog.getByRole('button', { name: 'Guardar' }).click()
      await expect(dialog.getByRole('alert')).toContainText(
        selection.decisionRefused['reason-missing'],
      )
      await dialog.getByLabel(selection.decisionLabel).selectOption('reserve')
      await dialog.getByLabel(selection.reason).fill(REASON)
      await dialog.getByRole('button', { name: 'Guardar' }).click()
      await expect(dialog).toBeHidden()
      await expect(school).toContainText(selection.decision.reserve)
      await expect(school).toContainText(REASON)
    })

    await test.step('a commitment hears its voices, and is asked for the number it lost', async () => {
      await page.getByRole('link', { name: selection.toCommitments }).click()
      await page.getByRole('link', { name: /Tablero abierto de obras públicas/ }).click()
      await expect(page.getByText(/Una pantalla o un mural en la plaza/)).toBeVisible()
      await expect(page.getByRole('heading', { name: commitments.milestones(4) })).toBeVisible()
      const ask = page.getByText(commitments.prompt['no-number-in-target']())
      await expect(ask).toBeHidden()
      const target = page.getByLabel(commitments.field.target, { exact: true })
      await expect(target).toHaveValue('90 % en diciembre de 2027')
      await target.fill('Muchas obras en diciembre de 2027')
      await target.press('Tab')
      await expect(ask).toBeVisible()
      await expectAccessible(page, 'commitment')
    })

    await test.step('with no network all of it is still there', async () => {
      await relay.kill()
      await tablet.context.setOffline(true)
      await page.reload()
      await expect(page.getByText(commitments.prompt['no-number-in-target']())).toBeVisible()
      await page.goto(`${plan}/resultados`)
      await expect(rows.first().locator('.ranking-index')).toHaveText('92,5')
      await expect(school).toContainText(REASON)
    })
  } finally {
    await packTablet(tablet)
    await relay.end()
  }
})
