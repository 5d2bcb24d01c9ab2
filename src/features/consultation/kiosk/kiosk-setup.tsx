import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { ConsultationPlan } from '../../../domain/consultation/comment.ts'
import type { ConsultationStage } from '../../../domain/consultation/open-days.ts'
import type { Meeting, Plan } from '../../../domain/process/plan.ts'
import { useLocale, useWords } from '../../../i18n/index.ts'
import type { MeetingId } from '../../../lib/ids.ts'
import { usePlan } from '../../../store/context.ts'
import { whyNotWritten } from '../../../store/why-not-written.ts'
import { Choice } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { longDay } from '../long-day.ts'
import type { KioskParts } from './parts.ts'

/** What the team sees before it hands the tablet over: where it stands, what it shows, and the PIN. */
export function KioskSetup(props: {
  parts: KioskParts
  stage: ConsultationStage
  dates: Pick<ConsultationPlan, 'opens' | 'closes'> | undefined
  commitments: number
  onBegin: (meeting: MeetingId, pin: string) => Promise<void>
}): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().kiosk
  const [chosen, setChosen] = createSignal<MeetingId>()
  const [isAsking, setAsking] = createSignal(false)
  const [failure, setFailure] = createSignal('')
  const isPoint = ({ type }: Meeting) => type === 'consultation-assembly'
  // A consultation point is a meeting; where none was called so, any whose pen is here will do.
  const points = createMemo(() => {
    const mine = room.records
      .list<Meeting>('meeting')
      .filter(
        ({ id }) => session.grant({ kind: 'meeting', plan: session.plan, meeting: id }) === 'write',
      )
    return mine.some(isPoint) ? mine.filter(isPoint) : mine
  })
  const point = () => chosen() ?? points()[0]?.id
  const told = () => {
    const { dates } = props
    if (dates === undefined) return text().noDates
    const [opens, closes] = [longDay(dates.opens, locale()), longDay(dates.closes, locale())]
    return text().days[props.stage === 'no-dates' ? 'before' : props.stage](opens, closes)
  }

  async function begin(pin: string) {
    const meeting = point()
    if (meeting === undefined) return
    try {
      await props.onBegin(meeting, pin)
    } catch (error) {
      const { writeRefused, notSaved } = words().terms
      setFailure(whyNotWritten(error, { writeRefused, notSaved }))
    }
  }

  return (
    <Screen
      title={text().title}
      subtitle={room.records.list<Plan>('plan')[0]?.name ?? ''}
      back={`/plan/${session.plan}/consulta`}
      class="consultation stack"
    >
      <section class="sheet kiosk-setup stack">
        <p>{text().hint}</p>
        <Notice>{told()}</Notice>
        <Show when={props.commitments === 0}>
          <Notice>{text().noCommitments}</Notice>
        </Show>
        <Show when={points().length > 0} fallback={<Notice tone="clash">{text().noPoint}</Notice>}>
          <Choice
            label={text().point}
            value={point() ?? ('' as MeetingId)}
            options={points().map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
          <div class="actions">
            <button
              type="button"
              class="button sun tall"
              aria-disabled={!session.leads() || props.dates === undefined}
              onClick={() => session.leads() && props.dates !== undefined && setAsking(true)}
            >
              <Icon name="tablet" /> {text().begin}
            </button>
          </div>
        </Show>
      </section>
      <Show when={isAsking()}>
        {props.parts.choosePin({
          title: text().pinTitle,
          text: text().pinText,
          begin: text().begin,
          get failure() {
            return failure()
          },
          onClose: () => setAsking(false),
          onPin: (pin) => void begin(pin),
        })}
      </Show>
    </Screen>
  )
}
