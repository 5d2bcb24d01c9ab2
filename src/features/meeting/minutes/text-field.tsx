import type { JSX } from 'solid-js'
import { MINUTES_TEXT_MAX } from '../../../domain/minutes/minutes.ts'
import type { Birth, Live } from '../../../domain/records/record.ts'
import { useMeeting, useOpenDevice } from '../../../store/context.ts'
import { createKeptText } from '../../../store/kept-text.ts'
import type { Pen } from '../../../store/projection.ts'
import { KeptArea, textOf } from '../../../ui/kept-area.tsx'
import { useWriteWords } from '../write.ts'

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
  const why = useWriteWords()
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
  const heads = () => (record()?.conflicts?.[props.field] ?? []).map(({ value }) => String(value))
  return (
    <KeptArea
      class="minutes-text"
      label={props.label}
      rows={props.rows ?? 4}
      maxLength={MINUTES_TEXT_MAX}
      kept={kept}
      stands={textOf(record(), props.field)}
      heads={heads()}
      mayWrite={mayWrite()}
      why={why}
    />
  )
}
