import { html } from 'hono/html'
import type { PublicationBundle, PublishedAnswer } from '../protocol/publication-bundle.ts'
import { lookUp } from './draft-page.ts'
import { frame, type Html, longDate, type PageLanguage, type PagePaths, wordsIn } from './frame.ts'

/** What stands on the receipt right after a comment was kept. */
export interface ReceivedComment {
  readonly about: string
  readonly text: string
}

/** The receipt: shown once, right after the comment is on the relay's disk. */
export function receivedPage(
  bundle: PublicationBundle,
  code: string,
  { about, text }: ReceivedComment,
  paths: PagePaths,
): Html {
  const words = wordsIn(bundle.language)
  return frame({
    language: bundle.language,
    title: `${words.received} · ${words.title}`,
    home: paths.draft,
    tone: 'thanks',
    body: html`<h1>${words.received}</h1><section class="ticket"><p class="label" id="code">${words.yourCode}</p><div class="code" role="img" aria-label="${[...code].join(' ')}">${[...code].map((sign) => html`<span aria-hidden="true">${sign}</span>`)}</div>
<dl><dt>${words.about}</dt><dd>${about}</dd><dt>${words.youSaid}</dt><dd>«${text}»</dd></dl></section>
<p>${words.writeItDown}</p><p>${words.noName}</p><a class="button main" href="${paths.draft}">${words.another}</a><a class="button" href="${paths.answer(code)}">${words.findAnswer}</a>`,
  })
}

/** What was answered under a code; several where codes met. */
export function answerPage(
  bundle: PublicationBundle,
  code: string | undefined,
  paths: PagePaths,
): Html {
  const words = wordsIn(bundle.language)
  const found = bundle.answers.filter((answer) => answer.code === code)
  const erased = bundle.erased?.filter((one) => one.code === code) ?? []
  return frame({
    language: bundle.language,
    title: code === undefined ? words.findAnswer : words.answerTo(code),
    home: paths.draft,
    body: html`<h1>${code === undefined ? words.findAnswer : words.answerTo(code)}</h1>
${code === undefined ? html`<p role="alert">${words.noSuchCode}</p>` : found.length + erased.length === 0 ? html`<p>${words.noAnswerYet}</p>` : found.map((answer) => answerSheet(bundle.language, answer))}
${erased.map(({ on }) => html`<section class="sheet"><p>${words.erased(longDate(bundle.language, on))}</p></section>`)}
${lookUp(bundle, paths)}<a class="button" href="${paths.draft}">${words.toTheDraft}</a>`,
  })
}

/** Where a plan shows nothing. */
export function nothingPage(language: PageLanguage): Html {
  const words = wordsIn(language)
  return frame({
    language,
    title: words.title,
    home: '/',
    body: html`<h1>${words.title}</h1><p>${words.notHere}</p>`,
  })
}

function answerSheet(language: PageLanguage, answer: PublishedAnswer): Html {
  const words = wordsIn(language)
  const { before, after } = answer
  return html`<article class="sheet"><p class="mark">${answer.kind === 'proposal' ? words.proposal : words.comment}</p><div class="voice"><blockquote>«${answer.said}»</blockquote></div>
<dl><dt>${words.decision}</dt><dd>${answer.decision}</dd><dt>${words.reason}</dt><dd>${answer.reason}</dd>${before === undefined ? '' : html`<dt>${words.before}</dt><dd><del>${before}</del></dd>`}${after === undefined ? '' : html`<dt>${words.after}</dt><dd><ins>${after}</ins></dd>`}</dl></article>`
}

/** A code as it was typed, put right: what was read aloud as O or I is 0 or 1. `undefined` when it cannot be one. */
export function codeOf(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(code) ? code : undefined
}
