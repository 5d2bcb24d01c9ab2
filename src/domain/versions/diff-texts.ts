import { diffWordsWithSpace } from 'diff'

/** A run of words, and in which of two texts it stands. */
export interface TextPiece {
  readonly text: string
  readonly in: 'both' | 'before' | 'after'
}

/**
 * What two texts share and what each has alone, word by word.
 *
 * Returns  pieces in reading order: those that are not only `after` join to `before`, and those that
 * are not only `before` join to `after`; equal texts are one piece, two empty ones none.
 */
export function diffTexts(before: string, after: string): readonly TextPiece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }))
}
