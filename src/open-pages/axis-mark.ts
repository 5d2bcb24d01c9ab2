import { html } from 'hono/html'
import type { PublishedCommitment } from '../protocol/publication-bundle.ts'
import type { Html } from './frame.ts'

/** The form and colour of each axis, as everywhere in the product: told by form first. */
const MARKS: Readonly<Record<PublishedCommitment['axis'], Html>> = {
  AIP: html`<circle fill="#0e70b8" cx="14" cy="14" r="13"/><path d="M5.5 14S8.500 8.500 14 8.500 22.500 14 22.500 14 19.500 19.500 14 19.500 5.500 14 5.500 14z"/><circle fill="#fff" cx="14" cy="14" r="2.7" stroke="none"/>`,
  PCA: html`<rect fill="#ad420c" stroke="none" x="1.5" y="1.5" width="25" height="25" rx="3"/><circle cx="10.7" cy="14" r="5.2"/><circle cx="17.3" cy="14" r="5.2"/>`,
  IPR: html`<path fill="#7d2265" stroke="none" d="M14 0L28 14 14 28 0 14z"/><path d="M8.500 11.500h11M8.500 16.500h11"/>`,
  FCI: html`<path fill="#1c6b45" stroke="none" d="M14 1L27.500 26.500H.5z"/><path d="M8.500 22.500h3.700v-4.300h3.600v-4.200"/>`,
}

export function axisMark(axis: PublishedCommitment['axis']): Html {
  return html`<svg viewBox="0 0 28 28" aria-hidden="true" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${MARKS[axis]}</svg>`
}
