import { type Exact, fromExact, toDecimal } from '../../lib/rational.ts'
import { titleOf } from '../proposals/capture.ts'
import { standingActs } from '../voting/act.ts'
import type { MethodId, Rules } from '../voting/method-rules.ts'
import { rankTotals, standings } from '../voting/standings.ts'
import { exact } from '../voting/sums.ts'
import type { Tally } from '../voting/tally-result.ts'
import { codeOf, type Informe2Sources, section } from './informe-2-sources.ts'
import type { ReportLabels } from './labels.ts'
import { type Block, type Cell, paragraph, type ReportTable, type Section } from './report.ts'

/** Results of fewer ballots would tell who voted what in a small room. */
export const FEWEST_BALLOTS = 5

/** One count of a citizen meeting, of single ballots or of paper totals, in the same words. */
interface Count {
  readonly id: string
  readonly meeting: string
  readonly method: MethodId
  readonly rules: Rules
  readonly heads: number
  readonly cast: number
  readonly blank: number | null
  readonly invalid: number | null
  readonly onPaper: boolean
  readonly totals: Tally['totals']
  readonly ranking: Tally['ranking']
  readonly nameOf: (option: string) => string
}

/** The votes of the citizen meetings: how they were counted, and how they came out. */
export function votesSection(sources: Informe2Sources, labels: ReportLabels): Section {
  const { counts, notes } = countsOf(sources, labels)
  const { informe2 } = labels
  if (counts.length === 0) {
    return section('votes', labels, [paragraph(informe2.noVotes), ...notes])
  }
  const together = {
    votes: counts.length,
    ballots: counts.reduce((sum, { cast }) => sum + cast, 0),
    heads: counts.reduce((sum, { heads }) => sum + heads, 0),
  }
  return section(
    'votes',
    labels,
    [paragraph(informe2.votesTogether(together)), votesTable(counts, labels), ...notes],
    counts.map((count) => resultSection(count, labels)),
  )
}

function countsOf(
  sources: Informe2Sources,
  labels: ReportLabels,
): { counts: Count[]; notes: Block[] } {
  const { encounters, votes, acts, totalsActs, proposals, consolidatedOf } = sources
  const titleById = new Map(
    proposals.map((one) => [one.id as string, `${codeOf(one)} · ${titleOf(one)}`]),
  )
  const nameOf = (option: string) => {
    const one = consolidatedOf(option)
    return titleById.get(option) ?? (one && `${codeOf(one)} · ${one.title}`) ?? labels.unknown
  }
  const counts: Count[] = []
  const notes: Block[] = []
  for (const { id, name } of encounters) {
    for (const vote of votes.filter(({ config }) => config.meeting === id)) {
      const { method, rules, options } = vote.config
      const { standing, disputed } = standingActs(acts.filter((act) => act.vote === vote.id))
      if (standing === undefined) {
        const { disputed: inDispute, noAct } = labels.informe2
        notes.push(paragraph(disputed.length > 0 ? inDispute(name) : noAct(name)))
        continue
      }
      const labelOf = new Map(options.map((option) => [option.id as string, option.label]))
      const { counts: ballots, totals, ranking } = standing.tally
      counts.push({
        id: standing.id,
        meeting: name,
        method,
        rules,
        heads: standing.reconciliation.heads,
        cast: ballots.cast,
        blank: ballots.blank,
        invalid: ballots.invalid,
        onPaper: false,
        totals,
        ranking,
        nameOf: (option) => labelOf.get(option) ?? nameOf(option),
      })
    }
    for (const act of totalsActs.filter(({ meeting }) => meeting === id)) {
      const { method, rules, heads, cast, totals } = act
      const sorted = Object.entries(totals).sort(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : 1))
      const ranking = rankTotals(new Map(sorted))
      const paper = { blank: null, invalid: null, onPaper: true, ranking, nameOf }
      counts.push({ id: act.id, meeting: name, method, rules, heads, cast, totals, ...paper })
    }
  }
  return { counts, notes }
}

function votesTable(counts: readonly Count[], labels: ReportLabels): ReportTable {
  const { columns, methods, informe2 } = labels
  const rows = counts.map((count): Cell[] => [
    count.meeting,
    methods[count.method],
    count.heads,
    count.cast,
    count.blank,
    count.invalid,
    count.heads - count.cast,
  ])
  const sum = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0)
  return {
    kind: 'table',
    id: 'votes',
    caption: informe2.votesCaption,
    columns: [
      { key: 'meeting', heading: columns.meeting },
      { key: 'method', heading: columns.method },
      { key: 'heads', heading: columns.heads, numeric: true },
      { key: 'ballots', heading: columns.ballots, numeric: true },
      { key: 'blank', heading: columns.blank, numeric: true },
      { key: 'invalid', heading: columns.invalid, numeric: true },
      { key: 'notVoted', heading: columns.notVoted, numeric: true },
    ],
    rows,
    total: [
      labels.total,
      null,
      sum(({ heads }) => heads),
      sum(({ cast }) => cast),
      null,
      null,
      sum(({ heads, cast }) => heads - cast),
    ],
  }
}

function resultSection(count: Count, labels: ReportLabels): Section {
  const { informe2, columns } = labels
  const how = paragraph(
    `${labels.rules(count.method, count.rules)} ${count.onPaper ? informe2.paperCount : informe2.ballotCount}`,
  )
  const base = { id: `vote-${count.id}`, heading: count.meeting }
  if (count.cast < FEWEST_BALLOTS) {
    return { ...base, blocks: [how, paragraph(informe2.fewBallots(FEWEST_BALLOTS))] }
  }
  const places = standings(count.ranking, count.totals)
  const ranked = new Set(places.map(({ option }) => option))
  // Without a result or excluded: listed after all others, in no place.
  const unranked = Object.entries(count.totals).filter(([option]) => !ranked.has(option))
  const rows = [
    ...places.map(({ option, total, place, tied }): Cell[] => [
      tied ? `${place}=` : `${place}`,
      count.nameOf(option),
      cellOf(total),
    ]),
    ...unranked.map(([option, total]): Cell[] => [null, count.nameOf(option), cellOf(total)]),
  ]
  const table: ReportTable = {
    kind: 'table',
    id: `results-${count.id}`,
    caption: informe2.resultsCaption(count.meeting),
    columns: [
      { key: 'place', heading: columns.place },
      { key: 'option', heading: columns.option },
      { key: 'points', heading: columns.points, numeric: true },
    ],
    rows,
    ...totalRow(Object.values(count.totals), labels),
  }
  const ties = places.some(({ tied }) => tied) ? [paragraph(informe2.tieNote)] : []
  return { ...base, blocks: [how, table, ...ties] }
}

/** A whole number as it is; a fraction with two decimals at most, for people and never to compare. */
function cellOf(total: Exact): Cell {
  return typeof total === 'string' ? toDecimal(fromExact(total), 2) : total
}

/** The sum of whole totals; means and shares have none that says anything. */
function totalRow(totals: readonly Exact[], labels: ReportLabels): Pick<ReportTable, 'total'> {
  let sum = 0
  for (const total of totals) {
    if (typeof total !== 'number') return {}
    sum = exact(sum + total)
  }
  return { total: [labels.total, null, sum] }
}
