import { compareExact, type Exact } from '../../lib/rational.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import { decisionOf } from '../selection/decide.ts'
import type { Decision } from '../selection/evaluation.ts'
import { standingActs } from '../voting/act.ts'
import type { MethodId } from '../voting/method-rules.ts'
import { isOrderOnly } from '../voting/small-cells.ts'
import type { Vote } from '../voting/vote.ts'
import type { LineStep } from './line-step.ts'
import type { Lineage } from './read-lineage.ts'

type Voted = Extract<LineStep, { kind: 'voted' }>

/** Methods whose greatest total comes first. */
const BY_TOTAL: readonly MethodId[] = ['dots', 'approval', 'hands', 'score', 'criteria']

/** A sentence as it was said. */
export function saidStep(lineage: Lineage, id: string): LineStep {
  const proposal = lineage.proposals.get(id)
  const meeting = proposal && lineage.meetings.get(proposal.meeting)
  return {
    kind: 'said',
    id,
    code: receiptCode(id),
    ...(proposal && { proposal }),
    ...(meeting && { meeting }),
    supports: lineage.supports.get(id) ?? 0,
  }
}

/** What a sentence went through in its own room: later wordings, the group it was put in, the votes. */
export function ownSteps(lineage: Lineage, id: string): LineStep[] {
  const edits = lineage.records.changesOf(id).flatMap(({ field, before, after }): LineStep[] => {
    if ((field !== 'wording' && field !== 'title') || typeof after !== 'string') return []
    return [{ kind: 'edited', id, field, before: before.filter(isText), after }]
  })
  return [...edits, ...groupedSteps(lineage, id), ...votedSteps(lineage, id)]
}

/** What a consolidated proposal went through: joined, voted on, scored, drawn, decided. */
export function selectionSteps(lineage: Lineage, id: string): LineStep[] {
  const consolidated = lineage.consolidated.get(id)
  if (consolidated === undefined) return []
  const row = lineage.ranking?.rows.find((one) => one.id === id)
  const lot = row?.lot && lineage.records.lots.find((one) => one.id === row.lot)
  const scored: LineStep[] = row
    ? [
        {
          kind: 'scored',
          id,
          row,
          candidates: lineage.ranking?.rows.length ?? 0,
          apart: row.spreads.flatMap((spread) =>
            spread.apart ? [lineage.nameOfCriterion(spread.criterion)] : [],
          ),
        },
      ]
    : []
  return [
    { kind: 'joined', consolidated, parents: parentsOf(lineage, id) },
    ...votedSteps(lineage, id),
    ...scored,
    ...(row && lot ? [{ kind: 'drawn', id, lot, place: row.place } as const] : []),
    ...decidedSteps(lineage, id),
  ]
}

function groupedSteps(lineage: Lineage, id: string): LineStep[] {
  const group = lineage.groupOf(id)
  if (group === undefined) return []
  const { proposals } = lineage.records
  const together = proposals.filter((one) => lineage.groupOf(one.id)?.id === group.id)
  return [{ kind: 'grouped', id, group, others: together.length - 1 }]
}

function parentsOf(lineage: Lineage, consolidated: string) {
  return lineage.parentsOf(consolidated).map((id) => {
    const text = lineage.proposals.get(id)?.text
    return text === undefined ? { id } : { id, text }
  })
}

function decidedSteps(lineage: Lineage, id: string): LineStep[] {
  const { decision, between } = decisionOf(lineage.consolidated.get(id))
  if (between.length > 1) return [{ kind: 'waiting', for: 'decision-clash', id }]
  if (decision === undefined) {
    return lineage.madeOf(id).length > 0 ? [] : [{ kind: 'waiting', for: 'decision', id }]
  }
  const changes = lineage.records.changesOf(id).filter(({ field }) => field === 'decision')
  const earlier = changes.map(({ after }) => after as Decision).filter((one) => one !== decision)
  const rules = lineage.records.plan.decisionRules?.trim()
  return [
    {
      ...{ kind: 'decided', id, decision },
      earlier: changes.length > 1 ? earlier : [],
      ...(rules && { rules }),
    },
  ]
}

/** Every vote in which it was an option by itself, in the order of the meetings' days. */
function votedSteps(lineage: Lineage, id: string): Voted[] {
  const { votes, totalsActs } = lineage.records
  const alone = totalsActs.filter((act) => act.vote === undefined && id in act.totals)
  const steps = [
    ...votes.flatMap((vote) => {
      const option = vote.config.options.find((one) => one.id === id || isOnly(one.sources, id))
      return option === undefined ? [] : [voteStep(lineage, vote, { id, option: option.id })]
    }),
    ...alone.map((act) =>
      told(lineage, {
        ...{ id, meeting: act.meeting, method: act.method, count: 'paper', option: id },
        totals: act.totals,
      }),
    ),
  ]
  const day = ({ meeting }: Voted) => meeting?.date ?? '9999'
  return steps.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

function voteStep(lineage: Lineage, vote: Vote, of: { id: string; option: string }): Voted {
  const { acts, totalsActs, provisional } = lineage.records
  const { meeting, method, question } = vote.config
  const base = { ...of, meeting, method, question }
  const signed = standingActs(acts.filter((act) => act.vote === vote.id))
  const paper = standingActs(totalsActs.filter((act) => act.vote === vote.id))
  if (signed.standing) {
    const { totals, ranking, counts } = signed.standing.tally
    const hidden = isOrderOnly(vote.config, counts)
    return told(lineage, { ...base, count: 'signed', totals, ranking, hidden })
  }
  if (paper.standing) {
    return told(lineage, { ...base, count: 'paper', totals: paper.standing.totals })
  }
  const isDisputed = signed.disputed.length + paper.disputed.length > 0
  const unsigned = provisional?.get(vote.id)
  if (unsigned && !isDisputed) {
    return told(lineage, { ...base, count: 'unsigned', totals: unsigned.totals })
  }
  const options = vote.config.options.length
  return told(lineage, { ...base, count: isDisputed ? 'disputed' : 'none', options })
}

function told(
  lineage: Lineage,
  vote: {
    readonly id: string
    readonly option: string
    readonly meeting: string
    readonly method: MethodId
    readonly question?: string
    readonly count: Voted['count']
    readonly totals?: Readonly<Record<string, Exact>>
    readonly ranking?: readonly (readonly string[])[]
    /** The number would tell who voted what. */
    readonly hidden?: boolean
    readonly options?: number
  },
): Voted {
  const { id, option, method, question, count, totals, hidden } = vote
  const meeting = lineage.meetings.get(vote.meeting)
  const total = totals?.[option]
  const place =
    placeInRanking(vote.ranking, option) ??
    (BY_TOTAL.includes(method) ? placeByTotal(totals, option) : undefined)
  return {
    kind: 'voted',
    id,
    ...(meeting && { meeting }),
    method,
    ...(question !== undefined && { question }),
    count,
    ...(total !== undefined && total !== null && hidden !== true && { total }),
    ...(place !== undefined && { place }),
    options: totals === undefined ? (vote.options ?? 0) : Object.keys(totals).length,
  }
}

function placeInRanking(ranking: readonly (readonly string[])[] | undefined, option: string) {
  if (ranking === undefined) return undefined
  const at = ranking.findIndex((group) => group.includes(option))
  return at < 0 ? undefined : ranking.slice(0, at).flat().length + 1
}

function placeByTotal(totals: Readonly<Record<string, Exact>> | undefined, option: string) {
  const own = totals?.[option]
  if (totals === undefined || own === undefined || own === null) return undefined
  return (
    1 + Object.values(totals).filter((one) => one !== null && compareExact(one, own) > 0).length
  )
}

/** An option that stands for one proposal tells of that proposal; one that stands for several, of what joined them. */
function isOnly(sources: readonly string[], id: string): boolean {
  return sources.length === 1 && sources[0] === id
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
