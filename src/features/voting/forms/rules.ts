import type {
  ApprovalRules,
  DotsRules,
  HandsRules,
  RankedRules,
  ScoreRules,
} from '../../../domain/voting/method-rules.ts'
import { dots } from '../../../domain/voting/methods/dots.ts'
import type { SetupDraft } from '../setup-draft.ts'
import { UNREADABLE, wholeOf } from '../typed.ts'
import { scaleOfDraft } from './scale.ts'

/** Points as typed. */
export function dotsRules(draft: SetupDraft, m: number): DotsRules {
  const text = dotsText(draft, m)
  return { dots: wholeOf(text.dots) ?? UNREADABLE, cap: wholeOf(text.cap) ?? UNREADABLE }
}

/** What nobody typed follows the number of options. */
export function dotsText({ typed }: SetupDraft, m: number): { dots: string; cap: string } {
  const usual = dots.defaults(Math.max(2, m))
  const each = typed['dots'] ?? String(usual.dots)
  return { dots: each, cap: typed['cap'] ?? String(Math.min(usual.cap ?? 1, wholeOf(each) ?? 1)) }
}

/** Marks as typed. */
export function marksRules({ typed }: SetupDraft): ApprovalRules {
  const { max = '' } = typed
  return max.trim() === '' ? {} : { max: wholeOf(max) ?? UNREADABLE }
}

/** Grades as chosen. */
export function scoreRules(draft: SetupDraft): ScoreRules {
  const { chosen, typed } = draft
  const aggregate = aggregateOf(draft)
  const some = chosen['raters'] === 'some'
  return {
    ...scaleOfDraft(draft),
    aggregate,
    ...(chosen['all'] === 'yes' && { requireAll: true }),
    ...(aggregate === 'mean' && {
      minRaters: some ? (wholeOf(typed['raters'] ?? '1') ?? UNREADABLE) : 'half',
    }),
  }
}

/** How grades are put together; by their mean unless somebody chose otherwise. */
export function aggregateOf({ chosen }: SetupDraft): ScoreRules['aggregate'] {
  return chosen['aggregate'] === 'sum' ? 'sum' : 'mean'
}

/** The reading as chosen. */
export function rankedRules({ chosen }: SetupDraft): RankedRules {
  return { reading: chosen['reading'] === 'schulze' ? 'schulze' : 'borda' }
}

/** Hands as typed. */
export function handsRules({ typed }: SetupDraft): HandsRules {
  return { perPerson: wholeOf(typed['perPerson'] ?? '1') ?? UNREADABLE }
}
