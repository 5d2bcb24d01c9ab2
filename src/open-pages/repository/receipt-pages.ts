import { html } from 'hono/html'
import type { Html } from '../frame.ts'
import { dayInWords, type FolderPlace, factList, folderPage } from './folder-page.ts'

/** What was said under a receipt, and what became of it. */
export interface ReceiptSheet {
  readonly kind: 'proposal' | 'comment'
  readonly said: string
  /** Where it was said, or on what. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Absent while nobody decided. */
  readonly decision?: string
  readonly reason?: string
  readonly before?: string
  readonly after?: string
  /** What follows from it: the commitment, who answers, by when. */
  readonly follows: readonly (readonly [name: string, value: string])[]
}

/** The small page of one receipt; where codes met, every text with its own answer. */
export function receiptPage(
  place: FolderPlace,
  receipt: {
    readonly code: string
    readonly sheets: readonly ReceiptSheet[]
    /** ISO date of the edition. */
    readonly edition: string
  },
): Html {
  const { words, language } = place
  const { code, sheets, edition } = receipt
  return folderPage(place, {
    title: words.receipt(code),
    body: html`<h1>${words.receipt(code)}</h1>${sheets.length > 1 ? html`<p>${words.several(sheets.length)}</p>` : ''}
${sheets.map((sheet) => sheetOf(place, sheet))}
<p class="hint">${words.asOf(dayInWords(language, edition))}</p>
<nav class="way" aria-label="${words.codes}"><a class="button main" href="index.html">${words.toCodesBack}</a><a class="button" href="${place.up}index.html">${words.back}</a></nav>`,
  })
}

/** The list of all codes in groups by their first sign: a form that searches cannot work without a server. */
export function receiptsPage(place: FolderPlace, codes: readonly string[]): Html {
  const { words } = place
  const groups = new Map<string, string[]>()
  for (const code of codes) {
    const sign = code.charAt(0)
    groups.set(sign, [...(groups.get(sign) ?? []), code])
  }
  return folderPage(place, {
    title: words.codes,
    body: html`<div><h1>${words.codes}</h1><p>${words.codesText(codes.length)}</p><p>${words.codesHint}</p></div>
${groups.size === 0 ? '' : html`<nav aria-label="${words.codesBegin}"><ul class="codes signs">${[...groups.keys()].map((sign) => html`<li><a href="#c${sign}" aria-label="${words.beginWith(sign)}">${sign}</a></li>`)}</ul></nav>`}
${[...groups].map(
  ([sign, own]) =>
    html`<section class="sheet" id="c${sign}"><h2>${words.beginWith(sign)}</h2><ul class="codes">${own.map((code) => html`<li><a href="${code}.html">${code}</a></li>`)}</ul></section>`,
)}
<nav class="way" aria-label="${words.name}"><a class="button main" href="${place.up}index.html">${words.back}</a></nav>`,
  })
}

function sheetOf({ words }: FolderPlace, sheet: ReceiptSheet): Html {
  const { said, decision, reason, before, after } = sheet
  const name = sheet.kind === 'proposal' ? words.proposal : words.comment
  const changed = [
    ...(reason === undefined ? [] : [row(words.reason, reason)]),
    ...(before === undefined ? [] : [row(words.textBefore, html`<del>${before}</del>`)]),
    ...(after === undefined ? [] : [row(words.textAfter, html`<ins>${after}</ins>`)]),
  ]
  return html`<article class="sheet"><h2>${name}</h2><div class="voice"><blockquote>«${said}»</blockquote></div>${factList(sheet.facts)}
<h3>${words.decision}</h3><p><b>${decision ?? words.waiting}</b></p>
${changed.length + sheet.follows.length === 0 ? '' : html`<dl>${changed}${sheet.follows.map(([fact, value]) => row(fact, value))}</dl>`}</article>`
}

function row(name: string, value: string | Html): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}
