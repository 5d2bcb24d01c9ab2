import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { METHOD_IDS, type MethodId } from '../../src/domain/voting/method-rules.ts'
import { FEWEST_VALID } from '../../src/domain/voting/small-cells.ts'
import { voting } from '../../src/i18n/es/voting.ts'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const FOLDER = fileURLToPath(new URL('../../test-results/methods/', import.meta.url))
/**
 * One ballot of every method, its sheet and its review. With METHODS=all also the set-up, the largest
 * letters, five ballots counted, their result and the projector, and an upright tablet: five minutes.
 */
const LONG = process.env['METHODS'] === 'all'
/** As many as a result needs to tell its numbers. */
const COUNTED = FEWEST_VALID
const LANDSCAPE = { name: '1280', width: 1280, height: 800, ballots: LONG ? COUNTED : 1 }
// Upright, one ballot each: the count is the same and is not counted twice.
const UPRIGHT = { name: '800', width: 800, height: 1280, ballots: 1 }
const SIZES = LONG ? [LANDSCAPE, UPRIGHT] : [LANDSCAPE]
const MEETING = 'Encuentro ciudadano El Mirador'
const PIN = '2580'
/** With METHOD=score,consent only these are looked at. */
const ONLY: readonly string[] = process.env['METHOD']?.split(',') ?? METHOD_IDS

interface WayOfVoting {
  readonly id: MethodId
  /** What is chosen in the form beyond its proposals. */
  prepare?(page: Page): Promise<void>
  /** Fills in the n-th ballot by touch. */
  fill?(page: Page, nth: number): Promise<void>
  /** What the review lets people do, back to the review. */
  review?(page: Page): Promise<void>
  /** What the result has to say. */
  readonly result?: RegExp
}

const WAYS: readonly WayOfVoting[] = [
  {
    id: 'dots',
    fill: async (page, nth) => {
      await page
        .getByRole('button', { name: /^Poner un punto/ })
        .nth(nth)
        .click()
      await page
        .getByRole('button', { name: /^Poner un punto/ })
        .nth(nth)
        .click()
      await page
        .getByRole('button', { name: /^Poner un punto/ })
        .nth(3)
        .click()
    },
    result: /puntos/,
  },
  {
    id: 'approval',
    fill: async (page) => {
      for (const nth of [0, 2, 5]) await page.locator('.booth-option').nth(nth).click()
    },
    result: /votos|voto/,
  },
  {
    id: 'score',
    fill: async (page, nth) => {
      const rows = page.getByRole('group', { name: /^Nota para/ })
      for (const row of [0, 1, 2, 4]) {
        await rows
          .nth(row)
          .getByRole('button')
          .nth((row + nth + 1) % 5)
          .click()
      }
      // A grade that is tapped again is gone: no opinion.
      await rows.nth(2).getByRole('button', { pressed: true }).click()
      await expect(rows.nth(2).getByRole('button', { pressed: true })).toHaveCount(0)
    },
    result: /promedio/,
  },
  {
    id: 'ranked',
    fill: async (page, nth) => {
      const options = page.locator('.booth-place-button')
      for (const at of [2, 0, 4, 1]) await options.nth((at + nth) % 7).click()
      await page
        .getByRole('button', { name: /^Subir/ })
        .nth(1)
        .click()
    },
    result: /lecturas/,
  },
  {
    id: 'proportional',
    fill: async (page, nth) => {
      for (const at of [0, 2, 5])
        await page
          .locator('.booth-option')
          .nth((at + nth) % 7)
          .click()
    },
    result: /en ese orden|en el orden en que/,
  },
  {
    id: 'criteria',
    prepare: async (page) => {
      await page.getByLabel('Peso').first().fill('3')
      await page.getByLabel('Mínimo').nth(1).fill('2')
    },
    fill: async (page, nth) => {
      for (const step of [0, 1, 2]) {
        const rows = page.locator('.booth-grades')
        for (const row of [0, 1, 2, 3]) {
          await rows
            .nth(row)
            .getByRole('button')
            .nth((row + step + nth) % 5)
            .click()
        }
        if (step < 2) await page.getByRole('button', { name: 'Siguiente' }).click()
      }
      await expect(page.getByText('Propuesta 3 de 7')).toBeVisible()
    },
    review: async (page) => {
      await page
        .getByRole('button', { name: /^Cambiar/ })
        .nth(1)
        .click()
      await expect(page.getByText('Propuesta 2 de 7')).toBeVisible()
      await page.getByRole('button', { name: 'Revisar mi voto' }).click()
    },
    result: /criterio/,
  },
  {
    id: 'consent',
    fill: async (page, nth) => {
      const rows = page.getByRole('group', { name: /^Respuesta para/ })
      for (const row of [0, 1, 2, 3, 4, 5]) {
        await rows
          .nth(row)
          .getByRole('button')
          .nth((row + nth) % 5)
          .click()
      }
    },
    result: /objecion/,
  },
  { id: 'hands' },
]

for (const size of SIZES) {
  test(`every way of voting at ${size.width}×${size.height}`, async () => {
    if (LONG) test.setTimeout(1_200_000)
    mkdirSync(FOLDER, { recursive: true })
    const relay = await startRelay()
    const tablet = await unpackTablet(`methods-${size.name}`, size)
    const { page } = tablet
    const look = async (screen: string) => {
      await page.evaluate(() => document.fonts.ready)
      if (LONG) {
        await page.screenshot({
          path: `${FOLDER}${screen}-${size.name}.png`,
          animations: 'disabled',
          fullPage: /setup|results/.test(screen),
        })
      }
      await expectNoOverflow(page, screen)
      await expectAccessible(page, screen)
    }
    try {
      await page.goto(`${relay.origin}/`)
      await waitUntilInstalled(page)
      await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
      await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
      await people.expectRelayCurrent(page)
      await page.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
      await expect(page.getByText('4 mesas, 7 fichas')).toBeVisible()
      const meeting = page.url()
      for (const way of WAYS.filter(({ id }) => ONLY.includes(id))) {
        await test.step(way.id, async () => {
          await page.goto(meeting)
          await page
            .getByRole('link', { name: /Preparar (una|otra) votación/ })
            .first()
            .click()
          await page.getByRole('button', { name: 'Elegir todas' }).click()
          await page.getByRole('button', { name: voting.method[way.id], exact: true }).click()
          await way.prepare?.(page)
          await page.getByLabel('Personas en la sala').fill(String(size.ballots))
          const places = page.getByLabel('Cuántas se eligen (si hace falta)')
          if (await places.isVisible()) await places.fill('3')
          if (LONG) await look(`${way.id}-1-setup`)
          await page.getByRole('button', { name: 'Congelar la votación' }).click()
          if (way.fill === undefined) return
          await people.becomeBooth(page, PIN)
          if (LONG) await look(`${way.id}-2-ready`)
          for (let nth = 0; nth < size.ballots; nth++) {
            await page.getByRole('button', { name: 'Empezar' }).click()
            await way.fill(page, nth)
            if (nth === 0) {
              await look(`${way.id}-3-paper`)
              if (LONG) await lookLarge(page, way.id, size.name)
            }
            await page.getByRole('button', { name: 'Revisar mi voto' }).click()
            if (nth === 0) {
              await look(`${way.id}-4-review`)
              await way.review?.(page)
            }
            await page.getByRole('button', { name: 'Sí, este es mi voto' }).click()
            await expect(page.getByRole('heading', { name: 'Ahora le toca a usted' })).toBeVisible()
            await expect(page.locator('.booth [aria-pressed="true"]')).toHaveCount(0)
          }
          if (size.ballots < COUNTED) return people.leaveBooth(page, PIN)
          await people.sealBooth(page, PIN, COUNTED)
          await people.leaveBooth(page, PIN)
          await people.closeVote(page)
          const adds = `Cuadra: ${COUNTED} personas, ${COUNTED} papeletas`
          await people.countVote(page, adds, ['Oficina', 'Vecina'])
          await expect(page.getByText(`Votaron ${COUNTED} de ${COUNTED} personas.`)).toBeVisible()
          await expect(page.getByRole('main')).toContainText(way.result ?? /./)
          await look(`${way.id}-5-results`)
          await page.getByRole('link', { name: 'Mostrar en pantalla' }).first().click()
          await page.getByRole('button', { name: 'Mostrar el siguiente' }).click()
          await page.getByRole('button', { name: 'Mostrar todo' }).click()
          await look(`${way.id}-6-projector`)
        })
      }
    } catch (error) {
      await page.screenshot({ path: `${FOLDER}failed-${size.name}.png` }).catch(() => {})
      throw error
    } finally {
      await packTablet(tablet)
      await relay.end()
    }
  })
}

/** The sheet in the largest letters, and back. */
async function lookLarge(page: Page, way: string, size: string): Promise<void> {
  const letters = page.getByRole('button', { name: voting.booth.textSize })
  await letters.click()
  await letters.click()
  await page.locator('.booth').evaluate((booth) => booth.scrollTo({ top: 0 }))
  await page.screenshot({ path: `${FOLDER}${way}-3-large-${size}.png`, animations: 'disabled' })
  await expectNoOverflow(page, `${way} in large letters`)
  await letters.click()
}

/** Nothing may stick out to the side: no screen scrolls in two directions. */
async function expectNoOverflow(page: Page, screen: string): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `${screen} is wider than the tablet`).toBeLessThanOrEqual(0)
}
