import { expect, test } from '@playwright/test'
import { pressOn, tabTo, typeInto } from './by-keys.ts'
import { startRelay } from './relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const MEETING = 'Encuentro El Alto'
const LIGHTS = 'Que haya luces en la plaza'
const BUS = 'Que el colectivo pase los domingos'
const PHRASE = 'la plaza de los tilos'

test('a person with a keyboard alone opens a plan, captures, freezes a vote and votes', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('keyboard')
  const { page } = tablet
  const appears = (role: 'heading' | 'link' | 'button', name: string | RegExp) =>
    expect(page.getByRole(role, { name }).first()).toBeVisible()
  try {
    await test.step('a plan and its key', async () => {
      await page.goto(`${relay.origin}/`)
      await waitUntilInstalled(page)
      await pressOn(page, 'link', 'Abrir un plan nuevo')
      await page.getByLabel('Municipio', { exact: true }).waitFor()
      await typeInto(page, 'Municipio', 'San Roque')
      await pressOn(page, 'button', 'Abrir el plan')
      await page.getByLabel('La frase otra vez').waitFor()
      await typeInto(page, 'Frase', PHRASE)
      await typeInto(page, 'La frase otra vez', PHRASE)
      const download = page.waitForEvent('download')
      await pressOn(page, 'button', 'Guardar el archivo')
      await download
      await pressOn(page, 'link', 'Volver')
      await appears('heading', 'Encuentros y reuniones')
    })

    await test.step('a meeting in the calendar', async () => {
      await pressOn(page, 'button', 'Agregar al calendario')
      await page.getByRole('dialog').waitFor()
      await typeInto(page, 'Nombre', MEETING)
      await typeInto(page, 'Número de mesas', '2', 'spinbutton')
      await page.keyboard.press('Enter')
      await pressOn(page, 'link', `Entrar : ${MEETING}`)
    })

    await test.step('two proposals at a table', async () => {
      await appears('button', 'Abrir el encuentro')
      await pressOn(page, 'button', 'Abrir el encuentro')
      await appears('link', /^Mesa 1: /)
      await pressOn(page, 'link', 'Mesa 1: ')
      await page.getByLabel('Escriba la propuesta como la dijeron').waitFor()
      for (const text of [LIGHTS, BUS]) {
        await typeInto(page, 'Escriba la propuesta como la dijeron', text)
        await page.keyboard.press('Enter')
        await expect(page.getByText(`Ficha guardada: ${text}`)).toBeAttached()
      }
      await pressOn(page, 'link', 'Volver')
      await appears('link', 'Preparar una votación')
    })

    await test.step('a vote over them is frozen', async () => {
      await pressOn(page, 'link', 'Preparar una votación')
      await appears('button', 'Congelar la votación')
      for (const text of [LIGHTS, BUS]) {
        await tabTo(page, 'checkbox', text)
        if (!(await page.locator(':focus').isChecked())) await page.keyboard.press('Space')
      }
      await typeInto(page, 'Puntos por persona', '1', 'spinbutton')
      await typeInto(page, 'Puntos por propuesta, como mucho', '1', 'spinbutton')
      await typeInto(page, 'Personas en la sala', '1', 'spinbutton')
      await pressOn(page, 'button', 'Congelar la votación')
      await appears('button', 'Usar esta tableta como urna')
    })

    await test.step('this tablet becomes a booth, and one person votes', async () => {
      await pressOn(page, 'button', 'Usar esta tableta como urna')
      await page.getByLabel('PIN de 4 números').waitFor()
      await typeInto(page, 'PIN de 4 números', '2580')
      await typeInto(page, 'Repita el PIN', '2580')
      await pressOn(page, 'button', 'Empezar a votar')
      await appears('heading', 'Ahora le toca a usted')
      await pressOn(page, 'button', 'Empezar')
      await appears('button', 'Revisar mi voto')
      await pressOn(page, 'button', LIGHTS)
      await pressOn(page, 'button', 'Revisar mi voto')
      await appears('button', 'Sí, este es mi voto')
      await pressOn(page, 'button', 'Sí, este es mi voto')
      await expect(page.getByText('Su voto quedó guardado')).toBeVisible()
      await appears('heading', 'Ahora le toca a usted')
    })

    await test.step('the team leaves the booth by its PIN', async () => {
      await pressOn(page, 'button', 'Equipo: mantener apretado')
      await pressOn(page, 'button', 'toque otra vez')
      await page.getByLabel('PIN', { exact: true }).waitFor()
      await typeInto(page, 'PIN', '2580')
      await page.keyboard.press('Enter')
      await appears('button', 'Salir de la urna')
      await pressOn(page, 'button', 'Salir de la urna')
      await appears('link', 'Volver')
    })
  } finally {
    await packTablet(tablet)
    await relay.end()
  }
})
