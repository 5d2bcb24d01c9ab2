import type { Page } from '@playwright/test'

/** Somebody who leaves a contact. */
export interface Somebody {
  readonly name: string
  readonly reach: string
}

const GIVEN = ['Rosario', 'Tomás', 'Wayra', 'Ñusta', 'Iván', 'Lucía', 'Amaru', 'Zenón']
const FAMILY = ['Quispe', 'Yapura', 'Fernández', 'Choque', 'Sosa', 'Mamaní', 'Ibáñez']

/** Stands in every invented name and before every telephone, and by chance nowhere else. */
export const NAME_MARK = 'Zqxwév'
export const REACH_MARK = '+549707070'

/** People whose names and telephones are nobody's, the same for the same seed. */
export function inventPeople(count: number, seed: number): Somebody[] {
  let state = seed >>> 0
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  return Array.from({ length: count }, (_, at) => ({
    name: `${GIVEN[below(GIVEN.length)]} ${FAMILY[below(FAMILY.length)]} ${NAME_MARK} ${at}`,
    reach: `${REACH_MARK}${100_000 + below(899_999)}${at}`,
  }))
}

/**
 * Registers people one after another at the open door's screen, as fast as the screen lets: each is
 * typed into its fields and confirmed, and the next begins once the screen said that it is kept.
 */
export async function registerAll(page: Page, people: readonly Somebody[]): Promise<void> {
  await page.evaluate(async (all) => {
    const find = <T extends Element>(select: () => T | null | undefined) =>
      new Promise<T>((resolve) => {
        const look = () => {
          const found = select()
          if (found) resolve(found)
          return found
        }
        if (look()) return
        const observer = new MutationObserver(() => {
          if (look()) observer.disconnect()
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      })
    const button = (text: string) =>
      find(() =>
        [...document.querySelectorAll('main button')].find((each) =>
          each.textContent?.includes(text),
        ),
      ) as Promise<HTMLButtonElement>
    const field = (label: string) =>
      find(() => {
        const named = [...document.querySelectorAll('label')].find((each) =>
          each.textContent?.includes(label),
        )
        return named && document.querySelector<HTMLInputElement>(`#${named.htmlFor}`)
      })
    const type = async (label: string, value: string) => {
      const input = await field(label)
      input.value = value
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    for (const { name, reach } of all) {
      ;(await button('Sí, dejo un contacto')).click()
      ;(await find(() => document.querySelector<HTMLInputElement>('.people-agree input'))).click()
      await type('Nombre o como', name)
      await type('Teléfono o correo', reach)
      ;(await button('Anotarme')).click()
      ;(await button('Siguiente persona')).click()
    }
  }, people)
}
