import { For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { runsOfSide, type TextPiece } from './marked-runs.ts'

/**
 * One side of two texts, with what only this side has marked by a line through or under it, a sign at
 * each end and a word for those who hear it: never by colour alone.
 */
export function ChangedText(props: {
  pieces: readonly TextPiece[]
  side: 'before' | 'after'
  words: { readonly removed: string; readonly added: string; endOf: (kind: string) => string }
}): JSX.Element {
  const runs = () => runsOfSide(props.pieces, props.side)
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
