import { expect, type Page, test } from '@playwright/test'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { startRelay } from './relay.ts'
import { openPlainPhone, packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const MEETING = 'Asamblea de la consulta'
const REACH = 'vecina@ejemplo.org'
const IDEAS = ['Más bancos en la plaza', 'Que pase el bus', 'Agua en la escuela'] as const

/** The file's preview on the joining screen, as it tells of comments; then it is received. */
async function receive(page: Page, path: string, told: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/unirse?con=archivo`)
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.getByText(told, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Recibir' }).click()
  await expect(page.getByText('Recibido y guardado en esta tableta')).toBeVisible()
}

/** `npm test` has its parts one by one: `npm run check:passing` goes all the way. */
const inTheLongForm = process.env['PASSING'] === 'all' ? test : test.skip

inTheLongForm(
  'comments of the public page go from one coordinator to another by file, with no network, any number of times',
  async () => {
    const relay = await startRelay()
    const [one, other] = [await unpackTablet('one'), await unpackTablet('other')]
    const phone = await openPlainPhone()
    const [here, there] = [one.page, other.page]
    try {
      await people.openPlan(here, relay.origin, 'San Roque')
      await people.addMeeting(here, MEETING, 1)
      const plan = here.url()
      await here.getByRole('button', { name: 'Invitar a Coordinación' }).click()
      const sheet = here.getByRole('dialog')
      await sheet.getByLabel('Cómo se llamará esa tableta').fill('Segunda')
      await sheet.getByRole('button', { name: 'Hacer la invitación' }).click()
      const link = await sheet.getByLabel('Enlace de la invitación').inputValue()
      await sheet.getByRole('button', { name: 'Cerrar' }).click()
      await here.goto(`${plan}/consulta`)
      await here.getByRole('button', { name: 'Guardar las fechas' }).click()
      await expect(here.getByText('Fechas guardadas.')).toBeVisible()
      await here.getByRole('button', { name: 'Publicar el borrador' }).click()
      await expect(here.getByText('Publicado.', { exact: true })).toBeVisible()
      const address = await here.getByRole('link', { name: 'Abrir la página' }).getAttribute('href')

      const comment = async (text: string) => {
        await phone.page.goto(`${address}/opinar`)
        await phone.page.getByText('Mejorarlo').click()
        await phone.page.getByLabel('Su opinión', { exact: true }).fill(text)
        await phone.page.getByText('Datos que puede dar, si quiere').click()
        await phone.page.getByLabel('Correo o teléfono para avisarle').fill(REACH)
        await phone.page.getByLabel('Acepto que me avisen por ese medio').check()
        await phone.page.getByRole('button', { name: 'Enviar sin dar mi nombre' }).click()
        await expect(phone.page.getByRole('heading', { name: 'Recibido. Gracias.' })).toBeVisible()
      }
      const [first, ...later] = IDEAS
      await comment(first)
      await there.goto(link)
      await there.getByRole('button', { name: 'Unirme' }).click()
      await expect(there.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
      await waitUntilInstalled(there)
      await there.goto(`${plan}/consulta`)
      await expect(there.getByText(`«${first}»`)).toBeVisible()
      await other.context.setOffline(true)

      for (const text of later) await comment(text)
      for (const text of IDEAS) await expect(here.getByText(`«${text}»`)).toBeVisible()
      await relay.kill()
      await here.goto(plan)
      await here.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
      const path = await people.passByFile(here)

      await receive(there, path, 'Consulta: 3 comentarios, ya tenía 1.')
      await receive(there, path, 'Consulta: 3 comentarios, ya tenía 3.')
      await there.goto(`${plan}/consulta`)
      for (const text of IDEAS) await expect(there.getByText(`«${text}»`)).toHaveCount(1)
      await expect(there.getByText('Falta responder 3 opiniones de 3')).toBeVisible()

      await test.step('without the plan’s key it says where a contact can be read, and offers no erasure', async () => {
        await there
          .getByRole('button', { name: /^Ver contacto/ })
          .first()
          .click()
        await expect(there.getByRole('dialog')).toContainText('Está cerrado con la llave del plan')
        await expectAccessible(there, 'a contact without the key')
        await there.getByRole('button', { name: 'Cerrar y ocultar' }).click()
        await expect(there.getByRole('button', { name: /^Borrar a pedido/ })).toHaveCount(0)
      })

      await test.step('what it hands on holds them, too', async () => {
        await there.goto(plan)
        await there.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
        const back = await people.passByFile(there)
        await receive(here, back, 'Consulta: 3 comentarios, ya tenía 3.')
      })
    } finally {
      await phone.close()
      await packTablet(one)
      await packTablet(other)
      await relay.end()
    }
  },
)
