import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { openPages as english } from '../i18n/en/open-pages.ts'
import { type OpenPagesWords, openPages as spanish } from '../i18n/es/open-pages.ts'
import { openPages as portuguese } from '../i18n/pt/open-pages.ts'
import type { PublicationBundle } from '../protocol/publication-bundle.ts'
import { STYLE } from './style.ts'

/** A piece of page, already escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export type PageLanguage = PublicationBundle['language']

const WORDS: Readonly<Record<PageLanguage, OpenPagesWords>> = {
  es: spanish,
  en: english,
  pt: portuguese,
}

export const wordsIn = (language: PageLanguage): OpenPagesWords => WORDS[language]

/** Where the pages stand, so that a page made for a web server and one made for a folder can link alike. */
export interface PagePaths {
  readonly draft: string
  readonly comment: (commitment: string | null) => string
  readonly find: string
  readonly answer: (code: string) => string
}

/** The addresses of a plan's pages at a relay. */
export function relayPaths(plan: string): PagePaths {
  const draft = `/c/${plan}`
  return {
    draft,
    comment: (commitment) =>
      commitment === null ? `${draft}/opinar` : `${draft}/opinar?compromiso=${commitment}`,
    find: `${draft}/r`,
    answer: (code) => `${draft}/r/${code}`,
  }
}

const MARK = html`<svg viewBox="0 0 40 40" width="36" height="36" aria-hidden="true"><circle cx="10" cy="10" r="8.5" fill="#5fb4ff"/><rect x="22" y="2" width="16" height="16" rx="2" fill="#ff9d5c"/><path d="M10 20.5l9 9-9 9-9-9z" fill="#f0a3d8"/><path d="M30 21.5l9 16.5H21z" fill="#7fd6a0"/><circle cx="20" cy="20" r="6" fill="#ffc72e" stroke="#0d4652" stroke-width="2.5"/></svg>`

/** A whole page: complete without a script, a picture or a second request. */
export function frame(page: {
  readonly language: PageLanguage
  readonly title: string
  readonly home: string
  /** Beside the name, such as the days that are left. */
  readonly aside?: string
  readonly body: Html
  readonly tone?: 'thanks'
  /** What stands in the header; the consultation's name by default. */
  readonly name?: string
  /** Address of the style sheet, for many pages in one folder; without it the page holds its own. */
  readonly sheet?: string
}): Html {
  const words = wordsIn(page.language)
  const style =
    page.sheet === undefined
      ? html`<style>${raw(STYLE)}</style>`
      : html`<link rel="stylesheet" href="${page.sheet}">`
  return html`<!doctype html>
<html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${page.title}</title>${style}</head>
<body class="${page.tone ?? ''}"><a class="skip" href="#contenido">${words.skip}</a><header><div><a href="${page.home}">${MARK} ${page.name ?? words.title}</a>${page.aside === undefined ? '' : html`<span class="days">${page.aside}</span>`}</div></header>
<main id="contenido">${page.body}</main></body></html>`
}

/** A date in the words of a language; the day is the same everywhere. */
export function longDate(language: PageLanguage, day: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  )
}
