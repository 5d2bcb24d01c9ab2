import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { openFolderReader } from './folder-reader.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet } from './tablet.ts'

/** The worked plan's repository: made on screen with no network, read from a folder by somebody without scripts. */
test('a coordinator makes the public repository, and anybody reads it from a folder', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('repository', { width: 390, height: 844 })
  const { page, context } = tablet
  const folder = mkdtempSync(join(tmpdir(), 'encuentro-repository-'))
  try {
    await page.goto(relay.origin)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await page.getByRole('link', { name: 'Volver' }).waitFor()
    const plan = new URL(page.url()).pathname.split('/')[2]
    await page.goto(`${relay.origin}/plan/${plan}/paso/7.3`)
    await page.getByRole('link', { name: 'Ir a hacerlo' }).click()
    await expect(page.getByText('48 propuestas, cada una con su destino')).toBeVisible()
    await context.setOffline(true)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Armar el repositorio' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^repositorio-primer-plan-.*-\d{4}-\d\d-\d\d\.zip$/)
    await expect(page.getByText('Huella SHA-256 del zip')).toBeVisible()
    await expect(page.getByText('Ya se armó uno con estos mismos registros.')).toBeVisible()
    await page.getByLabel('Dónde está').fill('municipio.example/gobierno-abierto')
    await page.getByRole('button', { name: 'Anotar en el paso 7.3' }).click()
    await expect(page.getByText('Anotado en el paso 7.3.')).toBeVisible()
    await page.getByRole('link', { name: 'Ver el paso 7.3' }).click()
    await expect(
      page.getByText('municipio.example/gobierno-abierto', { exact: true }),
    ).toBeVisible()

    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(await file.path())))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    const reader = await openFolderReader()
    try {
      const { page: plain, requests } = reader
      await plain.goto(pathToFileURL(join(folder, 'index.html')).href)
      await expect(plain.getByRole('heading', { level: 1 })).toContainText('Primer Plan de Acción')
      await reader.judge('repository index')
      await plain.getByRole('link', { name: '7. Rendición de cuentas' }).click()
      await reader.judge('repository phase')
      await plain.getByRole('link', { name: 'Documento de respuestas, Página web' }).click()
      await expect(plain.getByText('¿Quién va a pegar la copia impresa')).toBeVisible()
      await plain.getByRole('link', { name: 'Volver a «7. Rendición de cuentas»' }).click()
      await plain.getByRole('link', { name: 'Volver al inicio' }).click()
      await plain.getByRole('link', { name: 'Ver la lista de códigos' }).click()
      await reader.judge('repository codes')
      const codes = receipts(folder)
      for (const [code, said, decision] of codes) {
        await plain.getByRole('link', { name: code, exact: true }).click()
        await expect(plain.getByText(`«${said}»`)).toBeVisible()
        await expect(plain.getByText(decision, { exact: true })).toBeVisible()
        if (code === codes[0]?.[0]) await reader.judge('repository receipt')
        await plain.getByRole('link', { name: 'Buscar otro código' }).click()
      }
      expect(requests.filter((url) => !url.startsWith('file://'))).toEqual([])
      expect(requests.some((url) => url.endsWith('estilo.css'))).toBe(true)
    } finally {
      await reader.close()
    }
  } finally {
    await packTablet(tablet)
    await relay.kill()
    rmSync(folder, { recursive: true })
  }
})

/** One receipt of a proposal and one of a comment, by the repository's own data. */
function receipts(folder: string): [code: string, said: string, decision: string][] {
  const row = (path: string) =>
    JSON.parse(readFileSync(join(folder, path), 'utf8')).rows[0] as Record<string, string>
  const proposal = row('3-encuentros-ciudadanos/propuestas-y-su-destino.json')
  const comment = row('6-consulta-publica/opiniones-y-respuestas.json')
  return [
    [proposal['receipt'] ?? '', proposal['text'] ?? '', proposal['fate'] ?? ''],
    [comment['receipt'] ?? '', comment['text'] ?? '', comment['decision'] ?? ''],
  ]
}
