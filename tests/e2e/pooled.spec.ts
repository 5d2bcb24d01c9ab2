import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { pooled } from '../../src/i18n/es/pooled.ts'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { openBench } from './forge.ts'
import { countsFile, type ToldCount } from './forge-votes.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const FOLDER = fileURLToPath(new URL('../../test-results/pooled/', import.meta.url))
const SIZES = [
  { name: '1280', width: 1280, height: 800 },
  { name: '800', width: 800, height: 1280 },
] as const
const FIRST = 'Presupuesto ciudadano en lenguaje claro'
const SECOND = 'Portal de datos abiertos municipales'

const marks = { question: '¿Qué entra en el plan?', method: 'approval' as const, k: 2 }
const list = { question: '¿Qué lista llevamos?', method: 'proportional' as const, k: 2 }

/** A large meeting for the second proposal, two smaller ones for the first, and one of three ballots. */
const COUNTS: readonly ToldCount[] = [
  {
    meeting: 'R05',
    heads: 45,
    options: 4,
    config: marks,
    ballots: [
      [30, [1, 2]],
      [10, [2]],
      [3, [0]],
    ],
  },
  {
    meeting: 'R06',
    heads: 14,
    options: 4,
    config: marks,
    ballots: [
      [10, [0, 2]],
      [2, [0]],
    ],
  },
  {
    meeting: 'R07',
    heads: 12,
    options: 5,
    config: marks,
    ballots: [
      [9, [0, 2]],
      [2, [4]],
    ],
  },
  { meeting: 'R08', heads: 3, options: 4, config: marks, ballots: [[3, [0, 3]]] },
  { meeting: 'R09', heads: 9, options: 4, config: marks, ballots: [[8, [0, 1]]], disputed: true },
  { meeting: 'R05', heads: 45, options: 3, config: list, ballots: [[40, [0, 1]]] },
  { meeting: 'R06', heads: 14, options: 3, config: list, ballots: [[12, [2]]] },
]

/** Its parts are said by unit tests and by shorter stories: `npm run check:passing` goes all the way. */
const inTheLongForm = process.env['PASSING'] === 'all' ? test : test.skip

inTheLongForm('counts of several meetings are put together by both readings', async () => {
  mkdirSync(FOLDER, { recursive: true })
  const relay = await startRelay()
  const bench = openBench()
  const tablet = await unpackTablet('pooled')
  const { page } = tablet
  try {
    await page.goto(`${relay.origin}/`)
    await waitUntilInstalled(page)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
    await people.receiveFile(page, await countsFile(bench, COUNTS))
    await page.getByRole('link', { name: pooled.title }).click()

    const asked = page.getByRole('region', { name: marks.question })
    await test.step('the readings differ, and both lists are there', async () => {
      await expect(asked.getByText(pooled.differ(2))).toBeVisible()
      const sum = asked.locator('.pooled-reading.decides .vote-ranking > li:not(.vote-cut)')
      await expect(sum.nth(0)).toContainText('Reglamento')
      await expect(sum.nth(0)).toContainText('59')
      await expect(sum.nth(1)).toContainText(SECOND)
      const mean = asked.locator('.pooled-reading:not(.decides) .vote-ranking > li:not(.vote-cut)')
      await expect(mean.nth(0)).toContainText(FIRST)
    })

    await test.step('what only one meeting had is never 0', async () => {
      await expect(asked.getByText(pooled.withoutPlace['not-everywhere'])).toBeVisible()
      await expect(asked.getByText(pooled.partial(3, 4)).first()).toBeVisible()
    })

    await test.step('the small meeting takes two others with it, and the disputed act is named', async () => {
      const heads = asked.getByRole('table').nth(1).getByRole('columnheader')
      await expect(heads).toHaveCount(2)
      await expect(heads.filter({ hasText: 'Centro' })).toHaveCount(1)
      await expect(
        asked.getByText(/(?=.*El Mirador)(?=.*La Loma)(?=.*Santa Rita).*no se muestra aparte/),
      ).toBeVisible()
      await expect(asked.getByText(pooled.why.disputed)).toBeVisible()
    })

    await test.step('a list by proportion says whose ballots are missing', async () => {
      const proportional = page.getByRole('region', { name: list.question })
      await expect(
        proportional.getByText(/faltan las de .*(Centro.*La Loma|La Loma.*Centro)/),
      ).toBeVisible()
    })

    for (const { name, ...size } of SIZES) {
      await page.setViewportSize(size)
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({
        path: `${FOLDER}pooled-${name}.png`,
        animations: 'disabled',
        fullPage: true,
      })
      await expectAccessible(page, `the pool at ${name}`)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, 'wider than the tablet').toBeLessThanOrEqual(0)
    }
  } finally {
    bench.clear()
    await packTablet(tablet)
    await relay.end()
  }
})
