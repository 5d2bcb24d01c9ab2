import { For, type JSX } from 'solid-js'
import type { MethodId } from '../../domain/voting/method-rules.ts'
import { METHODS } from '../../domain/voting/methods/index.ts'
import { useWords } from '../../i18n/index.ts'

/** Every way of voting, with what it means for the one that is chosen. */
export function MethodChoice(props: {
  value: MethodId
  onChange: (method: MethodId) => void
}): JSX.Element {
  const words = useWords()
  return (
    <>
      <fieldset class="vote-methods" aria-label={words().voting.setup.method}>
        <For each={METHODS}>
          {({ id }) => (
            <button
              type="button"
              class="vote-method"
              aria-pressed={id === props.value}
              onClick={() => props.onChange(id)}
            >
              {words().voting.method[id]}
            </button>
          )}
        </For>
      </fieldset>
      <p>{words().voting.methodHint[props.value]}</p>
    </>
  )
}
