import type { CriteriaRules } from '../../../domain/voting/method-rules.ts'
import type { VotingWords } from '../../../i18n/es/voting.ts'
import type { CriterionDraft, SetupDraft } from '../setup-draft.ts'
import { UNREADABLE, wholeOf } from '../typed.ts'
import { scaleOfDraft } from './scale.ts'

/** The criteria as typed; while nobody touched them, the four of the region in the language on screen. */
export function criteriaOf(draft: SetupDraft, words: VotingWords): readonly CriterionDraft[] {
  return (
    draft.criteria ??
    Object.entries(words.forms.criteria.proposed).map(([id, label]) => ({
      id,
      label,
      weight: '1',
      direction: 'benefit',
      veto: '',
    }))
  )
}

/** One more, with an id that none of the others has or had. */
export function addCriterion(list: readonly CriterionDraft[]): readonly CriterionDraft[] {
  const numbers = list.map(({ id }) => Number(/^criterio-(\d+)$/.exec(id)?.[1] ?? 0))
  const id = `criterio-${Math.max(list.length, ...numbers) + 1}`
  return [...list, { id, label: '', weight: '1', direction: 'benefit', veto: '' }]
}

/** The rules as typed; what cannot be read as a number is refused by the method. */
export function criteriaRules(draft: SetupDraft, words: VotingWords): CriteriaRules {
  return {
    criteria: criteriaOf(draft, words).map(({ id, label, weight, direction, veto }) => ({
      id,
      label: label.trim(),
      weight: wholeOf(weight) ?? UNREADABLE,
      direction,
      ...(veto.trim() !== '' && { veto: wholeOf(veto) ?? UNREADABLE }),
    })),
    ...scaleOfDraft(draft),
  }
}
