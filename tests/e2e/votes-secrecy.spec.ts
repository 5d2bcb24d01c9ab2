import { expect, type Page, test } from '@playwright/test'
import * as people from './acts.ts'
import { leftBehind } from './left-behind.ts'
import { openVotingTablet, type VotingTablet } from './voting-tablet.ts'

/** P27 and P30 (voting guide §4) on the real screens: what the next person, or a finder of the tablet, could see. */
const OPTIONS = ['Luces en la plaza', 'Agua en la escuela', 'Un puente nuevo', 'Plantar árboles']
const [LAMPS = '', WATER = '', BRIDGE = ''] = OPTIONS

let booth: VotingTablet
test.beforeAll(async () => {
  booth = await openVotingTablet('secrecy', OPTIONS, { cards: 8 })
})
test.afterAll(async () => {
  await booth?.end()
})

const neutral = (page: Page) => page.getByRole('heading', { name: 'Ahora le toca a usted' })
const begin = async (page: Page, card: string) => {
  await page.getByRole('button', { name: 'Empezar' }).click()
  await people.showCard(page, card)
  await expect(page.getByRole('button', { name: LAMPS })).toBeVisible()
}
/** Another app comes before this one, and goes again. */
const switchAway = (page: Page) =>
  page.evaluate(() => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }
  })

test('P30 after «Pase la tableta» nothing outside the box differs from before, whoever voted what', async () => {
  const { page, cards } = booth
  // The first vote of a tablet loads what later ones have.
  await people.vote(page, [BRIDGE], cards[0])
  const before = await leftBehind(page)
  for (const [at, choice] of [[LAMPS, WATER], [BRIDGE], []].entries()) {
    const card = cards[at + 1] ?? ''
    await people.vote(page, choice, card)
    const after = await leftBehind(page)
    expect(after).toEqual(before)
    expect(JSON.stringify(after)).not.toContain(card.slice(0, 19))
  }
})

test('P30 going back, loading again and another app show the neutral screen', async () => {
  const { page, cards } = booth
  await people.vote(page, [LAMPS], cards[4])
  await page.goBack().catch(() => null)
  await expect(neutral(page)).toBeVisible()
  await page.goForward().catch(() => null)
  await expect(neutral(page)).toBeVisible()
  await switchAway(page)
  await expect(neutral(page)).toBeVisible()
  await page.reload()
  await expect(neutral(page)).toBeVisible()
  await expect(page.locator('.booth-count .num')).toHaveText('5')
})

test('P30 a begun ballot is gone after another app or a new load, and the card is unused', async () => {
  const { page, cards } = booth
  const card = cards[5] ?? ''
  for (const leave of [() => switchAway(page), () => page.reload()]) {
    await begin(page, card)
    await page.getByRole('button', { name: WATER, pressed: false }).click()
    await page.getByRole('button', { name: 'Revisar mi voto' }).click()
    await leave()
    await expect(neutral(page)).toBeVisible()
    await begin(page, card)
    await expect(page.getByRole('button', { name: WATER, pressed: false })).toBeVisible()
    await expect(page.getByRole('button', { pressed: true })).toHaveCount(0)
    await switchAway(page)
  }
  const state = await leftBehind(page)
  expect(JSON.stringify([state['local'], state['session'], state['fields']])).not.toContain(card)
  await people.vote(page, [WATER], card)
})

test('P27 while ballots are in the box, no document on this tablet holds a byte of them', async () => {
  const { page } = booth
  const found = await page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const box = await ask(indexedDB.open('encuentro-urna'))
    type Row = { id: string; pre: string; body: Uint8Array }
    const rows: Row[] = await ask(box.transaction('ballots').objectStore('ballots').getAll())
    box.close()
    const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
    const parts = rows.flatMap(({ id, pre, body }) => [
      id,
      pre,
      latin(body.subarray(0, 24)),
      latin(body.subarray(70, 94)),
      btoa(String.fromCharCode(...body)).slice(0, 40),
    ])
    const leaks: string[] = []
    let looked = 0
    for (const { name = '' } of await indexedDB.databases()) {
      if (name === 'encuentro-urna') continue
      const db = await ask(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const values = await ask(db.transaction(store).objectStore(store).getAll())
        for (const value of values) {
          const bytes = [value, value?.update].find((each) => each instanceof Uint8Array)
          const text = bytes ? latin(bytes) : JSON.stringify(value)
          looked += text.length
          for (const part of parts) if (text.includes(part)) leaks.push(`${name} ${store}`)
        }
      }
      db.close()
    }
    return { leaks, ballots: rows.length, looked }
  })
  expect(found.leaks).toEqual([])
  expect(found.ballots).toBe(6)
  expect(found.looked).toBeGreaterThan(2_000)
})
