import { foldText } from '../../lib/fold.ts'
import type { SourceSystem } from '../proposals/proposal.ts'

/** A sheet as it was decoded: every cell a text. */
export interface DecodedTable {
  /** Of the sheet, or of the file inside an archive. */
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly DecodedRow[]
}

export interface DecodedRow {
  /** As a spreadsheet numbers it: the headings are row 1. */
  readonly row: number
  readonly cells: readonly string[]
}

/** What a column can say of a proposal. */
export const IMPORT_FIELDS = [
  'id',
  'text',
  'wording',
  'title',
  'axis',
  'origin',
  'table',
  'meeting',
  'url',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Which column says what, and whose sheet it is. */
export interface RecognisedColumns {
  readonly system: SourceSystem
  /** Places of the columns by what they say. */
  readonly at: Readonly<Partial<Record<ImportField, number>>>
  /** Headings of columns that are not read. */
  readonly unread: readonly string[]
}

/**
 * Headings by what they say, folded, the best first. Our own in three languages come before those of
 * other tools.
 */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  id: [
    'identificador',
    'identifier',
    'meta instanceid',
    'instanceid',
    'key',
    'uuid',
    'id',
    'codigo',
    'code',
  ],
  text: [
    'texto original',
    'original text',
    'texto',
    'text',
    'propuesta',
    'proposta',
    'proposal',
    'body',
    'cuerpo',
    'descripcion',
    'descricao',
    'description',
    'idea',
  ],
  wording: ['texto revisado', 'revised text'],
  title: ['titulo', 'title', 'nombre de la propuesta'],
  axis: ['eje', 'eixo', 'axis'],
  origin: ['origen', 'origem', 'origin'],
  table: ['mesa', 'table'],
  meeting: ['encuentro', 'encontro', 'meeting'],
  url: ['enlace', 'link', 'url'],
}

/**
 * Says which column holds what.
 *
 * Expects  headings as they stand in the file; `language` chooses among «title/es» and «title/pt».
 */
export function recogniseColumns(headings: readonly string[], language: string): RecognisedColumns {
  const system = systemOf(headings)
  const folded = headings.map((heading) => nameOf(heading, system))
  const at: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  for (const field of IMPORT_FIELDS) {
    const place = HEADINGS[field]
      .map((name) => bestOf(name, folded, language, taken))
      .find((found) => found !== undefined)
    if (place === undefined) continue
    at[field] = place
    taken.add(place)
  }
  return {
    system,
    at,
    unread: headings.filter((heading, place) => !taken.has(place) && heading.trim() !== ''),
  }
}

/** Whose sheet this is, by columns that no other tool has. */
function systemOf(headings: readonly string[]): SourceSystem {
  const plain = headings.map((heading) => heading.trim().toLowerCase())
  const folded = new Set(plain.map(words))
  const has = (...names: string[]) => names.some((name) => folded.has(name))
  if (has('recibo', 'receipt') && has('identificador', 'identifier')) return 'encuentro'
  if (
    plain.some((name) =>
      /^(title|body)\/[a-z-]+$|^component\/id$|^participatory_space\//.test(name),
    )
  )
    return 'decidim'
  if (
    plain.some((name) =>
      /^(meta[-/])?instanceid$|^_uuid$|^_submission_time$|^submissiondate$|^parent_key$/.test(name),
    )
  )
    return 'odk'
  if (
    has('title', 'titulo') &&
    has('feasibility', 'viabilidad', 'viabilidade', 'unfeasibility explanation')
  )
    return 'consul'
  return 'table'
}

interface Named {
  readonly name: string
  readonly language?: string
}

/** A heading without its groups (ODK) and its language (Decidim). */
function nameOf(heading: string, system: SourceSystem): Named {
  const plain = heading.trim()
  if (system === 'odk') {
    if (/^meta[-/]instanceid$/i.test(plain)) return { name: 'meta instanceid' }
    return { name: words(plain.split(/[-/:]/).at(-1) ?? plain) }
  }
  const [, name = plain, language] = /^(.+)\/([a-z]{2}(?:-[A-Za-z]+)?)$/.exec(plain) ?? []
  if (system === 'decidim' && language !== undefined && !/\/(?:id|url)$/.test(plain)) {
    return { name: words(name), language }
  }
  return { name: words(plain) }
}

function bestOf(
  name: string,
  folded: readonly Named[],
  language: string,
  taken: ReadonlySet<number>,
): number | undefined {
  const places = folded.flatMap((one, at) => (one.name === name && !taken.has(at) ? [at] : []))
  return places.find((at) => folded[at]?.language === language) ?? places[0]
}

function words(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
