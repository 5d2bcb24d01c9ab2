import type { Relation } from '../actors/actor.ts'
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
import type { Sayings } from './document-sayings.ts'
import type { ReportLabels } from './labels.ts'

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
      | 'actorMap'
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
  readonly linkStrengths: Readonly<Record<Relation['strength'], string>>
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

/** The words of one document: those of all reports, and those of the plan's. */
export interface DocumentWords {
  readonly labels: ReportLabels
  readonly documents: DocumentLabels
}

/** What an axis is called, «Sin eje» for none. */
export function axisName(axis: Axis | null | undefined, labels: ReportLabels): string {
  return axis === null || axis === undefined ? labels.noAxis : (labels.axes[axis] ?? axis)
}
