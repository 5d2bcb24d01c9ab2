import { createMemo, For, type JSX, Show } from 'solid-js'
import {
  type Commitment,
  type Milestone,
  SMART_PARTS,
} from '../../domain/commitments/commitment.ts'
import { ogpLens } from '../../domain/commitments/ogp-lens.ts'
import type { SmartPrompt } from '../../domain/commitments/smart.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { RecordText } from './record-text.tsx'

/** The five letters with what is said of each, and friendly questions where something may be missing. */
export function PromptsSheet(props: {
  commitment: Commitment
  milestones: readonly Milestone[]
  prompts: readonly SmartPrompt[]
  mayWrite: boolean
}): JSX.Element {
  const words = useWords()
  const text = () => words().commitments
  const lens = createMemo(() => ogpLens(props.commitment, props.milestones))
  return (
    <section class="commitment-prompts stack" aria-labelledby="prompts-head">
      <h2 id="prompts-head">{text().promptsHead}</h2>
      <For each={SMART_PARTS}>
        {(part) => {
          const own = createMemo(() => props.prompts.filter((prompt) => prompt.part === part))
          return (
            <div class="sheet smart" classList={{ asks: own().length > 0 }}>
              <span class="smart-letter num" aria-hidden="true">
                {text().smart[part].letter}
              </span>
              <div>
                <h3>{text().smart[part].name}</h3>
                <ul aria-live="polite">
                  <For each={own()}>
                    {(prompt) => (
                      <li>
                        <Icon name="info" />{' '}
                        <span>{text().prompt[prompt.code](prompt.about ?? '')}</span>
                      </li>
                    )}
                  </For>
                </ul>
                <RecordText
                  record={props.commitment.id}
                  field="smart"
                  part={part}
                  label={text().smart[part].why}
                  rows={2}
                  maxLength={600}
                  mayWrite={props.mayWrite}
                />
              </div>
            </div>
          )
        }}
      </For>
      <div class="sheet smart-lens">
        <h3>{text().lens}</h3>
        <ul>
          <For each={['verifiable', 'relevant', 'ambitionTold'] as const}>
            {(one) => (
              <li>
                <Show when={lens()[one]} fallback={<i class="smart-open" aria-hidden="true" />}>
                  <Icon name="check" />
                </Show>
                <span>{lens()[one] ? text().lensYes[one] : text().lensNo[one]}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
      <p class="soft">{text().notAnExam}</p>
    </section>
  )
}
