import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { readOwnWords } from '../../domain/proposals/own-words.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Desk } from './desk.ts'

/** Words that mean one thing in this municipality: what people call things finds its sisters. */
export function OwnWords(props: { desk: Desk }): JSX.Element {
  const words = useWords()
  const written = () => props.desk.ownWords().join('\n')
  const [typed, setTyped] = createSignal(written())
  createEffect(on(written, setTyped, { defer: true }))
  const isChanged = () => readOwnWords(typed()).join('\n') !== written()
  return (
    <details class="sheet merging-own-words">
      <summary>
        <Icon name="voice" /> {words().ownWords.title}
      </summary>
      <p class="soft" id="own-words-hint">
        {words().ownWords.hint}
      </p>
      <label for="own-words">{words().ownWords.label}</label>
      <textarea
        id="own-words"
        class="input"
        rows={6}
        aria-describedby="own-words-hint"
        readonly={!props.desk.mayWrite()}
        value={typed()}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Show when={props.desk.mayWrite()}>
        <button
          type="button"
          class="button"
          disabled={!isChanged()}
          onClick={() => void props.desk.keepOwnWords(readOwnWords(typed()))}
        >
          <Icon name="check" /> {words().ownWords.save}
        </button>
      </Show>
    </details>
  )
}
