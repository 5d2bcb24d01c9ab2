import { describe, expect, it } from 'vitest'
import { acta as enActa } from '../../src/i18n/en/acta.ts'
import { desk as enDesk } from '../../src/i18n/en/desk.ts'
import { planDocuments as enDocuments } from '../../src/i18n/en/plan-documents.ts'
import { reports as enReports } from '../../src/i18n/en/reports.ts'
import { repository as enRepository } from '../../src/i18n/en/repository.ts'
import { rooms as enRooms } from '../../src/i18n/en/rooms.ts'
import { shell as enShell } from '../../src/i18n/en/shell.ts'
import { acta as esActa } from '../../src/i18n/es/acta.ts'
import { desk as esDesk } from '../../src/i18n/es/desk.ts'
import { planDocuments as esDocuments } from '../../src/i18n/es/plan-documents.ts'
import { reports as esReports } from '../../src/i18n/es/reports.ts'
import { repository as esRepository } from '../../src/i18n/es/repository.ts'
import { rooms as esRooms } from '../../src/i18n/es/rooms.ts'
import { shell as esShell } from '../../src/i18n/es/shell.ts'
import { LOCALES } from '../../src/i18n/index.ts'
import { acta as ptActa } from '../../src/i18n/pt/acta.ts'
import { desk as ptDesk } from '../../src/i18n/pt/desk.ts'
import { planDocuments as ptDocuments } from '../../src/i18n/pt/plan-documents.ts'
import { reports as ptReports } from '../../src/i18n/pt/reports.ts'
import { repository as ptRepository } from '../../src/i18n/pt/repository.ts'
import { rooms as ptRooms } from '../../src/i18n/pt/rooms.ts'
import { shell as ptShell } from '../../src/i18n/pt/shell.ts'
import { sampleWords } from './word-samples.ts'

const LANGUAGES = {
  es: {
    shell: esShell,
    rooms: esRooms,
    desk: esDesk,
    reports: esReports,
    acta: esActa,
    planDocuments: esDocuments,
    repository: esRepository,
  },
  en: {
    shell: enShell,
    rooms: enRooms,
    desk: enDesk,
    reports: enReports,
    acta: enActa,
    planDocuments: enDocuments,
    repository: enRepository,
  },
  pt: {
    shell: ptShell,
    rooms: ptRooms,
    desk: ptDesk,
    reports: ptReports,
    acta: ptActa,
    planDocuments: ptDocuments,
    repository: ptRepository,
  },
}

/** The counts at which a plural may break: none, one, a few, with a separator. */
const COUNTS = [0, 1, 2, 1000]

/** Every leaf of a language by its path. */
function leaves(words: unknown, path = ''): Map<string, unknown> {
  if (typeof words !== 'object' || words === null) return new Map([[path, words]])
  return new Map(
    Object.entries(words).flatMap(([key, inner]) => [
      ...leaves(inner, path ? `${path}.${key}` : key),
    ]),
  )
}

const SAMPLES = sampleWords({
  shell: 'src/i18n/es/shell.ts',
  rooms: 'src/i18n/es/rooms.ts',
  desk: 'src/i18n/es/desk.ts',
  reports: 'src/i18n/es/reports.ts',
  acta: 'src/i18n/es/acta.ts',
  planDocuments: 'src/i18n/es/plan-documents.ts',
  repository: 'src/i18n/es/repository.ts',
})

describe.each(LOCALES)('the words of %s', (locale) => {
  const words = leaves(LANGUAGES[locale])

  it('have the keys of the house language, and no other', () => {
    expect([...words.keys()].sort()).toEqual([...leaves(LANGUAGES.es).keys()].sort())
  })

  it('are of the same kind as in the house language', () => {
    const spanish = leaves(LANGUAGES.es)
    const other = [...words].filter(([path, word]) => typeof word !== typeof spanish.get(path))
    expect(other.map(([path]) => path)).toEqual([])
  })

  it('say something everywhere', () => {
    const empty = [...words].filter(([, word]) => typeof word === 'string' && word.trim() === '')
    expect(empty.map(([path]) => path)).toEqual([])
  })

  it('say something for none, one, two and a thousand', () => {
    const faults = [...words].flatMap(([path, word]) => {
      if (typeof word !== 'function') return []
      const samples = SAMPLES.get(path)
      if (samples === undefined) return [`${path} is no function in the house language`]
      return COUNTS.flatMap((n) => {
        const text: unknown = word(...samples(n))
        const isSaid =
          typeof text === 'string' &&
          text.trim() !== '' &&
          !/undefined|null|NaN|\[object|#/.test(text)
        return isSaid ? [] : [`${path} at ${n}: ${JSON.stringify(text)}`]
      })
    })
    expect(faults).toEqual([])
  })

  it('has no two spaces, and none before a full stop', () => {
    const untidy = [...words].filter(
      ([, word]) => typeof word === 'string' && /\S {2,}\S| [.,](?:\s|$)/.test(word),
    )
    expect(untidy.map(([path]) => path)).toEqual([])
  })
})
