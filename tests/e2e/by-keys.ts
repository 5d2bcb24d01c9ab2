import { expect, type Page } from '@playwright/test'

/** More stops than any screen of a short story has. */
const MOST_STOPS = 60

/** What has the focus, as a screen reader names it: `button "Guardar"`. */
async function focused(page: Page): Promise<string> {
  // The last in the document of the two: the focused one, or the body when nothing is.
  const snapshot = await page.locator('body, :focus').last().ariaSnapshot()
  return /^- '?(\w+(?: "(?:[^"\\]|\\.)*")?)/.exec(snapshot)?.[1] ?? 'nothing'
}

/**
 * Presses Tab until what has the focus has this role and a name that contains this; fails with the list of
 * what it met instead. Presses nothing when the focus is there already.
 */
export async function tabTo(page: Page, role: string, name: string): Promise<void> {
  const met: string[] = []
  for (let at = 0; at <= MOST_STOPS; at += 1) {
    const now = await focused(page)
    if (now.startsWith(`${role} `) && now.includes(name)) return
    met.push(now)
    await page.keyboard.press('Tab')
  }
  expect(met, `${MOST_STOPS} stops by Tab, and no ${role} «${name}»`).toEqual([])
}

/** Presses the button or follows the link. */
export async function pressOn(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await tabTo(page, role, name)
  await page.keyboard.press('Enter')
}

/** Types over whatever stands in a field, and leaves the focus in it. */
export async function typeInto(
  page: Page,
  name: string,
  text: string,
  role: 'textbox' | 'spinbutton' = 'textbox',
): Promise<void> {
  await tabTo(page, role, name)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
