import type { BlockState } from '../agenda/course.ts'
import type { FateCounts } from '../merging/fates.ts'
import type { MeetingText } from '../minutes/minutes.ts'
import type { Axis, Meeting } from '../process/plan.ts'
import type { Origin } from '../proposals/proposal.ts'
import type { Audience, WorkMethod } from '../strategy/meeting-strategy.ts'
import type { OutreachChannel } from '../strategy/outreach.ts'
import type { MethodId, Rules } from '../voting/method-rules.ts'

/** A phrase with a number in it. */
type Counted = (n: number) => string

/** Every word of a report in one language; what is missing does not compile. */
export interface ReportLabels {
  readonly language: 'es' | 'en' | 'pt'
  /** An ISO date in words. */
  readonly date: (iso: string) => string
  readonly axes: Readonly<Record<Axis, string>>
  readonly noAxis: string
  readonly origins: Readonly<Record<Origin, string>>
  readonly connectivity: Readonly<Record<NonNullable<Meeting['connectivity']>, string>>
  readonly methods: Readonly<Record<MethodId, string>>
  readonly rules: (method: MethodId, rules: Rules) => string
  readonly table: (n: number) => string
  readonly total: string
  readonly unknown: string
  readonly fates: {
    readonly pending: string
    readonly merged: (into: string) => string
    readonly alone: (into: string) => string
    readonly referred: (to: string) => string
    readonly outOfScope: (reason: string) => string
    readonly conflict: string
  }
  readonly heaps: Readonly<Record<Exclude<keyof FateCounts, 'total'>, string>>
  readonly columns: Readonly<
    Record<
      | 'code'
      | 'receipt'
      | 'meeting'
      | 'date'
      | 'venue'
      | 'zone'
      | 'table'
      | 'tables'
      | 'heads'
      | 'axis'
      | 'origin'
      | 'text'
      | 'title'
      | 'consolidated'
      | 'originals'
      | 'fate'
      | 'destination'
      | 'reason'
      | 'reference'
      | 'supports'
      | 'proposals'
      | 'method'
      | 'ballots'
      | 'blank'
      | 'invalid'
      | 'notVoted'
      | 'points'
      | 'place'
      | 'option',
      string
    >
  >
  readonly informe2: Informe2Labels
}

export interface Informe2Labels {
  readonly title: string
  readonly subtitle: (plan: string, municipality: string) => string
  readonly headings: Readonly<
    Record<
      | 'introduction'
      | 'strategy'
      | 'meetings'
      | 'proposals'
      | 'consolidated'
      | 'votes'
      | 'setApart'
      | 'evaluation'
      | 'nextSteps'
      | 'annex',
      string
    >
  >
  readonly introduction: (numbers: {
    readonly meetings: number
    readonly heads: number
    readonly proposals: number
    readonly consolidated: number
  }) => string
  /** How to read it: what every number was counted from. */
  readonly method: string
  readonly noStrategy: string
  readonly noOutreach: string
  readonly strategyCaption: string
  readonly outreachCaption: string
  readonly invited: (names: string) => string
  readonly columns: Readonly<
    Record<
      'audiences' | 'goal' | 'channel' | 'piece' | 'reach' | 'block' | 'planned' | 'state',
      string
    >
  >
  readonly audiences: Readonly<Record<Audience, string>>
  readonly workMethods: Readonly<Record<WorkMethod, string>>
  readonly channels: Readonly<Record<OutreachChannel, string>>
  readonly agendaCaption: (meeting: string) => string
  readonly agendaStates: Readonly<Record<BlockState, string>>
  readonly noAgenda: string
  readonly texts: Readonly<Record<MeetingText, string>>
  readonly noIncidents: string
  readonly headsByTableCaption: (meeting: string) => string
  readonly planned: Counted
  readonly noMeetings: string
  readonly meetingsCaption: string
  readonly notHeld: string
  readonly headsUnknown: string
  readonly meetingFacts: (facts: {
    readonly date: string
    readonly venue?: string
    readonly zone?: string
    readonly tables: number
    readonly heads?: number
    readonly proposals: number
    readonly connectivity?: string
  }) => string
  readonly byAxisCaption: string
  readonly byZoneCaption: string
  readonly byFateCaption: string
  readonly noProposals: string
  /** Proposals of the administration's own workshop have no zone. */
  readonly administration: string
  readonly consolidatedIntro: Counted
  readonly noConsolidated: string
  readonly originals: Counted
  readonly supports: Counted
  readonly supportsNote: string
  readonly notHere: string
  readonly noVotes: string
  readonly votesCaption: string
  readonly votesTogether: (numbers: {
    readonly votes: number
    readonly ballots: number
    readonly heads: number
  }) => string
  readonly resultsCaption: (meeting: string) => string
  readonly paperCount: string
  readonly ballotCount: string
  readonly fewBallots: (least: number) => string
  readonly disputed: (meeting: string) => string
  readonly noAct: (meeting: string) => string
  readonly tieNote: string
  readonly noneSetApart: string
  readonly setApartCaption: string
  readonly noEvaluation: string
  readonly pending: Counted
  readonly conflicts: Counted
  readonly allDecided: string
  readonly nextMeetings: string
  readonly nextMeeting: (meeting: {
    readonly name: string
    readonly date: string
    readonly venue?: string
  }) => string
  readonly annexIntro: string
  readonly annexCaption: string
}
