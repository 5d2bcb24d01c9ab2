import type { DocumentId } from './document-ids.ts'

/** A phrase with a number in it. */
type Counted = (n: number) => string

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
  /** A map shows the most linked alone. */
  readonly actorsDrawn: (drawn: number, linked: number) => string
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
