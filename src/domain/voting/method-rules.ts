/**
 * `dots`: each person shares out points; `approval`: each marks the options they back; `score`: each
 * grades every option; `criteria`: each grades every option by several criteria; `ranked`: each puts
 * them in order; `proportional`: marks as in approval, counted so that every group gets its share;
 * `consent`: each says how far they go along with every option; `hands`: hands are counted aloud.
 */
export const METHOD_IDS = [
  'dots',
  'approval',
  'score',
  'criteria',
  'ranked',
  'proportional',
  'consent',
  'hands',
] as const

export type MethodId = (typeof METHOD_IDS)[number]

export interface DotsRules {
  /** Points per person, 1 or more. */
  readonly dots: number
  /** Most points one option may get from one ballot; absent: no cap but `dots`. */
  readonly cap?: number
  /** All points must be spent. */
  readonly requireAll?: boolean
  readonly minDots?: number
}

export interface ApprovalRules {
  readonly min?: number
  readonly max?: number
}

export interface ScoreRules {
  /** The lowest grade, a whole number. */
  readonly min: number
  readonly max: number
  /** `mean`: over those who gave a grade; `sum`: no opinion counts as nothing. */
  readonly aggregate: 'mean' | 'sum'
  /** Every option must have a grade. */
  readonly requireAll?: boolean
  /** Grades that an option needs to have a mean; `half`: half of the valid ballots. Absent: 1. */
  readonly minRaters?: number | 'half'
}

export interface Criterion {
  readonly id: string
  readonly label: string
  /** Its share of the index, a whole number; 0 takes no part. */
  readonly weight: number
  /** `cost`: less is better. */
  readonly direction: 'benefit' | 'cost'
  /** An option whose mean is below this is excluded, with the reason. */
  readonly veto?: number
}

export interface CriteriaRules {
  readonly criteria: readonly Criterion[]
  readonly min: number
  readonly max: number
  /** Grades that each cell needs; absent: 1. */
  readonly minRaters?: number
  /** Σ weight × mean instead of an index from 0 to 1; only in files counted by the command. */
  readonly raw?: boolean
}

export interface RankedRules {
  /** Which of the two published readings decides; named before anybody votes. */
  readonly reading: 'borda' | 'schulze'
}

/** Marks as in approval. */
export type ProportionalRules = ApprovalRules

/** The steps from going along to objecting, best first; stored words, translated on screen. */
export const CONSENT_LEVELS = ['apoyo', 'reservas', 'abstencion', 'desacuerdo', 'objecion'] as const

export type ConsentLevel = (typeof CONSENT_LEVELS)[number]

/** Consent has nothing to choose: the levels are the same everywhere. */
export interface ConsentRules {
  /** Other steps than `CONSENT_LEVELS`; only in files counted by the command. */
  readonly levels?: readonly string[]
}

export interface HandsRules {
  /** How often each person may raise a hand. */
  readonly perPerson: number
}

export type Rules =
  | DotsRules
  | ApprovalRules
  | ScoreRules
  | CriteriaRules
  | RankedRules
  | ConsentRules
  | HandsRules
