import { For, type JSX, Show } from 'solid-js'
import { labelLength } from '../../domain/voting/freeze.ts'
import { LABEL_MAX } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { OptionDraft } from './drafts.ts'
import type { SetupDraft } from './setup-draft.ts'

/** What is put to the vote, and what each option is called on the ballot. */
export function OptionPicker(props: {
  offered: readonly OptionDraft[]
  picked: ReadonlySet<string>
  draft: SetupDraft
  change: (part: Partial<SetupDraft>) => void
}): JSX.Element {
  const words = useWords()
  const setup = () => words().voting.setup
  const chosen = () => props.offered.filter(({ id }) => props.picked.has(id))
  const toggle = (id: string) =>
    props.change({
      picked: props.picked.has(id)
        ? props.draft.picked.filter((other) => other !== id)
        : [...props.draft.picked, id],
    })
  const toggleAll = () =>
    props.change({
      picked: chosen().length === props.offered.length ? [] : props.offered.map(({ id }) => id),
    })
  return (
    <>
      <div class="vote-pick-head">
        <h3>{setup().pick}</h3>
        <span role="status">{setup().picked(chosen().length)}</span>
        <Show when={props.offered.length > 0}>
          <button type="button" class="button" onClick={toggleAll}>
            {chosen().length === props.offered.length ? setup().pickNone : setup().pickAll}
          </button>
        </Show>
      </div>
      <Show when={props.offered.length > 0} fallback={<Notice>{setup().nothing}</Notice>}>
        <ul class="vote-options">
          <For each={props.offered}>
            {(option) => {
              const label = () => props.draft.labels[option.id] ?? option.label
              const left = () => LABEL_MAX - labelLength(label())
              const isPicked = () => props.picked.has(option.id)
              return (
                <li class="sheet" classList={{ picked: isPicked() }}>
                  <label class="vote-pick">
                    <input
                      type="checkbox"
                      checked={isPicked()}
                      onChange={() => toggle(option.id)}
                    />
                    <span class="quote">{option.text}</span>
                  </label>
                  <Show when={isPicked()}>
                    <Field
                      label={setup().label}
                      value={label()}
                      onInput={(value) =>
                        props.change({ labels: { ...props.draft.labels, [option.id]: value } })
                      }
                      hint={setup().labelLeft(Math.max(0, left()))}
                      error={left() < 0 ? setup().labelOver(-left()) : undefined}
                    />
                  </Show>
                </li>
              )
            }}
          </For>
        </ul>
      </Show>
    </>
  )
}
