import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { waitUntilInstalled } from './tablet.ts'

/** What people do, as the screens let them do it. Nothing here reaches past the interface. */

/** Opens a plan, saves its key and returns to the plan's screen. */
export async function openPlan(page: Page, origin: string, municipality: string): Promise<void> {
  await page.goto(`${origin}/`)
  await waitUntilInstalled(page)
  await page.getByRole('link', { name: 'Abrir un plan nuevo' }).first().click()
  await page.getByLabel('Municipio', { exact: true }).fill(municipality)
  await page.getByRole('button', { name: 'Abrir el plan' }).click()
  await page.getByLabel('Frase', { exact: true }).fill('la plaza de los tilos')
  await page.getByLabel('La frase otra vez').fill('la plaza de los tilos')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Guardar el archivo' }).click()
  await download
  await goBack(page)
  await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
}

/** Goes back by the screen's own way, and is there: until the screen before is drawn, the one that is left still stands under the finger. */
export async function goBack(page: Page): Promise<void> {
  const from = page.url()
  await page.getByRole('link', { name: 'Volver' }).click()
  await expect(page).not.toHaveURL(from)
}

/** Puts a meeting of today in the calendar. */
export async function addMeeting(page: Page, name: string, tables: number): Promise<void> {
  await page.getByRole('button', { name: 'Agregar al calendario' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nombre').fill(name)
  await dialog.getByLabel('Número de mesas').fill(String(tables))
  await dialog.getByRole('button', { name: 'Agregar al calendario' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
}

/** Invites a tablet to a meeting and returns the link. */
export async function invite(page: Page, meeting: string, tablet: string): Promise<string> {
  await page.getByRole('button', { name: `Invitar una tableta : ${meeting}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Cómo se llamará esa tableta').fill(tablet)
  await dialog.getByRole('button', { name: 'Hacer la invitación' }).click()
  const link = await dialog.getByLabel('Enlace de la invitación').inputValue()
  await dialog.getByRole('button', { name: 'Cerrar' }).click()
  await expect(dialog).toBeHidden()
  return link
}

/** Joins with a link; the meeting's room opens. */
export async function join(page: Page, link: string, meeting: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Unirme' }).click()
  await expect(page.getByRole('heading', { name: meeting })).toBeVisible()
  await waitUntilInstalled(page)
}

/** Writes one proposal at the open table and waits until the screen says that it is kept. */
export async function capture(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Escriba la propuesta como la dijeron')
  await field.fill(text)
  await field.press('Enter')
  await expect(page.getByText(`Ficha guardada: ${text}`)).toBeAttached()
}

/** Waits until the relay confirmed that everything open on this tablet is on its disk. */
export async function expectRelayCurrent(page: Page): Promise<void> {
  await expect(page.getByText('Relevo al día')).toBeVisible({ timeout: 30_000 })
}

/** Makes the hand-over file of the meeting whose room is open; returns its path. */
export async function passByFile(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Entregar y recibir' }).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Pasar por archivo' }).click()
  const path = await (await download).path()
  await goBack(page)
  expect(readFileSync(path).length).toBeGreaterThan(100)
  return path
}

/** Opens a file on the joining screen, applies it and comes back to where the tablet was. */
export async function receiveFile(page: Page, path: string): Promise<void> {
  const back = page.url()
  const origin = new URL(back).origin
  await page.goto(`${origin}/unirse?con=archivo`)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: 'Recibir' }).click()
  await expect(page.getByText('Recibido y guardado en esta tableta')).toBeVisible()
  await page.goto(back)
}

/** What a vote of three points is frozen with beyond its options. */
export interface VoteTerms {
  /** How many are selected. */
  readonly k?: number
  /** The key is split over two sheets of paper. */
  readonly halves?: true
  /** Each person needs a card. */
  readonly cards?: true
}

/** Prepares and freezes a vote of three points over the given proposals. */
export async function freezeVote(
  page: Page,
  options: readonly string[],
  heads: number,
  terms: VoteTerms = {},
): Promise<void> {
  await page.getByRole('link', { name: 'Preparar una votación' }).first().click()
  const none = page.getByRole('button', { name: 'Quitar todas' })
  if (await none.isVisible()) await none.click()
  for (const option of options) {
    await page.getByRole('checkbox', { name: option }).check()
  }
  await page.getByLabel('Puntos por persona', { exact: true }).fill('3')
  await page.getByLabel('Puntos por propuesta, como mucho').fill('1')
  await page.getByLabel('Personas en la sala').fill(String(heads))
  if (terms.k !== undefined) {
    await page.getByLabel('Cuántas se eligen (si hace falta)').fill(String(terms.k))
  }
  if (terms.halves) {
    await page.getByRole('button', { name: 'En dos mitades de papel' }).click()
  }
  if (terms.cards) {
    const group = page.getByRole('group', { name: 'Con tarjetas' })
    await group.getByRole('button', { name: 'Sí' }).click()
  }
  await page.getByRole('button', { name: 'Congelar la votación' }).click()
  await expect(page.getByRole('button', { name: 'Usar esta tableta como urna' })).toBeVisible()
}

/** Turns the tablet into a booth with a PIN. */
export async function becomeBooth(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: 'Usar esta tableta como urna' }).click()
  await page.getByLabel('PIN de 4 números').fill(pin)
  await page.getByLabel('Repita el PIN').fill(pin)
  await page.getByRole('button', { name: 'Empezar a votar' }).click()
  await expect(page.getByRole('heading', { name: 'Ahora le toca a usted' })).toBeVisible()
}

/** One person votes, from ready to kept, and passes the tablet on; with cards, by showing one. */
export async function vote(page: Page, options: readonly string[], card?: string): Promise<void> {
  await fillBallot(page, options, card)
  await confirmBallot(page, options.length === 0)
}

/** A person's way to the review of their ballot; without options to that of a blank one. */
export async function fillBallot(
  page: Page,
  options: readonly string[],
  card?: string,
): Promise<void> {
  await page.getByRole('button', { name: 'Empezar' }).click()
  if (card !== undefined) await showCard(page, card)
  if (options.length === 0) {
    await page.getByRole('button', { name: 'Voto en blanco' }).click()
    return
  }
  for (const option of options) {
    await page.getByRole('button', { name: option, pressed: false }).click()
  }
  await page.getByRole('button', { name: 'Revisar mi voto' }).click()
}

/** Confirms what is reviewed, and waits until the booth is ready for the next person. */
export async function confirmBallot(page: Page, isBlank = false): Promise<void> {
  const name = isBlank ? 'Sí, votar en blanco' : 'Sí, este es mi voto'
  await page.getByRole('button', { name }).click()
  await expect(page.getByText('Su voto quedó guardado')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ahora le toca a usted' })).toBeVisible()
}

/** Types a card's code at the booth. */
export async function showCard(page: Page, card: string): Promise<void> {
  await page.getByLabel('Código de la tarjeta').fill(card)
  await page.getByRole('button', { name: 'Continuar' }).click()
}

/** Prints the two halves of the key; returns the words of each sheet. The tablet then forgets the key. */
export async function printHalves(page: Page): Promise<[string, string]> {
  await page.getByRole('button', { name: 'Imprimir las dos mitades' }).click()
  const sheets = page.getByRole('dialog', { name: 'Las dos mitades de la llave' })
  const words = async (n: number) =>
    (await sheets.getByRole('article').nth(n).getByRole('listitem').allInnerTexts()).join(' ')
  const halves: [string, string] = [await words(0), await words(1)]
  await sheets.getByRole('button', { name: 'Ya tienen cada una su mitad' }).click()
  await expect(page.getByText('La llave está en dos mitades de papel')).toBeVisible()
  return halves
}

/** Prints the whole key as its second copy. */
export async function saveKeyCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Guardar la segunda copia' }).click()
  const sheet = page.getByRole('dialog', { name: 'Segunda copia de la llave' })
  await expect(sheet.getByRole('listitem')).toHaveCount(24)
  await sheet.getByRole('button', { name: 'Ya está guardada' }).click()
  await expect(page.getByText('Falta la segunda copia')).toBeHidden()
}

/** Prints cards and returns their codes, as they stand on the paper. */
export async function printCards(page: Page, howMany: number): Promise<string[]> {
  await page.getByRole('button', { name: 'Imprimir tarjetas' }).click()
  await page.getByLabel('Cuántas tarjetas').fill(String(howMany))
  await page.getByRole('button', { name: 'Hacer las tarjetas' }).click()
  const sheet = page.getByRole('dialog', { name: 'Tarjetas para votar' })
  await expect(sheet.getByRole('article')).toHaveCount(howMany)
  const codes = await sheet.locator('.vote-card-code').allInnerTexts()
  await sheet.getByRole('button', { name: 'Cerrar' }).click()
  return codes
}

/** Types both halves of the key and opens the ballots. */
export async function openWithHalves(page: Page, halves: readonly [string, string]): Promise<void> {
  await page.getByLabel('Mitad 1 de 2').fill(halves[0])
  await page.getByLabel('Mitad 2 de 2').fill(halves[1])
  await page.getByRole('button', { name: 'Abrir las papeletas' }).click()
}

/** The team opens the booth with its PIN and seals it; the screen then shows how many ballots it holds. */
export async function sealBooth(page: Page, pin: string, ballots: number): Promise<void> {
  await openBooth(page, pin)
  await page.getByRole('button', { name: 'Sellar esta urna' }).click()
  await expect(page.getByRole('heading', { name: 'Urna sellada' })).toBeVisible()
  await expect(page.getByRole('definition').first()).toHaveText(String(ballots))
}

/** Leaves a sealed booth for the staff screens. */
export async function leaveBooth(page: Page, pin: string): Promise<void> {
  await openBooth(page, pin)
  await page.getByRole('button', { name: 'Salir de la urna' }).click()
  // The booth has no way out but this one: the awning comes back once it has ended.
  await expect(page.getByRole('link', { name: 'Volver' })).toBeVisible()
}

/** Presses the staff button twice, as whoever cannot hold it does, and types the PIN. */
export async function openBooth(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: 'Equipo: mantener apretado' }).press('Enter')
  await page.getByRole('button', { name: /toque otra vez/ }).press('Enter')
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Abrir' }).click()
}

/** The facilitator says aloud that voting is over. */
export async function closeVote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cerrar la votación' }).click()
  await page.getByRole('button', { name: 'Sí, cerrar la votación' }).click()
}

/** Counts and signs: two people, each by holding their button. */
export async function countVote(
  page: Page,
  adds: string,
  signers: readonly [string, string],
): Promise<void> {
  await page.getByRole('link', { name: 'Ir al conteo' }).click()
  await page.getByRole('button', { name: 'Abrir las papeletas' }).click()
  // A box that arrives later takes the signatures back: both people sign what they see.
  await expect(page.getByRole('heading', { name: adds })).toBeVisible({ timeout: 45_000 })
  await signCount(page, signers)
}

/** Two people sign the count that is on the screen, and it is sealed. */
export async function signCount(
  page: Page,
  signers: readonly [string, string],
  verb = 'Sellar la votación',
): Promise<void> {
  await page.getByLabel('Por el equipo').fill(signers[0])
  await hold(page, 0)
  await page.getByLabel('Por la gente de la sala').fill(signers[1])
  await hold(page, 0)
  await page.getByRole('button', { name: verb }).click()
}

/** Holds the n-th signing button by keyboard: pressed twice. */
async function hold(page: Page, nth: number): Promise<void> {
  await page.getByRole('button', { name: 'Mantener para firmar' }).nth(nth).press('Enter')
  await page.getByRole('button', { name: /Presione otra vez/ }).press('Enter')
}

/** An actor of the map: interest and influence from 1 to 5. */
export interface MapActor {
  readonly name: string
  readonly interest: number
  readonly influence: number
}

/** Puts actors on the map of the tablet's table by the rows of levels, and draws a conflict between the first two. */
export async function drawActorMap(page: Page, actors: readonly MapActor[]): Promise<void> {
  await page.getByRole('link', { name: 'Mapa de actores' }).click()
  for (const { name, interest, influence } of actors) {
    await page.getByRole('button', { name: 'Agregar un actor' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nombre de la organización').fill(name)
    await dialog.getByRole('button', { name: 'Agregar', exact: true }).click()
    for (const [field, level] of [
      ['Interés', interest],
      ['Influencia', influence],
    ] as const) {
      const row = page.getByRole('group', { name: `${field} de ${name}` })
      await row
        .getByRole('button')
        .nth(level - 1)
        .click()
    }
  }
  const [first, second] = actors
  if (first && second) {
    await page.getByRole('button', { name: first.name }).first().click()
    await page.getByRole('button', { name: 'Agregar relación' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tipo').selectOption({ label: 'Conflicto' })
    await dialog.getByLabel('Con', { exact: true }).selectOption({ label: second.name })
    await dialog.getByRole('button', { name: 'Agregar relación' }).click()
    await expect(page.getByText(`Conflicto (media) con ${second.name}`)).toBeVisible()
  }
  await goBack(page)
}

/** Merges the case of the queue that speaks of a word; it must suggest exactly these three. */
export async function mergeThree(
  page: Page,
  texts: readonly string[],
  title: string,
): Promise<void> {
  const queue = page.getByRole('navigation', { name: 'Propuestas por revisar' })
  await queue.getByRole('button', { name: /luces/i }).first().click()
  for (const text of texts) {
    await expect(page.getByRole('main').getByText(text).first()).toBeVisible()
  }
  await page.getByLabel('Nace una propuesta nueva').fill(title)
  await page.getByRole('button', { name: 'Unir las tres' }).click()
  await expect(page.getByText(`Se unieron 3 en «${title}»`)).toBeVisible()
}

/** Saves the report's table and returns its path. */
export async function downloadCsv(page: Page): Promise<string> {
  await page.getByText('Otros formatos').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  return (await download).path()
}
