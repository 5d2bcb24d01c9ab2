import { expect, test } from '@playwright/test'
import * as people from './acts.ts'
import { expectAccessible } from './axe.ts'
import { leftBehind } from './left-behind.ts'
import { startRelay } from './relay.ts'
import { openPlainPhone, packTablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const IDEA = 'Que puedan votar desde los 16 años.'
const REACH = 'vecina@ejemplo.org'
const REASON = 'Se abre el voto desde los 16 años en las cinco zonas.'

test('a phone with no script comments on the draft, Coordination answers, and the code finds the answer', async () => {
  const relay = await startRelay()
  const tablet = await unpackTablet('consultation')
  const phone = await openPlainPhone()
  const { page } = tablet
  try {
    await test.step('the draft is published', async () => {
      await page.goto(`${relay.origin}/`)
      await waitUntilInstalled(page)
      await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
      await expect(page.getByRole('heading', { name: 'Encuentros y reuniones' })).toBeVisible()
      await people.expectRelayCurrent(page)
      await page.goto(`${page.url()}/consulta`)
      await expect(page.getByText('Las 14 opiniones tienen respuesta')).toBeVisible()
      const today = new Date()
      await page.getByLabel('Primer día').fill(today.toLocaleDateString('sv'))
      await page.getByLabel('Último día').fill(`${today.getFullYear() + 1}-01-31`)
      await page.getByRole('button', { name: 'Guardar las fechas' }).click()
      await expect(page.getByText('Fechas guardadas.')).toBeVisible()
      await page.getByRole('button', { name: 'Publicar el borrador' }).click()
      await expect(page.getByText('Publicado.', { exact: true })).toBeVisible()
      await expect(page.getByText(/No hay cambios desde entonces/)).toBeVisible()
    })

    const address = await page.getByRole('link', { name: 'Abrir la página' }).getAttribute('href')
    let code = ''
    await test.step('somebody with a phone comments', async () => {
      await phone.page.goto(address ?? '')
      await expect(phone.page.getByRole('article')).toHaveCount(6)
      await expectAccessible(await phone.asJudged(), 'the draft')
      await phone.page
        .getByRole('link', { name: /^Opinar sobre: Presupuesto participativo/ })
        .click()
      await phone.page.getByText('Mejorarlo').click()
      await phone.page.getByLabel('Su opinión', { exact: true }).fill(IDEA)
      await phone.page.getByText('Datos que puede dar, si quiere').click()
      await phone.page.getByLabel('Correo o teléfono para avisarle').fill(REACH)
      await phone.page.getByLabel('Acepto que me avisen por ese medio').check()
      await expectAccessible(await phone.asJudged(), 'the form')
      await phone.page.getByRole('button', { name: 'Enviar sin dar mi nombre' }).click()
      await expect(phone.page.getByRole('heading', { name: 'Recibido. Gracias.' })).toBeVisible()
      await expectAccessible(await phone.asJudged(), 'the receipt')
      const spoken = await phone.page
        .getByRole('img', { name: /^(?:\w ){5}\w$/ })
        .getAttribute('aria-label')
      code = (spoken ?? '').replaceAll(' ', '')
      const receipt = await phone.asJudged()
      expect(await receipt.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })

    await test.step('Coordination reads it, answers it and publishes the answers', async () => {
      await page.getByRole('button', { name: `Mostrar : ${code}`, exact: true }).click()
      await page.getByRole('button', { name: 'Sin respuesta' }).click()
      await page.getByRole('button', { name: `Responder : ${code}` }).click()
      await expectAccessible(page, 'an answer')
      await page.getByRole('button', { name: 'Guardar la respuesta' }).click()
      await expect(page.getByText('Falta el porqué')).toBeVisible()
      await page.getByLabel('Por qué, en palabras simples').fill(REASON)
      await page.getByRole('button', { name: 'Guardar la respuesta' }).click()
      await expect(page.getByText('Las 15 opiniones tienen respuesta')).toBeVisible()
      await page.getByLabel(/Mostrar también las respuestas/).check()
      await page.getByRole('button', { name: 'Publicar los cambios' }).click()
      await expect(page.getByText('Publicado.', { exact: true })).toBeVisible()
    })

    await test.step('an answer is kept, and begins those of several that share a topic', async () => {
      await page.getByRole('button', { name: 'Todas', exact: true }).click()
      const boxes = page.getByRole('checkbox', { name: /^Marcar la opinión/ })
      for (const n of [0, 1]) await boxes.nth(n).check()
      await page.getByRole('button', { name: 'Poner un tema a las 2 marcadas' }).click()
      await page.getByLabel('Tema', { exact: true }).fill('transporte')
      await page.getByRole('button', { name: 'Guardar el tema' }).click()
      await page.getByLabel('Ver un tema').selectOption('transporte')
      await expect(boxes).toHaveCount(2)
      await page.getByRole('button', { name: 'Responder las 2 marcadas juntas' }).click()
      const dialog = page.getByRole('dialog')
      const reason = dialog.getByLabel('Por qué, en palabras simples')
      await reason.fill('Gracias por {código}: se ve en {compromiso}.')
      await dialog.getByText('Guardar esta respuesta para otras').click()
      await dialog.getByLabel('Nombre para encontrarla').fill('Agradecer')
      await dialog.getByRole('button', { name: 'Guardarla' }).click()
      const kept = dialog.getByLabel('Empezar con una respuesta guardada')
      await reason.fill('')
      await kept.selectOption('Agradecer')
      await expect(reason).toHaveValue('Gracias por {código}: se ve en {compromiso}.')
      await expectAccessible(page, 'a kept answer')
      await dialog.getByRole('button', { name: 'Guardar la respuesta' }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByText('2 respuestas guardadas.')).toBeVisible()
      const told = page.getByText(/Gracias por [0-9A-Z]{6}: se ve en [^{}]+\./)
      await expect(told).toHaveCount(2)
      expect(new Set(await told.allTextContents()).size).toBe(2)
      await page.getByLabel('Ver un tema').selectOption('Todos los temas')
    })

    await test.step('whoever holds the plan’s key reads the contact, and closing leaves none of it', async () => {
      await page.getByRole('button', { name: 'Todas', exact: true }).click()
      await page.getByRole('button', { name: `Ver contacto : ${code}` }).click()
      const sheet = page.getByRole('dialog', { name: 'Contacto para avisarle' })
      await expect(sheet.getByText(REACH)).toBeVisible()
      await expectAccessible(page, 'a contact')
      await sheet.getByRole('button', { name: 'Cerrar y ocultar' }).click()
      await expect(page.getByText(REACH)).toHaveCount(0)
      const kept = Object.values(await leftBehind(page)).join()
      for (const trace of [REACH, [...new TextEncoder().encode(REACH)].join()]) {
        expect(kept.includes(trace)).toBe(false)
      }
      // The same search does find what is meant to be there.
      expect(kept.includes([...new TextEncoder().encode(IDEA)].join())).toBe(true)
    })

    await test.step('the code finds the answer, without a script or an account', async () => {
      await phone.page.goto(address ?? '')
      await phone.page.getByLabel('Código de seis letras o números').fill(code.toLowerCase())
      await phone.page.getByRole('button', { name: 'Buscar' }).click()
      await expect(phone.page.getByText(REASON)).toBeVisible()
      await expect(phone.page.getByText(`«${IDEA}»`)).toBeVisible()
      await expectAccessible(await phone.asJudged(), 'the answer')
    })

    await test.step('an assembly’s table takes comments with no relay, and they outlive a reload', async () => {
      await people.goBack(page)
      await page.getByRole('link', { name: /Entrar : Asamblea de consulta/ }).click()
      await page.getByRole('link', { name: 'Recibir opiniones' }).click()
      await expect(page.getByText('14 opiniones recibidas acá')).toBeVisible()
      await relay.kill()
      await page.getByRole('button', { name: 'Guardar la opinión' }).click()
      await expect(page.getByText('Falta la opinión.')).toBeVisible()
      await page.getByLabel('La opinión, con sus palabras').fill('Que haya urna en la escuela.')
      await page.getByRole('button', { name: 'Guardar la opinión' }).click()
      await expect(page.getByText('Falta elegir qué dice.')).toBeVisible()
      await page.getByRole('button', { name: 'Propone mejorar' }).click()
      await expectAccessible(page, 'taking comments')
      await page.getByRole('button', { name: 'Guardar la opinión' }).click()
      await expect(page.getByText(/^Guardada\. Código/)).toBeVisible()
      await page.reload()
      await expect(page.getByText('15 opiniones recibidas acá')).toBeVisible()
    })
  } finally {
    await phone.close()
    await packTablet(tablet)
    await relay.end()
  }
})
