import type { LineStep } from '../../domain/lineage/line-step.ts'

type Said = Extract<LineStep, { readonly kind: 'said' }>
type Commented = Extract<LineStep, { readonly kind: 'commented' }>

/** One row of a drawn line: a step, several voices side by side, or the comments of a consultation. */
export type LineRow =
  | { readonly kind: 'step'; readonly step: LineStep }
  | {
      readonly kind: 'voices'
      readonly voices: readonly { readonly said: Said; readonly own: readonly LineStep[] }[]
    }
  | {
      readonly kind: 'comments'
      readonly comments: readonly {
        readonly said: Commented
        readonly answers: readonly LineStep[]
      }[]
    }

/** Steps as rows, in their order: sentences that stand together stand side by side, and so do comments. */
export function rowsOf(steps: readonly LineStep[]): LineRow[] {
  const rows: LineRow[] = []
  for (let at = 0; at < steps.length; ) {
    const step = steps[at]
    if (step?.kind === 'said') {
      const voices: { said: Said; own: LineStep[] }[] = []
      for (let next = steps[at]; next !== undefined; next = steps[++at]) {
        const last = voices.at(-1)
        if (next.kind === 'said') voices.push({ said: next, own: [] })
        else if (last && 'id' in next && next.id === last.said.id) last.own.push(next)
        else break
      }
      rows.push({ kind: 'voices', voices })
    } else if (step?.kind === 'commented') {
      const comments: { said: Commented; answers: LineStep[] }[] = []
      for (let next = steps[at]; next !== undefined; next = steps[++at]) {
        const last = comments.at(-1)
        if (next.kind === 'commented') comments.push({ said: next, answers: [] })
        else if (last && isAnswerTo(next, last.said)) last.answers.push(next)
        else break
      }
      rows.push({ kind: 'comments', comments })
    } else {
      if (step !== undefined) rows.push({ kind: 'step', step })
      at += 1
    }
  }
  return rows
}

function isAnswerTo(step: LineStep, { handled }: Commented): boolean {
  const { id } = handled.comment
  if (step.kind === 'answered') return step.handled.comment.id === id
  return step.kind === 'waiting' && step.id === id
}
