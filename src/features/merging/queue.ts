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
  readonly axis: Axis | null
  readonly title: string
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
  const verdicts = new Map(proposals.map(({ id }) => [id, verdictOn(id, fates, standing)]))
  const fateOf = ({ id }: Proposal) => verdicts.get(id)?.fate ?? 'pending'

  const clashing = proposals.flatMap((proposal): Case[] => {
    const verdict = verdicts.get(proposal.id)
    if (verdict?.fate !== 'conflict') return []
    const { between } = verdict
    return [
      caseOf('clash', namedBy(`f-${proposal.id}`, proposal), {
        kind: 'fate-clash',
        proposal,
        between,
      }),
    ]
  })
  const fieldClashes = clashes.map(
    (clash): Case => ({
      key: `c-${clash.id}-${clash.field}`,
      state: 'clash',
      axis: null,
      title: '',
      subject: { kind: 'field-clash', clash },
    }),
  )

  const open = groups ?? []
  const grouped = new Set(open.flatMap((group) => group.map(({ id }) => id)))
  const single = proposals.filter(
    (proposal) => fateOf(proposal) === 'pending' && !grouped.has(proposal.id),
  )
  const cases = groups === undefined ? [] : [...open, ...single.map((one) => [one])]
  const waiting = cases.flatMap((members): Case[] => {
    const [first] = members
    if (first === undefined) return []
    const named = {
      key: `g-${first.id}`,
      axis: sharedAxis(members),
      title: () => shortTitle(suggestTitle(members)),
    }
    return [caseOf('missing', named, { kind: 'group', proposals: members })]
  })

  const standingCases = consolidatedWithParents(proposals, fates, consolidated, supports).map(
    (one): Case => ({
      key: `k-${one.consolidated.id}`,
      state: 'done',
      axis: one.consolidated.axis,
      title: one.consolidated.title,
      subject: { kind: 'consolidated', one },
    }),
  )
  const apart = proposals.flatMap((proposal): Case[] => {
    const verdict = verdicts.get(proposal.id)
    if (verdict?.fate !== 'referred' && verdict?.fate !== 'out-of-scope') return []
    const subject: Subject = { kind: 'set-apart', proposal, verdict }
    return [caseOf('done', namedBy(`a-${proposal.id}`, proposal), subject)]
  })
  return [...clashing, ...fieldClashes, ...waiting, ...standingCases, ...apart]
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
  const axes = new Set(proposals.map(({ axis }) => axis))
  const [only] = axes
  return axes.size === 1 && only !== undefined ? only : null
}

interface Named {
  readonly key: string
  readonly axis: Axis | null
  readonly title: () => string
}

const namedBy = (key: string, proposal: Proposal): Named => ({
  key,
  axis: proposal.axis,
  title: () => titleOf(proposal),
})

/** A case whose title is made when it is read: of thousands that wait a screen shows a few. */
function caseOf(state: Case['state'], { key, axis, title }: Named, subject: Subject): Case {
  return {
    key,
    state,
    axis,
    subject,
    get title() {
      return title()
    },
  }
}
