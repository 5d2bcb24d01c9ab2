import { criterios, respuestas } from './accountability.ts'
import type { DocumentId } from './document-ids.ts'
import type { DocumentWords } from './document-labels.ts'
import type { DocumentSources } from './document-sources.ts'
import { informe1 } from './informe-1.ts'
import { informe2Sections } from './informe-2.ts'
import { informe3 } from './informe-3.ts'
import { borrador, versionFinal } from './plan-text.ts'
import type { Fact, Report, Section } from './report.ts'
import { told } from './step-records.ts'

type Writer = (sources: DocumentSources, words: DocumentWords) => readonly Section[]

const WRITERS: Readonly<Record<DocumentId, Writer>> = {
  'informe-1': informe1,
  'informe-2': ({ told: records }, { labels }) => informe2Sections(records, labels),
  'informe-3': informe3,
  borrador,
  'version-final': versionFinal,
  criterios,
  respuestas,
}

/** What a front sheet tells that no record holds. */
export interface Occasion {
  /** ISO day on which it was written. */
  readonly day?: string
  /** Meetings whose records are not here: the document says that it goes without them. */
  readonly without?: readonly string[]
}

/**
 * One of the plan's documents, written anew from the records. What nobody recorded yet it says so; an
 * empty plan gives every document.
 *
 * Returns  the same report for the same input in any order. `sources` is one hash for all seven, so
 *          that documents printed from the same records show it (I7); the day is not in it.
 */
export function writeDocument(
  id: DocumentId,
  sources: DocumentSources,
  words: DocumentWords,
  occasion: Occasion = {},
): Report {
  const { plan } = sources
  return {
    id,
    language: words.labels.language,
    title: words.documents.titles[id],
    subtitle: [plan.name, plan.municipality].filter((each) => each !== '').join(' · '),
    front: frontOf(sources, words, occasion),
    sections: WRITERS[id](sources, words),
    sources: sources.digest,
  }
}

function frontOf(
  { plan, controllers, digest }: DocumentSources,
  { documents: { front }, labels }: DocumentWords,
  { day, without = [] }: Occasion,
): Fact[] {
  const controller = controllers.at(-1)
  const whose = [told(controller?.name), told(controller?.contact)].filter((each) => each !== null)
  const file = told((plan as { readonly file?: unknown }).file)
  return [
    { name: front.municipality, value: plan.municipality },
    { name: front.plan, value: plan.name },
    ...(day === undefined ? [] : [{ name: front.day, value: labels.date(day) }]),
    ...(file === null ? [] : [{ name: front.file, value: file }]),
    ...(whose.length === 0 ? [] : [{ name: front.controller, value: whose.join(' · ') }]),
    ...(without.length === 0 ? [] : [{ name: front.without, value: without.join('; ') }]),
    { name: front.sources, value: digest },
  ].filter(({ value }) => value !== '')
}
