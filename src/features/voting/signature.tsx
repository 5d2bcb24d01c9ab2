import { type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { HoldButton } from './hold-button.tsx'

/** One of the two people who sign: how they want to be named, and a button to be held. */
export function Signature(props: {
  label: string
  name: string
  signed: boolean
  onName: (name: string) => void
  onSign: (signed: boolean) => void
}): JSX.Element {
  const words = useWords()
  const count = () => words().voting.count
  return (
    <div class="vote-signature" classList={{ signed: props.signed }}>
      <Show
        when={props.signed}
        fallback={
          <>
            <Field
              label={props.label}
              value={props.name}
              onInput={props.onName}
              hint={count().nameHint}
              maxLength={80}
            />
            <HoldButton
              class={`button ${props.name.trim() === '' ? '' : 'sun'}`}
              holdMs={1_000}
              again={count().holdAgain}
              onHeld={() => props.name.trim() !== '' && props.onSign(true)}
            >
              <Icon name="hand" />
              {count().hold}
            </HoldButton>
          </>
        }
      >
        <p>
          <small class="soft">{props.label}</small>
          <span class="quote">{props.name}</span>
        </p>
        <p class="vote-signed" role="status">
          <Icon name="check" />
          {count().signed}
        </p>
        <button type="button" class="button plain" onClick={() => props.onSign(false)}>
          {count().unsign}
        </button>
      </Show>
    </div>
  )
}
