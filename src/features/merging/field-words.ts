import { titleOf } from '../../domain/proposals/capture.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import type { RoomWords } from '../../i18n/index.ts'
import type { FieldClash } from './clashes.ts'
import type { Desk } from './desk.ts'

/** What is in conflict, in words: which record, which of its fields. */
export function clashTitle(clash: FieldClash, desk: Desk, words: RoomWords): string {
  const proposal = desk.proposal(clash.id)
  const { kinds, fields } = words.merging
  const named = clash.name ?? kinds[clash.kind] ?? kinds['']
  const what = proposal === undefined ? named : titleOf(proposal)
  return `${what}: ${fields[clash.field] ?? clash.field}`
}

/** A field's value as a person reads it. Values that we do not know are shown as they are stored. */
export function valueInWords(clash: FieldClash, value: unknown, words: RoomWords): string {
  const { merging, terms } = words
  if (value === null || value === undefined || value === '') return merging.empty
  if (typeof value === 'boolean') return value ? merging.yes : merging.no
  if (typeof value === 'string') {
    if (clash.field === 'axis') {
      return terms.axisLong[value as NonNullable<Proposal['axis']>] ?? value
    }
    if (clash.field === 'origin') return terms.origin[value as Proposal['origin']] ?? value
    return value
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}
