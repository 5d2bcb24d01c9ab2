import { html } from 'hono/html'
import type { Html } from '../frame.ts'
import { type FolderPlace, folderPage } from './folder-page.ts'
import type { PhaseLine } from './index-page.ts'

/** One thing of a folder in all its formats. */
export interface ShelfRow {
  readonly name: string
  /** How much of it there is. */
  readonly size?: string
  readonly files: readonly { readonly href: string; readonly format: string }[]
}

/** What one phase's page tells. */
export interface PhaseView extends PhaseLine {
  readonly documents: readonly ShelfRow[]
  readonly tables: readonly ShelfRow[]
  /** Folders beside it. */
  readonly before?: string
  readonly next?: string
}

/** The page of one phase: its documents and its data, and what is missing. */
export function phasePage(place: FolderPlace, view: PhaseView): Html {
  const { words } = place
  return folderPage(place, {
    title: view.name,
    body: html`<div><h1>${view.name}</h1><p>${view.aim}</p><p class="hint">${view.dates}</p></div>
<section class="sheet"><h2>${words.documents}</h2>${view.documents.length === 0 ? html`<p>${words.noDocuments}</p>` : shelf(place, words.documentsCaption, view.documents)}</section>
<section class="sheet"><h2>${words.data}</h2>${view.tables.length === 0 ? '' : html`<p>${words.dataText}</p>${shelf(place, words.dataCaption, view.tables)}`}</section>
<section class="sheet"><h2>${words.missing}</h2>${view.missing.length === 0 ? html`<p>${words.nothingMissing}</p>` : html`<ul>${view.missing.map((each) => html`<li>${each}</li>`)}</ul>`}</section>
<nav class="way" aria-label="${words.phases}">${view.before === undefined ? '' : html`<a class="button" href="${view.before}">${words.before}</a>`}<a class="button main" href="${place.up}index.html">${words.back}</a>${view.next === undefined ? '' : html`<a class="button" href="${view.next}">${words.next}</a>`}</nav>`,
  })
}

/** Whoever moves by keyboard can scroll a wide table, so its frame takes the focus. */
function shelf({ words }: FolderPlace, caption: string, rows: readonly ShelfRow[]): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr><th scope="col">${words.whatColumn}</th><th scope="col">${words.filesColumn}</th></tr></thead><tbody>${rows.map(
    ({ name, size, files }) =>
      html`<tr><th scope="row">${name}${size === undefined ? '' : html`<small>${size}</small>`}</th><td><ul class="links">${files.map(({ href, format }) => html`<li><a href="${href}" aria-label="${words.file(name, format)}">${format}</a></li>`)}</ul></td></tr>`,
  )}</tbody></table></div>`
}
