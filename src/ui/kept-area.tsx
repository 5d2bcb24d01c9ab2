import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { useWords } from '../i18n/index.ts'
import { Icon } from './icon.tsx'
import { Notice } from './notice.tsx'

/** A text that is kept while it is typed, as the store makes it. */
export interface KeptAreaText {
  text(): string
  state(): 'still' | 'writing' | 'kept' | 'failed'
  failure(): unknown
  clashes(): boolean
  type(text: string): void
  flush(): Promise<void>
  settle(text: string): Promise<void>
}

/** A large field that says where its text is, and asks when two tablets wrote it. */
export function KeptArea(props: {
  label: string
  hint?: string | undefined
  class?: string
  rows?: number
  maxLength: number
  kept: KeptAreaText
  /** What stands in the record. */
  stands: string
  /** Texts between which a person must choose. */
  heads: readonly string[]
  mayWrite: boolean
  /** Why a write failed, in words. */
  why: (error: unknown) => string
}): JSX.Element {
  const words = useWords()
  const id = createUniqueId()
  const text = () => words().inRoom
  const heads = () => [...new Set(props.heads)]
  /** What stands in the record when the screen opens came from this tablet's disk. */
  const isKept = () =>
    props.kept.state() === 'kept' || (props.kept.state() === 'still' && props.kept.text() !== '')
  const state = () => {
    if (props.kept.state() === 'failed') return props.why(props.kept.failure())
    if (isKept()) return text().kept
    return props.kept.state() === 'writing' ? text().writing : ''
  }
  const settle = (next: string) => void props.kept.settle(next)
  return (
    <div class={`kept-text ${props.class ?? ''}`}>
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        {(hint) => (
          <small class="soft" id={`${id}-hint`}>
            {hint()}
          </small>
        )}
      </Show>
      <textarea
        id={id}
        class="input"
        rows={props.rows ?? 2}
        maxLength={props.maxLength}
        value={props.kept.text()}
        readonly={!props.mayWrite}
        aria-describedby={props.hint ? `${id}-hint ${id}-state` : `${id}-state`}
        onInput={(event) => props.kept.type(event.currentTarget.value)}
        onBlur={() => void props.kept.flush()}
      />
      <small
        id={`${id}-state`}
        class="soft kept-state"
        classList={{ failed: props.kept.state() === 'failed' }}
      >
        <Show when={isKept()}>
          <Icon name="check" />
        </Show>{' '}
        {state()}
      </small>
      <Show when={props.kept.clashes()}>
        <Notice tone="clash" alert>
          <p>{text().clash}</p>
          <blockquote class="quote">{props.stands || text().empty}</blockquote>
          <Choices
            options={[
              [text().keepMine, props.kept.text()],
              [text().takeOther, props.stands],
              [text().keepBoth, `${props.stands}\n\n${props.kept.text()}`.trim()],
            ]}
            onChoose={settle}
          />
        </Notice>
      </Show>
      <Show when={!props.kept.clashes() && heads().length > 1}>
        <Notice tone="clash">
          <p>{text().conflict}</p>
          <For each={heads()}>
            {(head) => (
              <>
                <blockquote class="quote">{head || text().empty}</blockquote>
                <Choices options={[[text().keepThis, head]]} onChoose={settle} />
              </>
            )}
          </For>
          <Choices options={[[text().keepBoth, heads().join('\n\n')]]} onChoose={settle} />
        </Notice>
      </Show>
    </div>
  )
}

/** A field of a record as text; what is no text is empty. */
export function textOf(record: object | undefined, field: string): string {
  const value = (record as Readonly<Record<string, unknown>> | undefined)?.[field]
  return typeof value === 'string' ? value : ''
}

function Choices(props: {
  options: readonly (readonly [label: string, text: string])[]
  onChoose: (text: string) => void
}): JSX.Element {
  return (
    <div class="actions">
      <For each={props.options}>
        {([label, next]) => (
          <button type="button" class="button" onClick={() => props.onChoose(next)}>
            {label}
          </button>
        )}
      </For>
    </div>
  )
}
