import type { JSX } from 'solid-js'
import { COMMITMENT_TEXT_MAX } from '../../domain/commitments/make-commitment.ts'
import type { Birth, Live } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { createKeptText } from '../../store/kept-text.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { KeptArea, textOf } from '../../ui/kept-area.tsx'

/** One text of a record of the plan, kept while it is typed. `part` names a text inside a field that holds several. */
export function RecordText(props: {
  record: string
  field: string
  part?: string
  label: string
  hint?: string | undefined
  rows?: number
  maxLength?: number
  mayWrite: boolean
}): JSX.Element {
  const { room } = usePlan()
  const { db } = useOpenDevice().ready.workspace
  const words = useWords()
  const record = () => room.records.get(props.record) as Live<Birth> | undefined
  const whole = () => (record() as Readonly<Record<string, unknown>> | undefined)?.[props.field]
  const told = (value: unknown) =>
    props.part === undefined
      ? typeof value === 'string'
        ? value
        : ''
      : textOf(value as object | undefined, props.part)
  const kept = createKeptText({
    db,
    // eslint-disable-next-line solid/reactivity -- reason: a field stays with its record for life
    key: `plan-text/${props.record}/${props.field}/${props.part ?? ''}`,
    value: () => told(whole()),
    revs: () => record()?.revs?.[props.field]?.join() ?? '',
    mayWrite: () => props.mayWrite,
    write: (next) =>
      room.records.write((pen) => {
        const value =
          props.part === undefined
            ? next
            : { ...(whole() as Readonly<Record<string, string>> | undefined), [props.part]: next }
        pen.field(props.record, props.field, value)
      }),
  })
  return (
    <KeptArea
      class={`record-text record-${props.field}`}
      label={props.label}
      hint={props.hint}
      rows={props.rows ?? 2}
      maxLength={props.maxLength ?? COMMITMENT_TEXT_MAX}
      kept={kept}
      stands={told(whole())}
      heads={(record()?.conflicts?.[props.field] ?? []).map(({ value }) => told(value))}
      mayWrite={props.mayWrite}
      quiet
      why={(error) => whyNotWritten(error, words().terms)}
    />
  )
}
