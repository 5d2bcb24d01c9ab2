import type { DeviceId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'

export const COMMENT_CHANNELS = [
  'web',
  'kiosk',
  'paper',
  'assembly',
  'mail',
  'phone',
  'office',
] as const
export type CommentChannel = (typeof COMMENT_CHANNELS)[number]

export const STANCES = ['support', 'improvement', 'objection', 'question', 'out-of-scope'] as const
export type CommentStance = (typeof STANCES)[number]

export const CONTRIBUTORS = ['person', 'organisation', 'institution', 'company'] as const
export type Contributor = (typeof CONTRIBUTORS)[number]

/** One submission: who, from where, by what; it holds one comment or several. In the inbox or in a consultation point's meeting document. */
export interface Contribution extends Birth {
  readonly kind: 'contribution'
  readonly id: string
  readonly channel: CommentChannel
  /** ISO date. */
  readonly date: string
  readonly contributor: Contributor
  readonly zone?: string
  /** Shown in public; absent by default. */
  readonly publicName?: string
  /** A way to answer, sealed to the plan's public key. */
  readonly sealedContact?: string
  /** Number of a paper form. */
  readonly paper?: string
  readonly device?: DeviceId
}

/** One observation inside a contribution. The text is never overwritten. */
export interface Comment extends Birth {
  readonly kind: 'comment'
  readonly id: string
  readonly contribution: string
  /** A commitment's id, or `null`: the plan as a whole. */
  readonly commitment: string | null
  readonly stance: CommentStance
  readonly text: string
  readonly proposedText?: string
  readonly label?: string
}

export const COMMENT_DECISIONS = [
  'incorporated',
  'partly',
  'not-incorporated',
  'clarified',
  'referred',
  'no-change',
] as const
export type CommentDecision = (typeof COMMENT_DECISIONS)[number]

/** What the plan document says of a comment, as fields of the comment's id: moderation, analysis, answer. */
export interface CommentHandling {
  /** Shown to the public: only `shown` is. */
  readonly moderation?: 'shown' | 'hidden'
  readonly moderationReason?: string
  readonly topic?: string
  /** Comments that say the same share a group. */
  readonly commentGroup?: string
  readonly answer?: CommentAnswer
}

export interface CommentAnswer {
  readonly decision: CommentDecision
  /** The reason in plain words: what the person reads. */
  readonly reason: string
  /** What changed in the text, where something did. */
  readonly before?: string
  readonly after?: string
}

/** Step 6.1, in the plan document; all but its birth are fields. */
export interface ConsultationPlan extends Birth {
  readonly kind: 'consultation'
  readonly id: string
  /** ISO dates, both included. */
  readonly opens: string
  readonly closes: string
  readonly days: 'calendar' | 'working'
  readonly channels: readonly CommentChannel[]
  /** Public points: place and hours. */
  readonly points?: readonly { readonly place: string; readonly hours: string }[]
  /** Wanted comments by zone id. */
  readonly targets?: Readonly<Record<string, number>>
  readonly answeredBy?: string
}

/** The plan's trace that something was shown on the public pages. */
export interface WebPublication extends Birth {
  readonly kind: 'web-publication'
  readonly id: string
  /** The number under which it was signed; the highest is shown. */
  readonly n: number
  /** Hash of what is shown. */
  readonly sources: string
  readonly withAnswers: boolean
  readonly device: DeviceId
  /** ISO instant: testimony only (I8). */
  readonly at: string
}
