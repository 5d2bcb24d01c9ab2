/**
 * What one tablet shows another before a meeting: a line of plain text for a QR code. It names no
 * person and opens nothing: versions, a hash, and what its clock says.
 *
 *   ENCUENTRO-PREVIA 1 <app> <schema> <plan> <content> <instant> <name, percent-encoded>
 */
export interface VersionCard {
  /** Which build of the app this is; the same files, the same word. */
  readonly app: string
  /** Version of the records that it writes. */
  readonly schema: number
  /** The beginning of the plan's id. */
  readonly plan: string
  /** The beginning of the content hash of the plan's own document. */
  readonly content: string
  /** ISO instant by the clock of the tablet that shows it. */
  readonly at: string
  /** What the tablet is called. */
  readonly name: string
}

const HEAD = 'ENCUENTRO-PREVIA'
const FORM = 1
const WORD = /^[\w.+-]{1,40}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/
/** Longest name that goes into the code. */
const NAME_MAX = 60

/** Writes the card. Throws RangeError for a word that has no place in it: that is a bug here. */
export function writeVersionCard(card: VersionCard): string {
  const { app, schema, plan, content, at, name } = card
  const words = [app, plan, content]
  if (!words.every((word) => WORD.test(word)) || !INSTANT.test(at) || !isSchema(schema)) {
    throw new RangeError('a version card of words that do not fit')
  }
  const shown = encodeURIComponent([...wellFormed(name)].slice(0, NAME_MAX).join(''))
  return [HEAD, FORM, app, schema, plan, content, at, shown].join(' ')
}

/** Reads a card; `undefined` for any other text, for whatever a camera may see is untrusted. */
export function readVersionCard(text: string): VersionCard | undefined {
  const [head, form, app, schema, plan, content, at, shown, ...rest] = text.split(' ')
  if (head !== HEAD || form !== String(FORM) || rest.length > 0) return undefined
  if (!app || !schema || !plan || !content || !at || shown === undefined) return undefined
  if (![app, plan, content].every((word) => WORD.test(word))) return undefined
  if (!/^\d{1,6}$/.test(schema) || !INSTANT.test(at) || Number.isNaN(Date.parse(at)))
    return undefined
  try {
    const name = [...decodeURIComponent(shown)].slice(0, NAME_MAX).join('')
    return { app, schema: Number(schema), plan, content, at, name }
  } catch {
    return undefined
  }
}

/** How two tablets compare. */
export interface VersionComparison {
  readonly sameApp: boolean
  readonly sameSchema: boolean
  readonly samePlan: boolean
  /** The plan's own document says the same on both. */
  readonly sameContent: boolean
  /** How far the other clock is ahead of this one, in whole seconds. */
  readonly skewS: number
}

/** Compares another tablet's card with this tablet's own, both of the same moment. */
export function compareVersions(own: VersionCard, other: VersionCard): VersionComparison {
  return {
    sameApp: own.app === other.app,
    sameSchema: own.schema === other.schema,
    samePlan: own.plan === other.plan,
    sameContent: own.plan === other.plan && own.content === other.content,
    skewS: Math.round((Date.parse(other.at) - Date.parse(own.at)) / 1000),
  }
}

function isSchema(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1_000_000
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
