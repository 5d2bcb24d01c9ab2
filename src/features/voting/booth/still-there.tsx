import { type JSX, Show } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { NOTICE_S } from './idle.ts'

/** «¿Sigue ahí?», in words and in time to answer. Any touch is an answer. */
export function StillThere(props: { secondsLeft: number | undefined }): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  return (
    <Show when={props.secondsLeft !== undefined}>
      <div class="booth-still">
        <span class="num" aria-hidden="true">
          {props.secondsLeft}
        </span>
        <span role="alert">
          <b>{booth().still}</b> {booth().clears(NOTICE_S)}
        </span>
        <button type="button" class="button">
          {booth().here}
        </button>
      </div>
    </Show>
  )
}
