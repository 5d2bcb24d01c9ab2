import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readExported } from '../read-exported.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

/** The worked plan's documents, with no network: read on screen, taken along as files, noted in the plan. */
test('a coordinator takes the plan’s documents along, offline, and the plan notes which came out', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('documents', { width: 1280, height: 800 })
  const { page, context } = tablet
  try {
    await page.goto(relay.origin)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await page.getByRole('link', { name: 'Volver' }).waitFor()
    await waitUntilInstalled(page)
    const plan = new URL(page.url()).pathname.split('/')[2]
    await context.setOffline(true)
    await page.goto(`${relay.origin}/plan/${plan}/documentos?documento=informe-3`)
    const results = page.getByRole('table', { name: 'Resultados de la selección' })
    const first = results.getByRole('row').nth(1)
    await expect(first).toContainText('C-12')
    await expect(first).toContainText('92,5')
    await expect(page.getByText(/Un sorteo público ordenó el empate/)).toBeVisible()
    await expectAccessible(page, 'documents')

    const download = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Descargar ${name}` }).click(),
      ])
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
    }
    await expect(page.getByText('Todavía no se imprimió ni se descargó.')).toBeVisible()
    const word = await download('Word')
    expect(word.name).toMatch(/^informe-3-nueva-aurora-del-valle-.*\.docx$/)
    const said = readExported('docx', word.bytes)
    expect(said.texts).toContain('92,5')
    expect(said.language).toBe('es')
    await expect(page.getByText('Ya se imprimió o se descargó tal como está.')).toBeVisible()

    await page.getByRole('button', { name: 'Respuestas', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Documento de respuestas' })).toBeVisible()
    await expect(page.getByText('¿Quién va a pegar la copia impresa en El Mirador?')).toBeVisible()
    const text = await download('LibreOffice')
    const answers = readExported('odt', text.bytes)
    expect(answers.texts.join('\n')).toContain('¿Quién va a pegar la copia impresa en El Mirador?')
    await page.reload()
    await expect(page.getByText('Ya se imprimió o se descargó tal como está.')).toBeVisible()
  } finally {
    await packTablet(tablet)
    await relay.kill()
  }
})
