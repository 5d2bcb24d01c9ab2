import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import * as people from '../e2e/acts.ts'
import { type RelayProcess, startRelay } from '../e2e/relay.ts'
import { killTablet, packTablet, type Tablet, unpackTablet, wakeTablet } from '../e2e/tablet.ts'
import { type Ears, listen } from './ears.ts'

const MEETING = 'Encuentro El Alto'
const OPTIONS = ['Faroles en la plaza', 'Agua en la escuela', 'Un puente en el arroyo'] as const
export const PIN = '2468'
/** More than any check casts, so that the count adds up by itself. */
const HEADS = 900

/** A meeting ready for work, as a folder that any number of tablets are copied from. */
export interface Stage {
  readonly profile: string
  readonly origin: string
  /** Address of the table that proposals are captured at. */
  readonly table: string
  readonly vote: string
  end(): Promise<void>
}

/** Opens a plan, a meeting of two tables and a frozen vote, through the screens. */
export async function setTheStage(): Promise<Stage> {
  const relay: RelayProcess = await startRelay()
  const tablet = await unpackTablet('stage')
  const { page } = tablet
  await people.openPlan(page, relay.origin, 'San Roque')
  await people.addMeeting(page, MEETING, 2)
  await page.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
  await page.getByRole('button', { name: 'Abrir el encuentro' }).click()
  await page.getByRole('link', { name: /^Mesa 2: / }).click()
  for (const text of OPTIONS) await people.capture(page, text)
  const table = page.url().replace(/2$/, '1')
  await people.goBack(page)
  await people.freezeVote(page, OPTIONS, HEADS)
  const vote = page.url()
  await tablet.context.close()
  return {
    profile: tablet.folder,
    origin: relay.origin,
    table,
    vote,
    async end() {
      await packTablet(tablet)
      await relay.end()
    },
  }
}

/** A tablet of the meeting, offline, and what its screen said since it was last turned on. */
export interface AtWork {
  readonly tablet: Tablet
  readonly stage: Stage
  ears: Ears
}

/** Takes out a tablet with the stage's content. `folder` is where its disk is; a new one by default. */
export async function unpackAtWork(stage: Stage, folder?: string): Promise<AtWork> {
  const at = folder ?? mkdtempSync(join(tmpdir(), 'encuentro-crash-'))
  cpSync(stage.profile, at, { recursive: true })
  const tablet = await unpackTablet('crash', { folder: at })
  await tablet.context.setOffline(true)
  return { tablet, stage, ears: await listen(tablet.page) }
}

/**
 * SIGKILL to the whole browser; then the same profile in a new one, offline as before. `meanwhile`
 * happens while nothing runs.
 */
export async function killAndWake(work: AtWork, meanwhile = () => {}): Promise<void> {
  await killTablet(work.tablet)
  meanwhile()
  await wakeTablet(work.tablet)
  await work.tablet.context.setOffline(true)
  work.ears = await listen(work.tablet.page)
}

export async function packAtWork({ tablet }: AtWork): Promise<void> {
  await packTablet(tablet)
  rmSync(tablet.folder, { recursive: true, force: true })
}

/** Goes to the table, as a reload of its address does. */
export async function goToTable({ tablet, stage }: AtWork): Promise<void> {
  await tablet.page.goto(stage.table)
  await expect(field(tablet.page)).toBeVisible({ timeout: 30_000 })
}

/** Goes to the booth: while this tablet is one, every address leads there. */
export async function goToBooth({ tablet, stage }: AtWork): Promise<void> {
  await tablet.page.goto(stage.vote)
  await expect(ready(tablet.page)).toBeVisible({ timeout: 30_000 })
}

export async function becomeBooth({ tablet, stage }: AtWork): Promise<void> {
  await tablet.page.goto(stage.vote)
  await people.becomeBooth(tablet.page, PIN)
}

/** Types a proposal and presses Enter, without waiting for what the screen says. */
export async function type(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await field(page).press('Enter')
}

/**
 * Texts of the cards of this table, once as many stand there as are expected, or what stands there in
 * the end. Text content, for cards below the fold are not laid out yet.
 */
export async function cards(page: Page, expected: number): Promise<string[]> {
  const texts = page.locator('.capture-mine blockquote')
  await expect(async () => {
    // Those beyond the first are drawn when the last comes into sight.
    if ((await texts.count()) > 0) await texts.last().scrollIntoViewIfNeeded()
    expect(await texts.count()).toBeGreaterThanOrEqual(expected)
  })
    .toPass({ timeout: 15_000 })
    .catch(() => tellWhatStandsThere(page))
  return texts.allTextContents()
}

/** For whoever has to find out why something is missing. */
async function tellWhatStandsThere(page: Page): Promise<void> {
  const locks = await page.evaluate(async () => navigator.locks.query())
  console.log(page.url(), JSON.stringify(locks))
  console.log(await page.locator('body').ariaSnapshot())
}

/** Votes as one person does, until the choice is confirmed; says nothing of whether it was kept. */
export async function castOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Empezar' }).click()
  await page.getByRole('button', { name: OPTIONS[0], pressed: false }).click()
  await page.getByRole('button', { name: 'Revisar mi voto' }).click()
  await page.getByRole('button', { name: 'Sí, este es mi voto' }).click()
}

/** Presses «Guardar de nuevo» until the screen no longer says that something is not kept. */
export async function pressUntilKept(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Guardar de nuevo' })
  await expect(async () => {
    // It also tries by itself: the button may be gone already.
    await button.click({ timeout: 500 }).catch(() => {})
    await expect(button).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

/** Presses «Guardar otra vez» in the booth until the ballot is kept. */
export async function voteAgain(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Guardar otra vez' })
  await expect(async () => {
    await button.click({ timeout: 500 }).catch(() => {})
    await expect(button).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

/** What the booth's counter comes to say: the expected number, or what it stays at. */
export async function inBox(page: Page, expected: number): Promise<number> {
  const counter = page.locator('.booth-count .num')
  await expect(counter)
    .toHaveText(String(expected))
    .catch(() => {})
  return Number(await counter.textContent())
}

/** Seals the booth, counts and signs; returns how many ballots were sealed and how many counted. */
export async function sealAndCount(work: AtWork): Promise<{ sealed: number; counted: number }> {
  const { page } = work.tablet
  await people.openBooth(page, PIN)
  await page.getByRole('button', { name: 'Sellar esta urna' }).click()
  await expect(page.getByRole('heading', { name: 'Urna sellada' })).toBeVisible()
  const sealed = Number(await page.getByRole('definition').first().textContent())
  await people.leaveBooth(page, PIN)
  await people.closeVote(page)
  await page.getByRole('link', { name: 'Ir al conteo' }).click()
  await page.getByRole('button', { name: 'Abrir las papeletas' }).click()
  const heading = page.getByRole('heading', { name: /^Cuadra: / })
  await expect(heading).toBeVisible({ timeout: 45_000 })
  const counted = Number(
    /(\d+) papeletas?$/.exec((await heading.textContent()) ?? '')?.[1] ?? Number.NaN,
  )
  return { sealed, counted }
}

function field(page: Page) {
  return page.getByLabel('Escriba la propuesta como la dijeron')
}

export function ready(page: Page) {
  return page.getByRole('heading', { name: 'Ahora le toca a usted' })
}
