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
  return `${what}: ${fields[clash.field] ?? beforeMeeting(clash.field, words) ?? clash.field}`
}

/** The name of a field of the strategy, or of a line of what to take. */
function beforeMeeting(field: string, { strategy, equipment }: RoomWords): string | undefined {
  if (field === 'zones') return strategy.zones
  const items: Readonly<Record<string, string>> = equipment.item
  return (
    (strategy.field as Readonly<Record<string, string>>)[field] ??
    items[field.slice('packed-'.length)]
  )
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
  if (Array.isArray(value)) return value.map((each) => itemInWords(each, words)).join(', ')
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** One of a list: a zone by its name, a group or an adjustment by its word. */
function itemInWords(item: unknown, { strategy }: RoomWords): string {
  const names: Readonly<Record<string, string>> = { ...strategy.audience, ...strategy.adjustment }
  if (typeof item === 'string') return names[item] ?? item
  const { name } = (item ?? {}) as { readonly name?: unknown }
  return typeof name === 'string' ? name : JSON.stringify(item)
}
