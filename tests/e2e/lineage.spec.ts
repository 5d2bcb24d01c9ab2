import { expect, test } from '@playwright/test'
import { exampleId } from '../../src/example/lookup.ts'
import { commitments } from '../../src/i18n/es/commitments.ts'
import { lineage } from '../../src/i18n/es/lineage.ts'
import { terms } from '../../src/i18n/es/terms.ts'
import { receiptCode } from '../../src/lib/receipt-code.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const SENTENCE = /Una pantalla o un mural en la plaza/
const LEFT_OUT = exampleId<string>('P-002')
const REASON = /el portal completo queda para el segundo plan/

test('from a commitment back to a sentence, forward again, and two versions side by side', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('lineage')
  const { page } = tablet
  const line = page.locator('.lineage-whole')
  const fate = page.locator('.lineage-verdict')
  try {
    await page.goto(`${relay.origin}/`)
    await waitUntilInstalled(page)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
    const plan = page.url()
    await page.goto(`${plan}/compromisos/${exampleId('CO-1')}`)

    await test.step('a commitment goes back to its sentences, its vote and its decision', async () => {
      await page.getByRole('link', { name: lineage.see }).click()
      await expect(fate).toContainText('Tablero abierto de obras públicas')
      await expect(line.locator('.line-note')).toHaveCount(3)
      await expect(line).toContainText('20 puntos, lugar 1 de 27')
      await expect(line).toContainText('Índice 92,5: lugar 1 de 27')
      await expect(line).toContainText(lineage.awaited.progress)
      await expectAccessible(page, 'line of a commitment')
    })

    await test.step('by keyboard alone to a sentence, and from it to the commitment', async () => {
      const sentence = line.getByRole('link', { name: SENTENCE })
      await page.locator('.awning a').first().focus()
      for (let n = 0; n < 20; n++) {
        await page.keyboard.press('Tab')
        if (await sentence.evaluate((link) => link === document.activeElement)) break
      }
      await expect(sentence).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(fate).toContainText(lineage.ending.committed([1]))
      await expect(line).toContainText('13 puntos, lugar 5 de 9')
      await expect(line).toContainText(lineage.awaited.progress)
      await line.locator('.line-comments summary').focus()
      await page.keyboard.press('Enter')
      await expect(line.locator('.line-comment')).toHaveCount(3)
      await expectAccessible(page, 'line of a sentence')
    })

    await test.step('a receipt read aloud finds one that was left out, and why', async () => {
      await page.getByRole('link', { name: lineage.searchAgain }).click()
      const code = receiptCode(LEFT_OUT)
      const spoken = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase().replace('1', 'l')
      await page.getByLabel(lineage.searchLabel).fill(spoken)
      await expect(page.getByText(lineage.found(1))).toBeVisible()
      await expectAccessible(page, 'search of lines')
      await page.getByRole('link', { name: new RegExp(code) }).click()
      await expect(fate).toContainText(lineage.ending.decided['not-selected'])
      await expect(fate).toContainText(REASON)
    })

    await test.step('a review fixes the version it read; the text goes on, and both stand side by side', async () => {
      await page.goto(`${plan}/compromisos/${exampleId('CO-1')}`)
      await page.getByRole('button', { name: commitments.addReview }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByLabel(lineage.whichRead)).toContainText(lineage.nowMarked('1'))
      await dialog.getByLabel(commitments.observation).fill('La meta es muy alta para un año.')
      await dialog.getByRole('button', { name: terms.save }).click()
      // What it wrote stands on the page before it closes, and no field behind it takes a letter until then.
      await expect(dialog).toBeHidden()
      await expect(page.getByText(lineage.readVersion('1'))).toBeVisible()
      await expect(page.getByText(lineage.sameAsLast('1'))).toBeVisible()
      const target = page.getByLabel(commitments.field.target, { exact: true })
      await target.fill('80 % en diciembre de 2027')
      await target.press('Tab')
      await expect(page.getByText(lineage.changedSince('1'))).toBeVisible()
      await page.locator('summary', { hasText: commitments.addProgress }).click()
      await page.getByLabel(commitments.progressTold).fill('Inventario validado.')
      await page.getByRole('button', { name: commitments.addProgress }).click()
      await expect(page.getByText('Inventario validado.')).toBeVisible()
      await page.getByRole('link', { name: lineage.toVersions }).click()
      await expect(page.getByText(lineage.changes(1), { exact: true })).toBeVisible()
      const part = page.getByRole('region', { name: commitments.field.target })
      await expect(part.locator('del')).toContainText('90')
      await expect(part.locator('ins')).toContainText('80')
      await expect(page.getByText('La meta es muy alta para un año.')).toBeVisible()
      await expectAccessible(page, 'versions')
    })

    await test.step('and the line tells the version, the review and the progress', async () => {
      await page.goto(`${plan}/linea/propuesta/${exampleId('P-013')}`)
      await expect(line).toContainText(lineage.versioned('1'))
      await expect(line).toContainText('Inventario validado.')
      await expect(line).not.toContainText(lineage.awaited.progress)
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await expect(line.locator('.line-comment')).toHaveCount(3)
    })
  } finally {
    await packTablet(tablet)
    await relay.end()
  }
})
