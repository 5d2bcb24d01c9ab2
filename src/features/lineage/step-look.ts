import type { LineNode, LineStep } from '../../domain/lineage/line-step.ts'
import type { IconName } from '../../ui/icon.tsx'

const ICON_OF: Readonly<Record<LineStep['kind'], IconName>> = {
  said: 'voice',
  edited: 'pencil',
  voted: 'ballot-box',
  grouped: 'people',
  joined: 'merge',
  'set-apart': 'send',
  scored: 'list',
  drawn: 'hand',
  decided: 'check',
  committed: 'flag',
  versioned: 'file',
  reviewed: 'people',
  approved: 'seal',
  consulted: 'globe',
  commented: 'voice',
  answered: 'check',
  published: 'document',
  advanced: 'up',
  withdrawn: 'minus',
  waiting: 'clock',
}

/** The symbol of a step; a decision looks like what was decided. */
export function iconOf(step: LineStep): IconName {
  if (step.kind === 'decided' && step.decision.decision !== 'selected') {
    return (
      { reserve: 'clock', referred: 'send', merged: 'merge', 'not-selected': 'minus' } as const
    )[step.decision.decision]
  }
  if (step.kind === 'joined' && step.parents.length < 2) return 'down'
  if (step.kind === 'set-apart' && step.fate.fate === 'out-of-scope') return 'minus'
  return ICON_OF[step.kind]
}

/** The place that a step leads to, where there is one to go to. */
export function nodeOf(step: LineStep): LineNode | undefined {
  switch (step.kind) {
    case 'said':
      return { kind: 'proposal', id: step.id }
    case 'joined':
      return { kind: 'consolidated', id: step.consolidated.id }
    case 'committed':
      return { kind: 'commitment', id: step.commitment.id }
    case 'commented':
      return { kind: 'comment', id: step.handled.comment.id }
    default:
      return undefined
  }
}
