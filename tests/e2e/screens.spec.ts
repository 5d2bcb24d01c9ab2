import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

/** With SCREENS=docs the pictures of the README are taken anew; otherwise they are test results. */
const FOLDER = fileURLToPath(
  new URL(
    process.env['SCREENS'] === 'docs' ? '../../docs/screens/' : '../../test-results/screens/',
    import.meta.url,
  ),
)
/** Lying last: what the story does between two looks, it does there. */
const SIZES = [
  { name: '800', width: 800, height: 1280 },
  { name: '1280', width: 1280, height: 800 },
] as const

test('every screen of the example passes axe, lying and standing', async () => {
  mkdirSync(FOLDER, { recursive: true })
  const relay = await startRelay()
  const tablet = await unpackTablet('screens')
  const { page } = tablet
  const shoot = async (screen: string, judge?: (width: number) => Promise<void>) => {
    for (const { name, width, height } of SIZES) {
      await page.setViewportSize({ width, height })
      await judge?.(width)
      await page.screenshot({ path: `${FOLDER}${screen}-${name}.png`, animations: 'disabled' })
    }
  }
  const look = async (screen: string) => {
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    await shoot(screen, async (width) => {
      await expectNoOverflow(page, `${screen} at ${width}`)
      await expectAccessible(page, `${screen} at ${width}`)
    })
  }
  try {
    await test.step('this tablet, joining, a plan, its key', async () => {
      await page.goto(`${relay.origin}/`)
      await waitUntilInstalled(page)
      await page.goto(`${relay.origin}/unirse`)
      await expect(page.getByRole('heading', { name: 'Con la cámara' })).toBeVisible()
      await look('join')
      await page.goto(`${relay.origin}/plan-nuevo`)
      await expect(page.getByLabel('Municipio', { exact: true })).toBeVisible()
      await look('new-plan')
      await page.goto(`${relay.origin}/`)
      await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
      await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
      await people.expectRelayCurrent(page)
      await look('plan')
      await page.getByRole('link', { name: /Llave del plan/ }).click()
      await expect(page.getByRole('button', { name: 'Preparar la hoja' })).toBeVisible()
      await look('key')
      await page.getByRole('link', { name: 'Volver' }).click()
      await page
        .getByRole('link', { name: /Encuentros ciudadanos/ })
        .first()
        .click()
      await expect(page.getByText('3.5', { exact: true })).toBeVisible()
      await look('phase')
      await page.getByRole('link', { name: 'Estrategia de encuentros' }).click()
      await expect(page.getByRole('heading', { name: /encuentro en cada zona/ })).toBeVisible()
      await look('strategy')
      await page.getByRole('button', { name: /Completar : .* El Mirador/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('strategy-form')
      await page.getByRole('button', { name: 'Cancelar' }).click()
      await page.getByRole('link', { name: /Difundir : .* El Mirador/ }).click()
      await page.getByRole('button', { name: 'Afiche' }).click()
      await look('outreach')
      const room = page.url().replace('/difusion', '')
      await page.goto(`${room}/equipo`)
      await expect(page.getByRole('heading', { name: /en la bolsa/ })).toBeVisible()
      await look('equipment')
      await page.goto(`${room}/previa`)
      await page.getByRole('button', { name: 'Revisar', exact: true }).click()
      await expect(page.getByRole('button', { name: 'Revisar otra vez' })).toBeVisible()
      await look('preflight')
      await page.goto(`${relay.origin}/ajustes`)
      await expect(page.getByText('Identidad de la tableta')).toBeVisible()
      await look('settings')
      await page.goto(`${relay.origin}/`)
      await expect(page.getByRole('link', { name: /Encuentro ciudadano Los Aromos/ })).toBeVisible()
      await look('home')
    })

    await test.step('invited tablets, one of them revoked', async () => {
      await page.getByRole('link', { name: /Primer Plan de Acción/ }).click()
      for (const name of ['Mesa 1', 'Mesa 2', 'Mesa 3']) {
        await people.invite(page, 'Encuentro ciudadano El Mirador', name)
      }
      await page.getByRole('link', { name: 'Tabletas invitadas' }).click()
      await page.getByRole('button', { name: 'Revocar : Mesa 2' }).click()
      await expect(page.getByRole('button', { name: 'No revocar' })).toBeFocused()
      await look('revoke')
      await page.getByRole('button', { name: 'Sí, revocar' }).click()
      await expect(page.getByText('El relevo ya tiene la lista de revocadas.')).toBeVisible()
      await look('tablets')
      await page.goto(`${relay.origin}/`)
    })

    await test.step('merging and documents', async () => {
      await page.getByRole('link', { name: /Primer Plan de Acción/ }).click()
      await page.getByRole('link', { name: 'Unir propuestas parecidas' }).click()
      await expect(page.getByText('48 en total').first()).toBeVisible()
      await look('merge')
      await page.getByText('Palabras de acá').click()
      await page.getByLabel(/Palabras que quieren decir lo mismo/).fill('SUM quincho salón\nruta')
      await page.getByRole('button', { name: 'Guardar las palabras' }).click()
      await expect(page.getByText('Palabras guardadas.')).toBeVisible()
      // A single word joins nothing.
      await expect(page.getByLabel(/Palabras que quieren decir lo mismo/)).toHaveValue(
        'SUM quincho salón',
      )
      await look('merge-own-words')
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Documentos' }).click()
      await expect(page.getByRole('button', { name: /CSV/ })).toBeVisible()
      await look('documents')
      await page.getByRole('link', { name: 'Volver' }).click()
    })

    await test.step('a meeting, its tables, its map, its hand-over', async () => {
      await page.getByRole('link', { name: 'Entrar : Encuentro ciudadano El Mirador' }).click()
      await expect(page.getByText('4 mesas, 7 fichas')).toBeVisible()
      await look('meeting')
      await page.getByRole('link', { name: /^Mesa 4: / }).click()
      await page
        .getByLabel('Escriba la propuesta como la dijeron')
        .fill('Que estas reuniones se hagan en la zona rural dos veces al año')
      await expect(page.getByText('Es la misma: apoyarla')).toBeVisible()
      await look('capture')
      await page.getByLabel('Escriba la propuesta como la dijeron').fill('')
      await page.getByRole('link', { name: 'Acta de la mesa' }).click()
      await expect(page.getByLabel('Síntesis de lo conversado')).toBeVisible()
      await look('minutes')
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Armar la agenda' }).click()
      await page.getByRole('button', { name: 'Encuentro, 150 minutos' }).click()
      await page.getByRole('button', { name: 'Empezar', exact: true }).click()
      await expect(page.getByRole('timer')).toBeVisible()
      await look('agenda')
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Pantalla para la sala' }).click()
      await expect(page.getByRole('timer')).toBeVisible()
      await look('wall-agenda')
      await page.keyboard.press('2')
      await expect(page.getByRole('heading', { name: 'Propuestas' })).toBeVisible()
      await look('wall-proposals')
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Agrupar propuestas' }).click()
      await expect(page.getByText('7 propuestas sueltas')).toBeVisible()
      await look('groups')
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Acta del encuentro' }).click()
      await expect(page.getByRole('heading', { name: '9. Firmas' })).toBeVisible()
      await look('acta')
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Entregar y recibir' }).first().click()
      await expect(page.getByRole('heading', { name: /borrar|borre/ })).toBeVisible()
      await look('handback')
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Entrar : Taller de mapa de actores' }).click()
      await page.getByRole('link', { name: 'Mapa de actores' }).click()
      await expect(page.getByText('Unión de Juntas Vecinales').first()).toBeVisible()
      await look('actors')
      await page.getByRole('button', { name: 'Sociograma' }).click()
      await page.getByRole('button', { name: /^Dirección de Obras Públicas, / }).click()
      await look('sociogram')
      await page.getByRole('button', { name: 'Paso a paso' }).click()
      await expect(
        page.getByRole('heading', { name: '¿Quién tiene que ver con esto?' }),
      ).toBeVisible()
      await look('map-who')
      await page.getByRole('button', { name: /^Paso siguiente: / }).click()
      await page.getByRole('button', { name: /^Conflicto/ }).click()
      await look('map-links')
      await page.getByRole('button', { name: /^Paso siguiente: / }).click()
      await look('map-goals')
      await page.getByRole('button', { name: 'Todas', exact: true }).click()
      await page.getByRole('link', { name: 'Mostrar en pantalla' }).click()
      await expect(page.getByRole('heading', { name: 'Quiénes están' })).toBeVisible()
      await page.keyboard.press(' ')
      await expect(page.getByRole('heading', { name: 'Colaboración' })).toBeVisible()
      await look('wall-map')
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Volver' }).click()
      await page.getByRole('link', { name: 'Volver' }).click()
    })

    await test.step('a vote from set-up to result', async () => {
      await page.getByRole('link', { name: 'Entrar : Encuentro ciudadano El Mirador' }).click()
      await page.getByRole('link', { name: 'Preparar una votación' }).first().click()
      await expect(page.getByRole('button', { name: 'Congelar la votación' })).toBeVisible()
      await page.getByRole('button', { name: 'Elegir todas' }).click()
      await page.getByLabel('Puntos por propuesta, como mucho').fill('1')
      await page.getByLabel('Personas en la sala').fill('2')
      await look('vote-setup')
      await page.getByRole('button', { name: 'Congelar la votación' }).click()
      await expect(page.getByRole('button', { name: 'Usar esta tableta como urna' })).toBeVisible()
      await look('vote')
      await people.becomeBooth(page, '2580')
      await look('booth-ready')
      await page.getByRole('button', { name: 'Empezar' }).click()
      const options = page.locator('.booth-option')
      await options.nth(0).click()
      await options.nth(2).click()
      await look('booth-vote')
      await options.nth(3).click()
      await page.getByRole('button', { name: 'Revisar mi voto' }).click()
      await look('booth-review')
      await page.getByRole('button', { name: 'Sí, este es mi voto' }).click()
      await expect(page.getByText('Su voto quedó guardado')).toBeVisible()
      await shoot('booth-kept')
      await expect(page.getByRole('heading', { name: 'Ahora le toca a usted' })).toBeVisible()
      await people.vote(page, [])
      await people.sealBooth(page, '2580', 2)
      await look('booth-sealed')
      await people.leaveBooth(page, '2580')
      await people.closeVote(page)
      await page.getByRole('link', { name: 'Ir al conteo' }).click()
      await page.getByRole('button', { name: 'Abrir las papeletas' }).click()
      await expect(
        page.getByRole('heading', { name: 'Cuadra: 2 personas, 2 papeletas' }),
      ).toBeVisible()
      await look('count')
      await people.signCount(page, ['Oficina de Participación', 'Vecina de El Mirador'])
      await expect(page.getByText('Votaron 2 de 2 personas, 1 en blanco.')).toBeVisible()
      await look('results')
      await page.getByRole('link', { name: 'Mostrar en pantalla' }).first().click()
      await page.getByRole('button', { name: 'Mostrar todo' }).click()
      await look('projector')
    })
  } catch (error) {
    await page.screenshot({ path: `test-results/screens-failed.png` }).catch(() => {})
    throw error
  } finally {
    await packTablet(tablet)
    await relay.end()
  }
})

/** Nothing may stick out to the side: no screen scrolls in two directions. */
async function expectNoOverflow(page: Page, screen: string): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `${screen} is wider than the tablet`).toBeLessThanOrEqual(0)
}
