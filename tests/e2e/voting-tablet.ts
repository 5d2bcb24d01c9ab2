import type { Page } from '@playwright/test'
import * as people from './acts.ts'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet } from './tablet.ts'

export const PIN = '4821'
const MEETING = 'Encuentro La Loma'

/** One tablet that is a booth of three points over these options, offline, and the cards if it asks for them. */
export interface VotingTablet {
  readonly tablet: Tablet
  readonly page: Page
  readonly vote: string
  readonly cards: readonly string[]
  end(): Promise<void>
}

/** Opens plan, meeting and vote through the screens, and makes the tablet its booth. */
export async function openVotingTablet(
  name: string,
  options: readonly string[],
  terms: { readonly cards?: number; readonly heads?: number } = {},
): Promise<VotingTablet> {
  const relay: RelayProcess = await startRelay()
  const tablet = await unpackTablet(name)
  const { page } = tablet
  const end = async () => {
    await packTablet(tablet)
    await relay.end()
  }
  try {
    await people.openPlan(page, relay.origin, 'La Loma')
    await people.addMeeting(page, MEETING, 1)
    await page.getByRole('link', { name: `Entrar : ${MEETING}` }).click()
    await page.getByRole('button', { name: 'Abrir el encuentro' }).click()
    await page.getByRole('link', { name: /^Mesa 1: / }).click()
    for (const text of options) await people.capture(page, text)
    await people.goBack(page)
    const { cards: howMany, heads = howMany ?? 40 } = terms
    await people.freezeVote(page, options, heads, howMany === undefined ? {} : { cards: true })
    const cards = howMany === undefined ? [] : await people.printCards(page, howMany)
    const vote = page.url()
    await people.expectRelayCurrent(page)
    await tablet.context.setOffline(true)
    await people.becomeBooth(page, PIN)
    return { tablet, page, vote, cards, end }
  } catch (error) {
    await page.screenshot({ path: `test-results/${name}.png`, fullPage: true }).catch(() => {})
    await end()
    throw error
  }
}
