/** A run of words, and in which of two texts it stands. */
export interface TextPiece {
  readonly text: string
  readonly in: 'both' | 'before' | 'after'
}

/** A run of one side's text, and whether it is marked as its own. */
export interface MarkedRun {
  text: string
  readonly isMarked: boolean
}

/**
 * One of two texts as runs to draw: what stands on this side alone is marked. Words marked one after
 * another are one mark, and the blanks around a mark are none of it.
 *
 * Returns  runs that join to the side's text, to the letter.
 */
export function runsOfSide(pieces: readonly TextPiece[], side: 'before' | 'after'): MarkedRun[] {
  const runs: MarkedRun[] = []
  for (const piece of pieces) {
    if (piece.in !== 'both' && piece.in !== side) continue
    const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece.text) ?? []
    const isMarked = piece.in !== 'both' && core !== ''
    for (const [text, marked] of [
      [lead, false],
      [core, isMarked],
      [trail, false],
    ] as const) {
      const [before, last] = [runs.at(-2), runs.at(-1)]
      if (text === '') continue
      if (marked && before?.isMarked && last?.text.trim() === '') {
        before.text += last.text + text
        runs.pop()
      } else if (last?.isMarked === marked) last.text += text
      else runs.push({ text, isMarked: marked })
    }
  }
  return runs
}
