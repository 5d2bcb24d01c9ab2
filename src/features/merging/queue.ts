import {
  consolidatedWithParents,
  type FatesById,
  standingOf,
  type Verdict,
  verdictOn,
  type WithParents,
} from '../../domain/merging/fates.ts'
import type { Axis } from '../../domain/process/plan.ts'
import { shortTitle, titleOf } from '../../domain/proposals/capture.ts'
import type { Consolidated, Fate, Proposal } from '../../domain/proposals/proposal.ts'
import type { FieldClash } from './clashes.ts'

/** What a case of the queue is about. */
export type Subject =
  /** Proposals that may say the same, or one alone: at least one still waits for a decision. */
  | { readonly kind: 'group'; readonly proposals: readonly Proposal[] }
  /** Two coordinators gave one proposal two fates. */
  | { readonly kind: 'fate-clash'; readonly proposal: Proposal; readonly between: readonly Fate[] }
  /** Two tablets changed one field of one record. */
  | { readonly kind: 'field-clash'; readonly clash: FieldClash }
  | { readonly kind: 'consolidated'; readonly one: WithParents }
  | { readonly kind: 'set-apart'; readonly proposal: Proposal; readonly verdict: SetApart }

export type SetApart = Extract<Verdict, { fate: 'referred' | 'out-of-scope' }>

/** One entry of the queue. Its key stays the same while its subject does. */
export interface Case {
  readonly key: string
  readonly state: 'clash' | 'missing' | 'done'
  readonly subject: Subject
}

export interface QueueSources {
  readonly proposals: readonly Proposal[]
  /** Groups suggested among those that wait; absent while they are being compared. */
  readonly groups: readonly (readonly Proposal[])[] | undefined
  readonly fates: FatesById
  readonly consolidated: readonly Consolidated[]
  readonly supports: ReadonlyMap<string, number>
  readonly clashes: readonly FieldClash[]
}

/**
 * The queue of whoever merges: conflicts first, then what waits for a decision (groups, the most
 * alike first, then single proposals), then what was decided. Once compared, every proposal is in
 * a case, so nothing is dropped in silence (I5).
 */
export function makeQueue(sources: QueueSources): Case[] {
  const { proposals, groups, fates, consolidated, supports, clashes } = sources
  const standing = standingOf(consolidated)
  const grouped = new Set(groups?.flatMap((group) => group.map(({ id }) => id)))
  const clashing: Case[] = []
  const waiting: Case[] = (groups ?? []).flatMap((members) => groupCase(members))
  const apart: Case[] = []
  for (const proposal of proposals) {
    const { id } = proposal
    const verdict = verdictOn(id, fates, standing)
    if (verdict.fate === 'conflict') {
      const { between } = verdict
      clashing.push(caseOf(`f-${id}`, 'clash', { kind: 'fate-clash', proposal, between }))
    } else if (verdict.fate === 'referred' || verdict.fate === 'out-of-scope') {
      apart.push(caseOf(`a-${id}`, 'done', { kind: 'set-apart', proposal, verdict }))
    } else if (groups !== undefined && verdict.fate === 'pending' && !grouped.has(id)) {
      waiting.push(...groupCase([proposal]))
    }
  }
  const fieldClashes = clashes.map((clash) =>
    caseOf(`c-${clash.id}-${clash.field}`, 'clash', { kind: 'field-clash', clash }),
  )
  const joined = consolidatedWithParents(proposals, fates, consolidated, supports)
  const standingCases = joined.map((one) =>
    caseOf(`k-${one.consolidated.id}`, 'done', { kind: 'consolidated', one }),
  )
  return [...clashing, ...fieldClashes, ...waiting, ...standingCases, ...apart]
}

/** What the queue calls a case; made for the few that a screen shows, not for the thousands that wait. */
export function caseTitle(subject: Exclude<Subject, { kind: 'field-clash' }>): string {
  switch (subject.kind) {
    case 'group':
      return shortTitle(suggestTitle(subject.proposals))
    case 'consolidated':
      return subject.one.consolidated.title
    default:
      return titleOf(subject.proposal)
  }
}

/** The axis a case is marked with, if it has one. */
export function caseAxis(subject: Subject): Axis | null {
  switch (subject.kind) {
    case 'group':
      return sharedAxis(subject.proposals)
    case 'consolidated':
      return subject.one.consolidated.axis
    case 'field-clash':
      return null
    default:
      return subject.proposal.axis
  }
}

/** Whether a case can be decided together with others: what waits, and is no conflict. */
export function isMarkable({ state, subject }: Case): boolean {
  return state === 'missing' && subject.kind === 'group'
}

/** The case on the desk: the one chosen while it is there, else the first that waits, else the first. */
export function caseOnDesk(queue: readonly Case[], chosen: string | undefined): Case | undefined {
  return (
    queue.find(({ key }) => key === chosen) ??
    queue.find(({ state }) => state !== 'done') ??
    queue[0]
  )
}

/** The case an arrow key leads to; the ends of the queue hold. */
export function caseAfterKey(queue: readonly Case[], from: string, key: string): Case | undefined {
  const at = queue.findIndex((one) => one.key === from)
  switch (key) {
    case 'ArrowDown':
      return queue[Math.min(at + 1, queue.length - 1)]
    case 'ArrowUp':
      return queue[Math.max(at - 1, 0)]
    case 'Home':
      return queue[0]
    case 'End':
      return queue.at(-1)
    default:
      return undefined
  }
}

/**
 * A first title for what several proposals say: the title that has most words in common with the
 * others; the shorter of two equals.
 */
export function suggestTitle(proposals: readonly Proposal[]): string {
  const titles = proposals.map((proposal) => titleOf(proposal))
  const words = titles.map((title) => new Set(title.toLowerCase().match(/\p{L}{4,}/gu) ?? []))
  const weightOf = (at: number) => {
    let weight = 0
    for (const [other, set] of words.entries()) {
      if (other === at) continue
      for (const word of words[at] ?? []) if (set.has(word)) weight += 1
    }
    return weight
  }
  const [best] = titles
    .map((title, at) => ({ title, weight: weightOf(at) }))
    .sort((a, b) => b.weight - a.weight || a.title.length - b.title.length)
  return best?.title ?? ''
}

export function sharedAxis(proposals: readonly Proposal[]): Axis | null {
  const axis = proposals[0]?.axis ?? null
  return proposals.every((one) => one.axis === axis) ? axis : null
}

function groupCase(proposals: readonly Proposal[]): Case[] {
  const [first] = proposals
  return first ? [caseOf(`g-${first.id}`, 'missing', { kind: 'group', proposals })] : []
}

const caseOf = (key: string, state: Case['state'], subject: Subject): Case => ({
  key,
  state,
  subject,
})
