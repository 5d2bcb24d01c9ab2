import type { FieldDefinition, StepDefinition } from '../../domain/steps/definition.ts'
import { FILE_FIELD } from '../../domain/steps/definition.ts'
import type { StepKind } from '../../domain/steps/index.ts'
import type { RoomWords } from '../../i18n/index.ts'
import type { Links } from './links.ts'

interface FieldWords {
  readonly label: string
  readonly hint?: string
  readonly values?: Readonly<Record<string, string>>
}

/** The words of one definition, whichever it is. */
export interface DefinitionWords {
  readonly name: string
  readonly one: string
  readonly hint: string
  readonly empty: string
  readonly fields: Readonly<Record<string, FieldWords>>
}

/** The words of a definition in the language on screen. */
export function wordsOf(definition: StepDefinition, words: RoomWords): DefinitionWords {
  return words.stepRecords[definition.kind as StepKind] as DefinitionWords
}

/** The words of one field of it. */
export function fieldWords(
  definition: StepDefinition,
  field: string,
  words: RoomWords,
): FieldWords {
  if (field === FILE_FIELD) return { label: words.steps.file, hint: words.steps.fileHint }
  return wordsOf(definition, words).fields[field] ?? { label: field }
}

export interface Telling {
  readonly words: RoomWords
  readonly links: Links
  readonly locale: string
}

/** A field's value in words; empty where it says nothing. Codes of a newer version are shown as they are. */
export function tellValue(
  definition: StepDefinition,
  field: string,
  value: unknown,
  { words, links, locale }: Telling,
): string {
  const shape: FieldDefinition | undefined = definition.fields[field]
  if (value === null || value === undefined) return ''
  const list = (texts: readonly string[]) => new Intl.ListFormat(locale).format(texts)
  switch (shape?.type) {
    case 'one':
      return fieldWords(definition, field, words).values?.[String(value)] ?? String(value)
    case 'many': {
      const names = fieldWords(definition, field, words).values
      return list(asList(value).map((code) => names?.[String(code)] ?? String(code)))
    }
    case 'link':
      return links.nameOf(shape.of, String(value))
    case 'links':
      return list(asList(value).map((id) => links.nameOf(shape.of, String(id))))
    case 'date':
      return tellDay(String(value), locale)
    case 'places':
      return asList(value)
        .map((each) => {
          const { place = '', hours = '' } = (each ?? {}) as { place?: string; hours?: string }
          return hours ? `${place} (${hours})` : place
        })
        .join('; ')
    case 'zone-counts':
      return Object.entries(value)
        .map(([zone, n]) => `${links.nameOf('zones', zone)}: ${String(n)}`)
        .join('; ')
    case 'number':
      return typeof value === 'number' ? value.toLocaleString(locale) : String(value)
    default:
      return String(value)
  }
}

/** «5 de febrero de 2026»; what is no date stays as it is. */
export function tellDay(iso: string, locale: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return iso
  return new Date(`${iso}T12:00`).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
