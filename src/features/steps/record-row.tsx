import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Birth, Live } from '../../domain/records/record.ts'
import { FILE_FIELD, type StepDefinition } from '../../domain/steps/definition.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Links } from './links.ts'
import { fieldWords, tellValue } from './step-words.ts'

/** One record of a list: its name, a few of its fields, what changed of it, and its verbs. */
export function RecordRow(props: {
  definition: StepDefinition
  record: Live<Birth>
  links: Links
  onEdit: (() => void) | undefined
  onWithdraw: (() => void) | undefined
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const label = (field: string) => fieldWords(props.definition, field, words()).label
  const tell = (field: string, value: unknown) =>
    tellValue(props.definition, field, value, {
      words: words(),
      links: props.links,
      locale: locale(),
    })
  const said = (field: string) => (props.record as unknown as Record<string, unknown>)[field]
  const title = () => tell(props.definition.title, said(props.definition.title))
  const told = () =>
    [...props.definition.columns, FILE_FIELD].flatMap((field) => {
      const text = tell(field, said(field))
      return text === '' || text === title() ? [] : [`${label(field)}: ${text}`]
    })
  const changes = createMemo(() =>
    room.records.changes(props.record.id).filter(({ field }) => field !== 'withdrawn'),
  )
  const changed = ({ field, before, after }: ReturnType<typeof changes>[number]) => {
    const was = before
      .map((value) => tell(field, value))
      .filter(Boolean)
      .join(' / ')
    const now = tell(field, after)
    if (was === '') return words().steps.filled(label(field), now)
    return now === ''
      ? words().steps.emptied(label(field), was)
      : words().steps.before(label(field), was, now)
  }
  return (
    <li class="steps-record">
      <div>
        <b>{title()}</b>
        <Show when={told().length > 0}>
          <small class="soft">{told().join(' · ')}</small>
        </Show>
        <For
          each={Object.keys(props.record.conflicts ?? {}).filter((field) => field !== 'withdrawn')}
        >
          {(field) => <Notice tone="clash">{words().steps.conflict(label(field))}</Notice>}
        </For>
        <Show when={changes().length > 0}>
          <details class="no-print">
            <summary>{words().steps.history(changes().length)}</summary>
            <ul class="steps-changes">
              <For each={changes()}>{(change) => <li>{changed(change)}</li>}</For>
            </ul>
          </details>
        </Show>
      </div>
      <div class="actions no-print">
        <Show when={props.onEdit}>
          {(edit) => (
            <button type="button" class="button" onClick={() => edit()()}>
              <Icon name="pencil" /> {words().steps.edit}
              <span class="unseen">: {title()}</span>
            </button>
          )}
        </Show>
        <Show when={props.onWithdraw}>
          {(withdraw) => (
            <button
              type="button"
              class="round outlined"
              aria-label={`${words().steps.withdraw}: ${title()}`}
              onClick={() => withdraw()()}
            >
              <Icon name="minus" />
            </button>
          )}
        </Show>
      </div>
    </li>
  )
}
