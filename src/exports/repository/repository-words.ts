import type { BulletinWords } from '../../domain/consultation/bulletin.ts'
import type { PhaseWords } from '../../domain/process/phases.ts'
import type { Meeting } from '../../domain/process/plan.ts'
import type { DocumentWords } from '../../domain/reports/document-labels.ts'
import type { OgpWords } from '../../i18n/es/ogp.ts'
import type { RepositoryWords } from '../../i18n/es/repository.ts'
import { bulletinWords, PUBLIC_WORDS } from '../bulletin-words.ts'
import { loadDocumentWords } from '../document-words.ts'

export type RepositoryLanguage = 'es' | 'en' | 'pt'

/** All words of a repository in one language. */
export interface RepositorySpeech extends DocumentWords {
  readonly language: RepositoryLanguage
  readonly repository: RepositoryWords
  readonly phases: PhaseWords
  readonly ogp: OgpWords
  /** Those of the relay's public pages, so that an answer reads the same on both. */
  readonly answers: (meetings: readonly Meeting[]) => BulletinWords
}

/** Loads the words of the repository, on first use. */
export async function loadRepositoryWords(language: RepositoryLanguage): Promise<RepositorySpeech> {
  const [documents, [{ repository }, { phases }, { ogp }], spoken] = await Promise.all([
    loadDocumentWords(language),
    LOADERS[language](),
    PUBLIC_WORDS[language](),
  ])
  const answers = (meetings: readonly Meeting[]) => bulletinWords(spoken, meetings)
  return { ...documents, language, repository, phases, ogp, answers }
}

type Loaded = Promise<[{ repository: RepositoryWords }, { phases: PhaseWords }, { ogp: OgpWords }]>

const LOADERS: Record<RepositoryLanguage, () => Loaded> = {
  es: () =>
    Promise.all([
      import('../../i18n/es/repository.ts'),
      import('../../i18n/es/phases.ts'),
      import('../../i18n/es/ogp.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../../i18n/en/repository.ts'),
      import('../../i18n/en/phases.ts'),
      import('../../i18n/en/ogp.ts'),
    ]),
  pt: () =>
    Promise.all([
      import('../../i18n/pt/repository.ts'),
      import('../../i18n/pt/phases.ts'),
      import('../../i18n/pt/ogp.ts'),
    ]),
}
