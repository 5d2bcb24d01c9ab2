import type { Fate } from '../../domain/proposals/proposal.ts'
import type { RoomWords } from '../../i18n/index.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import type { Desk } from './desk.ts'

/** A fate in words, with the name of the consolidated proposal it leads into. */
export function fateInWords(fate: Fate, desk: Desk, words: RoomWords): string {
  const { fates } = words.merging
  const nameOf = (id: string) => {
    const one = desk.view().consolidated.find((each) => each.id === id)
    return one === undefined ? receiptCode(id) : `${one.label ?? receiptCode(id)}, ${one.title}`
  }
  switch (fate.fate) {
    case 'pending':
      return fates.pending
    case 'merged':
      return fates.merged(nameOf(fate.into))
    case 'alone':
      return fates.alone(nameOf(fate.into))
    case 'referred':
      return fates.referred(fate.to)
    case 'out-of-scope':
      return fates.outOfScope(fate.reason)
  }
}
