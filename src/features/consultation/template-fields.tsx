import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { AnswerTemplate } from '../../domain/consultation/answer-template.ts'
import { useWords } from '../../i18n/index.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Hearing } from './hearing.ts'

/** Most characters of a template's name. */
const NAME_MAX = 80

/** Begins an answer with one that was kept, keeps the one that is written, or takes one back. */
export function TemplateFields(props: {
  hearing: Hearing
  /** Whether what is written can be kept. */
  hasText: boolean
  onUse: (template: AnswerTemplate) => void
  onKeep: (name: string) => Promise<boolean>
}): JSX.Element {
  const words = useWords()
  const text = () => words().hearing.templates
  const [chosen, setChosen] = createSignal('')
  const [name, setName] = createSignal('')
  const template = createMemo(() => props.hearing.templates().find(({ id }) => id === chosen()))
  const use = (id: string) => {
    setChosen(id)
    const found = template()
    if (found !== undefined) props.onUse(found)
  }
  async function keep() {
    if (name().trim() === '' || !props.hasText) return
    if (await props.onKeep(name().trim())) setName('')
  }
  return (
    <>
      <Show when={props.hearing.templates().length > 0}>
        <Choice
          label={text().begin}
          value={template()?.id ?? ''}
          options={[
            { value: '', label: text().none },
            ...props.hearing.templates().map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={use}
        />
        <Show when={template()}>
          {(one) => (
            <div class="actions">
              <button
                type="button"
                class="button"
                onClick={() => void props.hearing.withdrawTemplate(one().id)}
              >
                <Icon name="minus" /> {text().withdraw(one().name)}
              </button>
            </div>
          )}
        </Show>
      </Show>
      <p class="soft">{text().places}</p>
      <details>
        <summary class="button">{text().keepTitle}</summary>
        <div class="stack consultation-template">
          <Field label={text().name} value={name()} maxLength={NAME_MAX} onInput={setName} />
          <div class="actions">
            <button
              type="button"
              class="button"
              aria-disabled={name().trim() === '' || !props.hasText}
              onClick={() => void keep()}
            >
              <Icon name="plus" /> {text().keep}
            </button>
          </div>
        </div>
      </details>
    </>
  )
}
