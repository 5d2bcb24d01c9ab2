import { For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'

interface TextPiece {
  readonly text: string
  readonly in: 'both' | 'before' | 'after'
}

/**
 * One side of two texts, with what only this side has marked by a line through or under it, a sign at
 * each end and a word for those who hear it: never by colour alone.
 */
export function ChangedText(props: {
  pieces: readonly TextPiece[]
  side: 'before' | 'after'
  words: { readonly removed: string; readonly added: string; endOf: (kind: string) => string }
}): JSX.Element {
  const runs = () =>
    runsOf(props.pieces.filter((one) => one.in === 'both' || one.in === props.side))
  const kind = () => (props.side === 'before' ? props.words.removed : props.words.added)
  return (
    <span class="changed-text">
      <For each={runs()}>
        {(run) => (
          <Show when={run.isMarked} fallback={run.text}>
            <Dynamic component={props.side === 'before' ? 'del' : 'ins'}>
              <span class="unseen"> [{kind()}: </span>
              {run.text}
              <span class="unseen"> {props.words.endOf(kind())}] </span>
            </Dynamic>
          </Show>
        )}
      </For>
    </span>
  )
}

/** Words marked one after another are one mark, and the blanks around it are none. */
function runsOf(pieces: readonly TextPiece[]): { text: string; isMarked: boolean }[] {
  const runs: { text: string; isMarked: boolean }[] = []
  for (const piece of pieces) {
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
