import { receiptCode } from '../../lib/receipt-code.ts'
import type { Commitment, Milestone } from '../commitments/commitment.ts'
import { standingCommitments } from '../commitments/make-commitment.ts'
import type { Axis, Plan } from '../process/plan.ts'
import type { CommentDecision, ConsultationPlan } from './comment.ts'
import type { Erased } from './erased.ts'
import type { HandledComment } from './handled.ts'
import { isProposalAnswered, type ProposalAnswer } from './proposal-answers.ts'

/** Most sentences of people shown beside a commitment. */
const VOICES_MAX = 3

/** What the public pages of a plan are made of; the app signs it. */
export interface Bulletin {
  readonly language: Plan['language']
  readonly planName: string
  readonly municipality: string
  readonly controller?: string
  readonly zones: { readonly id: string; readonly name: string }[]
  readonly opens: string
  readonly closes: string
  readonly timeZone: string
  readonly commitments: BulletinCommitment[]
  readonly comments: {
    readonly code: string
    readonly commitment: string | null
    readonly text: string
    readonly name?: string
  }[]
  readonly answers: {
    readonly code: string
    readonly kind: 'proposal' | 'comment'
    readonly said: string
    readonly decision: string
    readonly reason: string
    readonly before?: string
    readonly after?: string
  }[]
  /** Comments that were erased, by code; absent while there are none. */
  readonly erased?: { readonly code: string; readonly on: string }[]
}

export interface BulletinCommitment {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly axis: Axis
  readonly axisName: string
  readonly problem?: string
  readonly description?: string
  readonly responsible?: string
  readonly indicator?: string
  readonly baseline?: string
  readonly target?: string
  readonly budget?: string
  readonly start?: string
  readonly end?: string
  readonly milestones: {
    readonly description: string
    readonly end: string
    readonly responsible?: string
  }[]
  readonly voices: { readonly text: string; readonly source: string }[]
}

export interface BulletinSources {
  readonly plan: Plan
  readonly consultation: Pick<ConsultationPlan, 'opens' | 'closes'>
  readonly timeZone: string
  readonly controller?: string
  readonly commitments: readonly Commitment[]
  readonly milestones: readonly Milestone[]
  readonly comments: readonly HandledComment[]
  readonly proposals: readonly ProposalAnswer[]
  readonly erased?: readonly Erased[]
  /** Answers are shown once somebody decides so; before, only the draft and the comments are. */
  readonly withAnswers: boolean
}

/** The words that a bulletin needs, in the plan's language. */
export interface BulletinWords {
  readonly axes: Readonly<Record<Axis, string>>
  readonly decisions: Readonly<Record<CommentDecision, string>>
  /** Stands for a text that was not let through. */
  readonly notShown: string
  /** What became of a proposal, and why, in a sentence each. */
  proposalAnswer(answer: ProposalAnswer): { readonly decision: string; readonly reason: string }
  /** Where a sentence was said: a table and a meeting, never a person. */
  said(meeting: string, table: number): string
}

/**
 * What is to be shown: only comments that somebody read and let through, no contact, no device, no
 * count of a vote; the same for the same sources.
 */
export function makeBulletin(sources: BulletinSources, words: BulletinWords): Bulletin {
  const {
    plan,
    consultation,
    timeZone,
    controller,
    comments,
    proposals,
    withAnswers,
    erased = [],
  } = sources
  const shown = comments.filter(({ handling }) => handling.moderation === 'shown')
  return {
    language: plan.language,
    planName: plan.name,
    municipality: plan.municipality,
    ...(controller ? { controller } : {}),
    zones: plan.zones.map(({ id, name }) => ({ id, name })),
    opens: consultation.opens,
    closes: consultation.closes,
    timeZone,
    commitments: standingCommitments(sources.commitments).map((one) =>
      publicCommitment(one, sources, words),
    ),
    comments: shown.map(({ comment, contribution, code }) => ({
      code,
      commitment: comment.commitment,
      text: comment.text,
      ...(contribution?.publicName ? { name: contribution.publicName } : {}),
    })),
    answers: withAnswers
      ? [...commentAnswers(comments, words), ...proposalAnswers(proposals, words)]
      : [],
    ...(erased.length > 0 && {
      erased: erased.map(({ comment, on }) => ({ code: receiptCode(comment), on })),
    }),
  }
}

function publicCommitment(
  one: Commitment,
  { milestones, proposals }: BulletinSources,
  words: BulletinWords,
): BulletinCommitment {
  const said = proposals.filter(({ proposal }) => one.origins.includes(proposal.id))
  return {
    id: one.id,
    number: one.number,
    title: one.title,
    axis: one.axis,
    axisName: words.axes[one.axis],
    ...present(one),
    milestones: milestones
      .filter(({ commitment, withdrawn }) => commitment === one.id && withdrawn !== true)
      .toSorted((a, b) => (a.end < b.end ? -1 : 1))
      .map(({ description, end, responsible }) => ({ description, end, responsible })),
    voices: said.slice(0, VOICES_MAX).map(({ proposal }) => ({
      text: proposal.text,
      source: words.said(proposal.meeting, proposal.table),
    })),
  }
}

const OPEN_FIELDS = [
  'problem',
  'description',
  'responsible',
  'indicator',
  'baseline',
  'target',
  'budget',
  'start',
  'end',
] as const

function present(one: Commitment): Partial<Record<(typeof OPEN_FIELDS)[number], string>> {
  return Object.fromEntries(
    OPEN_FIELDS.flatMap((field) => (one[field] ? [[field, one[field]]] : [])),
  )
}

function commentAnswers(comments: readonly HandledComment[], words: BulletinWords) {
  return comments.flatMap(({ comment, code, handling }) => {
    const { answer } = handling
    if (answer === undefined) return []
    const { before, after } = answer
    return {
      code,
      kind: 'comment' as const,
      // Whoever has the code still finds the answer; what nobody let through is not repeated.
      said: handling.moderation === 'shown' ? comment.text : words.notShown,
      decision: words.decisions[answer.decision],
      reason: answer.reason,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    }
  })
}

function proposalAnswers(proposals: readonly ProposalAnswer[], words: BulletinWords) {
  return proposals.filter(isProposalAnswered).map((answer) => ({
    code: answer.code,
    kind: 'proposal' as const,
    said: answer.proposal.text,
    ...words.proposalAnswer(answer),
  }))
}
