import { expect, test } from '@playwright/test'
import * as people from './acts.ts'
import { startRelay } from './relay.ts'
import { killTablet, packTablet, unpackTablet, wakeTablet } from './tablet.ts'

test('wip', async () => {
  const relay = await startRelay()
  const coordination = await unpackTablet('coordination')
  const one = await unpackTablet('one')
  const two = await unpackTablet('two', { width: 800, height: 1280 })
  try {
    await people.openPlan(coordination.page, relay.origin, 'San Roque')
    await people.addMeeting(coordination.page, 'Encuentro El Alto', 2)
    const first = await people.invite(coordination.page, 'Encuentro El Alto', 'Mesa 1')
    const second = await people.invite(coordination.page, 'Encuentro El Alto', 'Mesa 2')
    await people.join(one.page, first, 'Encuentro El Alto')
    await people.join(two.page, second, 'Encuentro El Alto')
    await people.expectRelayCurrent(one.page)
    await people.expectRelayCurrent(two.page)
    await one.page.getByRole('button', { name: 'Abrir el encuentro' }).click()
    await relay.kill()
    for (const tablet of [one, two, coordination]) await tablet.context.setOffline(true)
    await one.page.getByRole('link', { name: /^Mesa 1: / }).click()
    await people.capture(one.page, 'Que pongan luces en la plaza')
    await people.capture(one.page, 'Que el colectivo pase los domingos')
    await killTablet(one)
    await wakeTablet(one)
    await one.context.setOffline(true)
    await one.page.goto(`${relay.origin}/`)
    await expect(one.page.getByRole('link', { name: /Encuentro El Alto|Seguir/ }).first()).toBeVisible()
    await one.page.screenshot({ path: '/tmp/try/woken.png' })
    await one.page.getByRole('link', { name: /Seguir con el encuentro/ }).click()
    await expect(one.page.getByText('2 mesas, 2 fichas')).toBeVisible()
    await two.page.reload()
    await two.page.getByRole('link', { name: /^Mesa 2: / }).click()
    await people.capture(two.page, 'Más luces en la plaza del barrio')
    await two.page.getByRole('link', { name: 'Volver' }).click()
    const file = await people.passByFile(two.page)
    await people.receiveFile(one.page, file)
    await expect(one.page.getByText('2 mesas, 3 fichas')).toBeVisible()
    await relay.start()
    for (const tablet of [one, two, coordination]) await tablet.context.setOffline(false)
    await people.expectRelayCurrent(one.page)
    await people.expectRelayCurrent(two.page)
    await expect(two.page.getByText('2 mesas, 3 fichas')).toBeVisible()
  } catch (error) {
    for (const t of [one, two, coordination]) await t.page.screenshot({ path: `/tmp/try/fail-${t.name}.png` }).catch(() => {})
    throw error
  } finally {
    for (const tablet of [one, two, coordination]) await packTablet(tablet)
    await relay.end()
  }
})
