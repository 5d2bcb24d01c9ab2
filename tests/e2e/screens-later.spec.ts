import { expect, test } from '@playwright/test'
import { beginLooking } from './look.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

/** The screens of phases 4 to 8 pass what `screens.spec.ts` asks of all others. */
test('every screen of the later phases passes axe, by keyboard alone, at 200 % and in three languages', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('screens-later')
  const { page } = tablet
  const { look } = await beginLooking(page)
  try {
    await page.goto(`${relay.origin}/`)
    await waitUntilInstalled(page)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
    const plan = page.url()
    await page.goto(`${plan}/criterios`)
    await expect(page.getByText('Viabilidad técnica').first()).toBeVisible()
    await look('criteria')
    await page.goto(`${plan}/resultados`)
    await expect(page.getByText('Todo decidido: 6 propuestas seleccionadas')).toBeVisible()
    await look('results')
    await page.goto(`${plan}/compromisos`)
    await expect(page.getByRole('link', { name: /Tablero abierto/ })).toBeVisible()
    await look('commitments')
    await page.getByRole('link', { name: /Tablero abierto/ }).click()
    await expect(page.getByText('¿Se puede cumplir y comprobar?')).toBeVisible()
    await look('commitment')
    await page.getByRole('button', { name: 'Marcar una versión' }).click()
    await page.getByRole('link', { name: 'Comparar versiones' }).click()
    await expect(page.getByText('Dicen lo mismo.')).toBeVisible()
    await look('versions')
    await page.goto(`${plan}/linea?q=tablero`)
    await expect(page.getByText('4 encontradas')).toBeVisible()
    await look('line-search')
    await page.getByRole('link', { name: /Compromiso 1/ }).click()
    await expect(page.getByText('Se unieron 3 propuestas')).toBeVisible()
    await look('line')
    await page.goto(`${plan}/consulta`)
    await expect(page.getByText('Las 14 opiniones tienen respuesta')).toBeVisible()
    await look('consultation')
    await page
      .getByRole('button', { name: /^Cambiar la respuesta/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('answer')
    await page.goto(plan)
    await page.getByRole('link', { name: /Entrar : Asamblea de consulta/ }).click()
    await page.getByRole('link', { name: 'Recibir opiniones' }).click()
    await expect(page.getByText('14 opiniones recibidas acá')).toBeVisible()
    await look('take-comments')
    await page.goto(plan)
    await page.getByRole('link', { name: /Entrar : Taller de análisis/ }).click()
    await expect(page.getByRole('heading', { name: /mesas/ })).toBeVisible()
    await page.goto(`${page.url()}/mesa/1/evaluacion`)
    await expect(page.getByText('7 de 27 puntuadas')).toBeVisible()
    await look('scoring')
  } finally {
    await packTablet(tablet)
    await relay.end()
  }
})
