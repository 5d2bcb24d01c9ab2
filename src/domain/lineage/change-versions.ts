import { type SheetText, textOfSheet, textOfVersion } from '../commitments/version.ts'
import type { CommentAnswer } from '../consultation/comment.ts'
import type { Lineage } from './read-lineage.ts'

/** Where the words that an answer changed stand among a sheet's versions. */
export interface ChangeVersions {
  /** Label of the last version that still says what stood before. */
  readonly before?: string
  /** Label of the first version that says what stands after; `now`: only the sheet as it is. */
  readonly after?: string
}

/**
 * In which versions of its commitment's sheet the words before and after a comment's change stand: the
 * words themselves are looked for, so that nothing is claimed that no version says.
 */
export function versionsOfChange(
  lineage: Lineage,
  id: string | null,
  { before = '', after = '' }: Pick<CommentAnswer, 'before' | 'after'>,
): ChangeVersions {
  const commitment = lineage.commitments.get(id ?? '')
  if (commitment === undefined || (before.trim() === '' && after.trim() === '')) return {}
  const { milestones, changesOf } = lineage.records
  const history = { commitment, milestones, changesOf }
  const told = lineage.versionsOf(commitment.id).map(({ version, label }) => ({
    label,
    sheet: textOfVersion(version, history),
  }))
  const now = { label: 'now', sheet: textOfSheet(commitment, milestones) }
  const last = told.filter(({ sheet }) => says(sheet, before)).at(-1)
  const first = [...told, now].find(({ sheet }) => says(sheet, after))
  return { ...(last && { before: last.label }), ...(first && { after: first.label }) }
}

function says({ fields, milestones }: SheetText, words: string): boolean {
  const sought = words.trim()
  if (sought === '') return false
  return [...Object.values(fields), ...milestones.map(({ text }) => text)].some((text) =>
    text.includes(sought),
  )
}
