import { html } from 'hono/html'
import type { Html } from '../frame.ts'
import { type FolderPlace, factList, folderPage } from './folder-page.ts'

/** One phase as the first page tells it. */
export interface PhaseLine {
  /** Of its folder. */
  readonly href: string
  readonly name: string
  readonly aim: string
  readonly dates: string
  readonly holds: string
  /** What was foreseen and nobody recorded yet, in sentences. */
  readonly missing: readonly string[]
}

/** What the first page tells. */
export interface IndexView {
  readonly intro: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly phases: readonly PhaseLine[]
  readonly checks: readonly { readonly told: string; readonly isMet: boolean }[]
}

/** The first page: what this is, where to find an answer, the phases, and how to check it. */
export function indexPage(place: FolderPlace, view: IndexView): Html {
  const { words } = place
  return folderPage(place, {
    title: words.name,
    body: html`<div><h1>${place.planName}</h1><p>${view.intro}</p></div>
<div class="facts">${factList(view.facts)}</div>
<section class="sheet"><h2>${words.findAnswer}</h2><p>${words.findAnswerText}</p><a class="button main" href="r/index.html">${words.toCodes}</a></section>
<h2>${words.phases}</h2>
${view.phases.map((phase) => phaseSheet(place, phase))}
<section class="sheet"><h2>${words.standards}</h2><ul>${view.checks.map(({ told, isMet }) => html`<li>${told}: <span class="state">${isMet ? words.yes : words.no}</span></li>`)}</ul></section>
<section class="sheet"><h2>${words.leftOut}</h2><ul>${words.leftOutList.map((each) => html`<li>${each}</li>`)}</ul></section>
<section class="sheet"><h2>${words.check}</h2><ul>${words.checkSteps.map((each) => html`<li>${each}</li>`)}</ul>
<ul class="links"><li><a href="sha256sums.txt">sha256sums.txt</a></li><li><a href="datos/manifest.json">manifest.json</a></li><li><a href="README.txt">README.txt</a></li></ul></section>`,
  })
}

function phaseSheet({ words }: FolderPlace, phase: PhaseLine): Html {
  return html`<section class="sheet phase"><h3><a href="${phase.href}">${phase.name}</a></h3><p>${phase.aim}</p><p class="hint">${phase.dates}</p><p><b>${phase.holds}</b></p>
${phase.missing.length === 0 ? html`<p>${words.nothingMissing}</p>` : html`<p>${words.missing}:</p><ul>${phase.missing.map((each) => html`<li>${each}</li>`)}</ul>`}</section>`
}
