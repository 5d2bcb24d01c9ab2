import { For, type JSX, Match, Switch } from 'solid-js'

/**
 * One side of two texts, with what only this side has marked by a line through or under it, a sign at
 * each end and a word for those who hear it: never by colour alone.
 */
export function ChangedText(props: {
  pieces: readonly { readonly text: string; readonly in: 'both' | 'before' | 'after' }[]
  side: 'before' | 'after'
  words: { readonly removed: string; readonly added: string; endOf: (kind: string) => string }
}): JSX.Element {
  const own = () => props.pieces.filter((piece) => piece.in === 'both' || piece.in === props.side)
  return (
    <span class="changed-text">
      <For each={own()}>
        {(piece) => (
          <Switch fallback={piece.text}>
            <Match
              when={piece.in !== 'both' && piece.text.trim() !== '' && props.side === 'before'}
            >
              <del>
                <span class="unseen"> [{props.words.removed}: </span>
                {piece.text}
                <span class="unseen"> {props.words.endOf(props.words.removed)}] </span>
              </del>
            </Match>
            <Match when={piece.in !== 'both' && piece.text.trim() !== '' && props.side === 'after'}>
              <ins>
                <span class="unseen"> [{props.words.added}: </span>
                {piece.text}
                <span class="unseen"> {props.words.endOf(props.words.added)}] </span>
              </ins>
            </Match>
          </Switch>
        )}
      </For>
    </span>
  )
}
