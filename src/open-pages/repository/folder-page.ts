import { html } from 'hono/html'
import type { RepositoryWords } from '../../i18n/es/repository.ts'
import { frame, type Html, longDate, type PageLanguage } from '../frame.ts'

/** What every page of a repository knows: its language and words, and how deep in the folders it stands. */
export interface FolderPlace {
  readonly language: PageLanguage
  readonly words: RepositoryWords
  readonly planName: string
  /** How to get from the page's folder to the first one: `''` there, `'../'` one below. */
  readonly up: string
}

/** The style sheet's place in the first folder. */
export const SHEET_NAME = 'estilo.css'

/** A page of the repository: relative addresses alone, so that it opens from any server, folder or stick. */
export function folderPage(place: FolderPlace, page: { title: string; body: Html }): Html {
  const { language, words, planName, up } = place
  return frame({
    language,
    title: `${page.title} · ${planName}`,
    home: `${up}index.html`,
    name: words.name,
    sheet: `${up}${SHEET_NAME}`,
    body: page.body,
  })
}

/** Names and what they are, as a list. */
export function factList(facts: readonly (readonly [name: string, value: string])[]): Html {
  return html`<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** A day in words; what is no day stands as it is. */
export function dayInWords(language: PageLanguage, day: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
    ? longDate(language, day)
    : day
}
