import { foldText } from '../../lib/fold.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import type { LineNode } from './line-step.ts'
import type { Lineage } from './read-lineage.ts'

/** Something found, with the words by which a person knows it again. */
export interface FoundLine {
  readonly node: LineNode
  /** The receipt's code; a commitment's number. */
  readonly code: string
  readonly words: string
}

/** A line that was looked for, and whether what was typed names it or only stands in it. */
export interface SoughtLine extends FoundLine {
  readonly isExact: boolean
}

/** Characters that a person writes for those that a code never has. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/**
 * Lines by what somebody types: a receipt's code as it was read aloud («k7m-4tx»), a label («P-013»),
 * a commitment's number, or words that all stand in the text, whatever their order and accents.
 *
 * Returns  codes, labels and numbers first; nothing for nothing typed.
 */
export function findLines(lineage: Lineage, typed: string): readonly SoughtLine[] {
  const asked = foldText(typed).trim()
  if (asked === '') return []
  const code = asCode(typed)
  const words = asked.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const exact: SoughtLine[] = []
  const loose: SoughtLine[] = []
  for (const one of allLines(lineage)) {
    const isExact =
      one.found.code === code ||
      foldText(one.label) === asked ||
      (one.found.node.kind === 'commitment' && one.found.code === typed.trim())
    if (isExact) exact.push({ ...one.found, isExact })
    else {
      const text = foldText(`${one.found.words} ${one.more}`)
      if (words.length > 0 && words.every((word) => text.includes(word)))
        loose.push({ ...one.found, isExact })
    }
  }
  return [...exact, ...loose]
}

/** A code as Crockford's base 32 reads it: any case, with or without dashes and spaces. */
export function asCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[\s-]/gu, '')
  return [...bare].map((each) => MISREAD[each] ?? each).join('')
}

function* allLines(lineage: Lineage) {
  for (const { id, number, title, label, description } of lineage.commitments.values()) {
    const found: FoundLine = {
      node: { kind: 'commitment', id },
      code: String(number),
      words: title,
    }
    yield { found, label: label ?? '', more: description ?? '' }
  }
  for (const { id, text, title, wording, label } of lineage.proposals.values()) {
    const found: FoundLine = {
      node: { kind: 'proposal', id },
      code: receiptCode(id),
      words: text,
    }
    yield { found, label: label ?? '', more: `${title ?? ''} ${wording ?? ''}` }
  }
  for (const { comment, code } of lineage.comments.values()) {
    const found: FoundLine = {
      node: { kind: 'comment', id: comment.id },
      code,
      words: comment.text,
    }
    yield { found, label: comment.label ?? '', more: comment.proposedText ?? '' }
  }
  for (const { id, title, label, withdrawn } of lineage.consolidated.values()) {
    if (withdrawn === true) continue
    const found: FoundLine = {
      node: { kind: 'consolidated', id },
      code: label ?? receiptCode(id),
      words: title,
    }
    yield { found, label: label ?? '', more: '' }
  }
}
