import type { ReviewType } from '../commitments/commitment.ts'
import type {
  CommentChannel,
  CommentDecision,
  CommentStance,
  Contributor,
} from '../consultation/comment.ts'
import type { Axis, MeetingType } from '../process/plan.ts'
import type { Scorer } from '../selection/criterion.ts'
import type { Agreement, DecisionKind } from '../selection/evaluation.ts'
import type { OutreachChannel } from '../strategy/outreach.ts'
import type { DocumentId } from './document-ids.ts'
import type { ReportLabels } from './labels.ts'

/** A phrase with a number in it. */
type Counted = (n: number) => string

/** What a heading stands over; numbers are given by the order in each document. */
export type HeadingId =
  | 'purpose'
  | 'howDone'
  | 'initiatives'
  | 'actors'
  | 'officials'
  | 'conclusions'
  | 'stepsAndChannels'
  | 'introduction'
  | 'process'
  | 'results'
  | 'analysis'
  | 'criteriaAnnex'
  | 'scoresAnnex'
  | 'ballotsAnnex'
  | 'notSelectedAnnex'
  | 'authority'
  | 'context'
  | 'processSummary'
  | 'commitments'
  | 'calendar'
  | 'followUp'
  | 'howToComment'
  | 'localContext'
  | 'cocreation'
  | 'governance'
  | 'takePart'
  | 'proposalsAnnex'
  | 'criteriaDoneAnnex'
  | 'answersAnnex'
  | 'whatFor'
  | 'whoDecided'
  | 'criteria'
  | 'application'
  | 'laterChanges'
  | 'limits'
  | 'figures'
  | 'howToRead'
  | 'byCommitment'
  | 'outOfScope'
  | 'proposalAnswers'
  | 'receipts'

/** What may not be recorded yet: the document then says so and still comes out. */
export type NothingId =
  | 'agreements'
  | 'meetings'
  | 'initiatives'
  | 'actors'
  | 'officials'
  | 'channels'
  | 'criteria'
  | 'scores'
  | 'results'
  | 'selected'
  | 'notSelected'
  | 'commitments'
  | 'milestones'
  | 'approval'
  | 'consultation'
  | 'comments'
  | 'answers'
  | 'changes'
  | 'referred'
  | 'team'
  | 'period'
  | 'proposals'
  | 'progress'
  | 'votes'

export type ColumnId =
  | 'authority'
  | 'position'
  | 'date'
  | 'conditions'
  | 'type'
  | 'name'
  | 'unit'
  | 'state'
  | 'achievements'
  | 'challenges'
  | 'sector'
  | 'interest'
  | 'influence'
  | 'tablesNaming'
  | 'links'
  | 'address'
  | 'hours'
  | 'accessible'
  | 'criterion'
  | 'question'
  | 'scale'
  | 'weight'
  | 'scoredBy'
  | 'threshold'
  | 'place'
  | 'code'
  | 'title'
  | 'axis'
  | 'index'
  | 'mean'
  | 'votes'
  | 'decision'
  | 'reason'
  | 'table'
  | 'until'
  | 'commitment'
  | 'milestone'
  | 'responsible'
  | 'verification'
  | 'field'
  | 'text'
  | 'body'
  | 'result'
  | 'remarks'
  | 'observation'
  | 'answer'
  | 'receipt'
  | 'channel'
  | 'count'
  | 'people'
  | 'level'
  | 'told'
  | 'evidence'

export type SheetField =
  | 'axis'
  | 'problem'
  | 'description'
  | 'contribution'
  | 'values'
  | 'responsible'
  | 'others'
  | 'indicator'
  | 'baseline'
  | 'target'
  | 'verification'
  | 'budget'
  | 'relation'
  | 'period'
  | 'risks'

/** Every word of the plan's documents in one language, beside those that all reports share. */
export interface DocumentLabels {
  readonly titles: Readonly<Record<DocumentId, string>>
  readonly front: Readonly<
    Record<'municipality' | 'plan' | 'day' | 'sources' | 'file' | 'controller' | 'without', string>
  >
  readonly headings: Readonly<Record<HeadingId, string>>
  readonly annex: (letter: string, heading: string) => string
  readonly nothing: Readonly<Record<NothingId, string>>
  readonly columns: Readonly<Record<ColumnId, string>>
  readonly captions: Readonly<
    Record<
      | 'agreements'
      | 'meetings'
      | 'initiatives'
      | 'initiativesByAxis'
      | 'actors'
      | 'actorsBySector'
      | 'links'
      | 'officials'
      | 'channels'
      | 'criteria'
      | 'results'
      | 'index'
      | 'quotas'
      | 'scores'
      | 'notSelected'
      | 'milestones'
      | 'reviews'
      | 'approvals'
      | 'decisions'
      | 'stances'
      | 'channelsOfComments'
      | 'proposals'
      | 'receipts'
      | 'team'
      | 'application'
      | 'progress',
      string
    >
  >
  readonly meetingTypes: Readonly<Record<MeetingType, string>>
  readonly sectors: Readonly<Record<string, string>>
  readonly teamSectors: Readonly<Record<string, string>>
  readonly linkTypes: Readonly<Record<string, string>>
  readonly positions: Readonly<Record<string, string>>
  readonly initiativeStates: Readonly<Record<string, string>>
  readonly outreachChannels: Readonly<Record<OutreachChannel, string>>
  readonly accessible: Readonly<Record<string, string>>
  readonly scorers: Readonly<Record<Scorer, string>>
  readonly decisions: Readonly<Record<DecisionKind, string>>
  readonly agreements: Readonly<Record<Agreement, string>>
  readonly sheet: Readonly<Record<SheetField, string>>
  readonly openValues: Readonly<Record<string, string>>
  readonly smart: Readonly<Record<string, string>>
  readonly reviewTypes: Readonly<Record<ReviewType, string>>
  readonly reviewStates: Readonly<Record<'open' | 'accepted' | 'rejected', string>>
  readonly approvalResults: Readonly<Record<string, string>>
  readonly progressLevels: Readonly<Record<string, string>>
  readonly commentChannels: Readonly<Record<CommentChannel, string>>
  readonly commentDecisions: Readonly<Record<CommentDecision, string>>
  readonly stances: Readonly<Record<CommentStance, string>>
  readonly contributors: Readonly<Record<Contributor, string>>
  readonly says: Sayings
}

/** Sentences; what is not known is absent. */
export interface Sayings {
  /** A decimal number as the language writes it. */
  readonly decimal: (point: string) => string
  readonly aim: Readonly<Record<DocumentId, string>>
  readonly period: (start: string, end: string) => string
  readonly scope: (min: number, max: number) => string
  readonly axesAre: (names: string) => string
  readonly zonesAre: (names: string) => string
  readonly heldSoFar: (numbers: {
    readonly meetings: number
    readonly heads: number
    readonly tables: number
  }) => string
  readonly headsAreVisits: string
  readonly sourcesOfDiagnosis: (numbers: {
    readonly initiatives: number
    readonly actors: number
    readonly proposals: number
  }) => string
  readonly actorsNote: string
  readonly axisWithoutInitiative: (axis: string) => string
  readonly axisWithoutProposal: (axis: string) => string
  readonly sectorsWithoutActor: (sectors: string) => string
  readonly noConclusion: string
  readonly proposalsToResults: (numbers: {
    readonly proposals: number
    readonly consolidated: number
    readonly ranked: number
    readonly selected: number
    readonly reserve: number
    readonly notSelected: number
    readonly referred: number
  }) => string
  readonly criteriaAgreed: (when: string, meeting: string | undefined) => string
  readonly criteriaHash: (hash: string) => string
  readonly rule: (criteria: number, votes: number) => string
  readonly quota: (perAxis: number) => string
  readonly range: (min: number, max: number, reserve: number) => string
  readonly votesUncounted: Counted
  readonly tie: (titles: string, place: number) => string
  readonly lot: (titles: string, told: string) => string
  readonly apart: (criterion: string, min: number, max: number) => string
  readonly unscored: Counted
  readonly noReason: string
  readonly undecided: string
  readonly inFavour: string
  readonly against: string
  readonly missing: string
  readonly agreement: string
  readonly authorityWords: string
  readonly followUp: readonly string[]
  readonly consultationOpen: (opens: string, closes: string, days: 'calendar' | 'working') => string
  readonly consultationChannels: (names: string) => string
  readonly consultationPoint: (place: string, hours: string) => string
  readonly answeredBy: (who: string) => string
  readonly receiptNote: string
  readonly takePart: readonly string[]
  readonly commentsReceived: (comments: number, contributions: number) => string
  readonly commentsOpen: Counted
  readonly proposalsAnswered: (answered: number, of: number) => string
  readonly howToRead: readonly string[]
  readonly general: string
  readonly decided: (decision: string) => string
  readonly reason: string
  readonly before: string
  readonly after: string
  readonly proposed: string
  readonly notModerated: string
  readonly hidden: string
  readonly conflict: string
  readonly laterFreeze: (when: string, reason: string) => string
  readonly limitHeads: (heads: number, ballots: number) => string
  readonly limitZones: (zones: string) => string
  readonly limitUndecided: Counted
  readonly limitNone: string
  readonly withdrawn: (reason: string) => string
  readonly origins: string
  readonly seeAnswers: string
  readonly selectedOf: (axis: string, selected: number, lacks: number) => string
}

/** The words of one document: those of all reports, and those of the plan's. */
export interface DocumentWords {
  readonly labels: ReportLabels
  readonly documents: DocumentLabels
}

/** What an axis is called, «Sin eje» for none. */
export function axisName(axis: Axis | null | undefined, labels: ReportLabels): string {
  return axis === null || axis === undefined ? labels.noAxis : (labels.axes[axis] ?? axis)
}
