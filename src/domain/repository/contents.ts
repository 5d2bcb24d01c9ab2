import type { PhaseNumber } from '../process/plan.ts'
import type { DocumentId } from '../reports/document-ids.ts'

/** The tables of the public repository. Stored in its files for machines: never rename (I9). */
export const REPOSITORY_TABLES = [
  'agreements',
  'team',
  'initiatives',
  'actors',
  'channels',
  'meetings',
  'proposals',
  'consolidated',
  'votes',
  'results',
  'criteria',
  'scores',
  'ranking',
  'commitments',
  'milestones',
  'comments',
  'dissemination',
  'standards',
  'releases',
  'progress',
] as const
export type RepositoryTableId = (typeof REPOSITORY_TABLES)[number]

/** What stands in the folder of one phase. */
export interface PhaseShelf {
  readonly documents: readonly DocumentId[]
  readonly tables: readonly RepositoryTableId[]
}

/** Where everything stands: by the phase in which it comes about. */
export const PHASE_SHELVES: Readonly<Record<PhaseNumber, PhaseShelf>> = {
  1: { documents: [], tables: ['agreements', 'team'] },
  2: { documents: ['informe-1'], tables: ['initiatives', 'actors', 'channels'] },
  3: {
    documents: ['informe-2'],
    tables: ['meetings', 'proposals', 'consolidated', 'votes', 'results'],
  },
  4: { documents: ['informe-3'], tables: ['criteria', 'scores', 'ranking'] },
  5: { documents: ['borrador'], tables: ['commitments', 'milestones'] },
  6: { documents: ['version-final'], tables: ['comments'] },
  7: { documents: ['criterios', 'respuestas'], tables: ['dissemination', 'standards'] },
  8: { documents: [], tables: ['releases', 'progress'] },
}

export const PHASE_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8] as const satisfies readonly PhaseNumber[]
