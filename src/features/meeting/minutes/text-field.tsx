import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { MINUTES_TEXT_MAX } from '../../../domain/minutes/minutes.ts'
import type { Birth, Live } from '../../../domain/records/record.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting, useOpenDevice } from '../../../store/context.ts'
import type { Pen } from '../../../store/projection.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useWriteWords } from '../write.ts'
import { createKeptText } from './kept-text.ts'

/** One text of the minutes: a large field that keeps what is typed, and asks when two tablets wrote. */
export function TextField(props: {
  record: string
  field: string
  label: string
  rows?: number
  /** Begins the record where it has no birth yet. */
  begin?: (pen: Pen) => void
}): JSX.Element {
  const { course, session } = useMeeting()
  const { db } = useOpenDevice().ready.workspace
  const words = useWords()
  const why = useWriteWords()
  const id = createUniqueId()
  const text = () => words().inRoom
  const record = () => course.records.get(props.record) as Live<Birth> | undefined
  const mayWrite = () => session.leads() && session.grant(course.room) === 'write'
  const kept = createKeptText({
    db,
    // eslint-disable-next-line solid/reactivity -- reason: a field stays with its record for life
    key: `minutes/${props.record}/${props.field}`,
    value: () => textOf(record(), props.field),
    revs: () => record()?.revs?.[props.field]?.join() ?? '',
    mayWrite,
    write: (next) =>
      course.records.write((pen) => {
        if (record()?.kind === undefined || record()?.kind === '') props.begin?.(pen)
        pen.field(props.record, props.field, next)
      }),
  })
  const heads = () => [
    ...new Set((record()?.conflicts?.[props.field] ?? []).map(({ value }) => String(value))),
  ]
  /** What stands in the record when the screen opens came from this tablet's disk. */
  const isKept = () => kept.state() === 'kept' || (kept.state() === 'still' && kept.text() !== '')
  const state = () => {
    if (kept.state() === 'failed') return why(kept.failure())
    if (isKept()) return text().kept
    return kept.state() === 'writing' ? text().writing : ''
  }
  return (
    <div class="minutes-text">
      <label for={id}>{props.label}</label>
      <textarea
        id={id}
        class="input"
        rows={props.rows ?? 4}
        maxLength={MINUTES_TEXT_MAX}
        value={kept.text()}
        readonly={!mayWrite()}
        aria-describedby={`${id}-state`}
        onInput={(event) => kept.type(event.currentTarget.value)}
        onBlur={() => void kept.flush()}
      />
      <small
        id={`${id}-state`}
        class="soft minutes-state"
        classList={{ failed: kept.state() === 'failed' }}
      >
        <Show when={isKept()}>
          <Icon name="check" />
        </Show>{' '}
        {state()}
      </small>
      <Show when={kept.clashes()}>
        <Notice tone="clash" alert>
          <p>{text().clash}</p>
          <blockquote class="quote">{textOf(record(), props.field) || text().empty}</blockquote>
          <Choices
            options={[
              [text().keepMine, kept.text()],
              [text().takeOther, textOf(record(), props.field)],
              [text().keepBoth, `${textOf(record(), props.field)}\n\n${kept.text()}`.trim()],
            ]}
            onChoose={(next) => void kept.settle(next)}
          />
        </Notice>
      </Show>
      <Show when={!kept.clashes() && heads().length > 1}>
        <Notice tone="clash">
          <p>{text().conflict}</p>
          <For each={heads()}>
            {(head) => (
              <>
                <blockquote class="quote">{head || text().empty}</blockquote>
                <Choices
                  options={[[text().keepThis, head]]}
                  onChoose={(next) => void kept.settle(next)}
                />
              </>
            )}
          </For>
          <Choices
            options={[[text().keepBoth, heads().join('\n\n')]]}
            onChoose={(next) => void kept.settle(next)}
          />
        </Notice>
      </Show>
    </div>
  )
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

function textOf(record: object | undefined, field: string): string {
  const value = (record as Readonly<Record<string, unknown>> | undefined)?.[field]
  return typeof value === 'string' ? value : ''
}
