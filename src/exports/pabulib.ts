import type { ApprovalBallot, DotsBallot, RankedBallot } from '../domain/voting/box-records.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { FillRandom } from '../lib/ids.ts'
import { shuffle } from '../lib/shuffle.ts'

/** Opened ballots as equal ones in piles. */
type Piles = readonly { readonly n: number; readonly b: unknown }[]

/**
 * A count as a Pabulib file (`.pb`), the format of participatory budgeting research: META, PROJECTS
 * and VOTES, separated by semicolons. One row a ballot, shuffled; ids of voters are their row.
 *
 * Returns  `undefined` for methods that the format has no vote type for (criteria, consent, hands).
 * Source   D. Stolicki et al., pabulib.org/format; types approval, ordinal, cumulative, scoring.
 */
export function writePabulib(
  about: {
    readonly vote: Vote
    readonly meeting: string
    readonly place: string
    /** ISO day of the meeting. */
    readonly date: string
  },
  piles: Piles,
  random: FillRandom,
): string | undefined {
  const { config } = about.vote
  const kind = KIND[config.method]
  if (kind === undefined) return undefined
  const rows = shuffle(
    piles.flatMap(({ n, b }) => Array.from({ length: n }, () => b)),
    random,
  )
  const meta: [string, string | number][] = [
    ['description', clean(`${about.meeting}: ${config.question}`)],
    ['country', ''],
    ['unit', clean(about.place)],
    ['instance', clean(about.vote.id)],
    ['date_begin', about.date],
    ['date_end', about.date],
    ['num_projects', config.options.length],
    ['num_votes', rows.length],
    ['budget', config.k ?? config.options.length],
    ['vote_type', kind],
    ['rule', config.method],
    ...limits(about.vote),
  ]
  const has = kind === 'cumulative' || kind === 'scoring'
  return [
    'META',
    'key;value',
    ...meta.map(([key, value]) => `${key};${value}`),
    'PROJECTS',
    'project_id;cost;name',
    // Nothing has a price here: each costs one of the k places.
    ...config.options.map(({ id, label }) => `${clean(id)};1;${clean(label)}`),
    'VOTES',
    has ? 'voter_id;vote;points' : 'voter_id;vote',
    ...rows.map((ballot, at) => [at + 1, ...cells(kind, ballot)].join(';')),
    '',
  ].join('\n')
}

type Kind = 'approval' | 'ordinal' | 'cumulative' | 'scoring'

const KIND: Readonly<Partial<Record<Vote['config']['method'], Kind>>> = {
  approval: 'approval',
  proportional: 'approval',
  ranked: 'ordinal',
  dots: 'cumulative',
  score: 'scoring',
}

function limits({ config }: Vote): [string, number][] {
  const rules = config.rules as { max?: number; min?: number; dots?: number; cap?: number }
  const { max, min, dots, cap } = rules
  if (config.method === 'dots') {
    return [
      ['max_sum_points', dots ?? 0],
      ...(cap === undefined ? [] : [['max_points', cap] as [string, number]]),
    ]
  }
  if (config.method === 'score') {
    return [
      ['min_points', min ?? 0],
      ['max_points', max ?? 0],
    ]
  }
  return [
    ...(min === undefined ? [] : [['min_length', min] as [string, number]]),
    ...(max === undefined ? [] : [['max_length', max] as [string, number]]),
  ]
}

/** What stands in the columns of a ballot; blank and unreadable ones are empty. */
function cells(kind: Kind, ballot: unknown): string[] {
  if (kind === 'approval') return [list(Array.isArray(ballot) ? (ballot as ApprovalBallot) : [])]
  if (kind === 'ordinal') {
    const groups = Array.isArray(ballot) ? (ballot as RankedBallot) : []
    return [list(groups.flat())]
  }
  const points = Object.entries(
    typeof ballot === 'object' && ballot !== null ? (ballot as DotsBallot) : {},
  ).sort(([, a], [, b]) => b - a)
  return [list(points.map(([id]) => id)), points.map(([, n]) => n).join(',')]
}

function list(ids: readonly string[]): string {
  return ids.map(clean).join(',')
}

/** The format has no quotes: its own separators cannot stand in a text. */
function clean(text: string): string {
  return text.replace(/[;,\r\n\t]+/g, ' ').trim()
}
