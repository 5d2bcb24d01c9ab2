import { useNavigate, useParams } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  type Commitment,
  OPEN_VALUES,
  type OpenValue,
} from '../../domain/commitments/commitment.ts'
import {
  COMMITMENT_TITLE_MAX,
  milestonesOf,
  standingCommitments,
} from '../../domain/commitments/make-commitment.ts'
import { smartPrompts } from '../../domain/commitments/smart.ts'
import { AXES, type Axis } from '../../domain/process/plan.ts'
import type { Live } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanSayings, type PlanSayings } from '../../store/plan-content.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Choice } from '../../ui/field.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import './commitments.css'
import './versions.css'
import { FieldClashes } from './field-clashes.tsx'
import { MilestonesSheet } from './milestones-sheet.tsx'
import { PeriodDay } from './period-day.tsx'
import { ProgressSheet } from './progress-sheet.tsx'
import { PromptsSheet } from './prompts-sheet.tsx'
import { RecordText } from './record-text.tsx'
import { ReviewsSheet } from './reviews-sheet.tsx'
import { VersionsSheet } from './versions-sheet.tsx'
import { Voices } from './voices.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const FIRST = ['problem', 'description', 'contribution'] as const
const WHO = ['responsible', 'others'] as const
const MEASURE = ['indicator', 'baseline', 'target', 'verification'] as const
const MORE = ['budget', 'relation', 'risks'] as const

/** One commitment: the voices it came from, its sheet, and what it may still be asked. */
export default function CommitmentScreen(): JSX.Element {
  const params = useParams<{ commitment: string }>()
  const place = usePlan()
  const words = useWords()
  const content = createPlanSayings(place)
  const commitment = () =>
    content()
      ?.commitments()
      .find(({ id }) => id === params.commitment)
  const standing = () => standingCommitments(content()?.commitments() ?? [])
  return (
    <Screen
      title={
        commitment()
          ? words().commitments.numberOf(commitment()?.number ?? 0, standing().length)
          : words().commitments.title
      }
      subtitle={commitment()?.title ?? ''}
      back={`/plan/${place.session.plan}/compromisos`}
      class="commitment"
    >
      <Show when={content()} fallback={<p role="status">{words().commitments.opening}</p>}>
        {(known) => (
          <Show when={commitment()} fallback={<p>{words().commitments.unknown}</p>}>
            {(one) => (
              // A commitment's fields stay with it: another one is another sheet.
              <For each={[one().id]}>{() => <Sheet content={known()} commitment={one()} />}</For>
            )}
          </Show>
        )}
      </Show>
    </Screen>
  )
}

function Sheet(props: { content: PlanSayings; commitment: Live<Commitment> }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const navigate = useNavigate()
  const { current, show } = createToast()
  const [withdrawing, setWithdrawing] = createSignal(false)
  const text = () => words().commitments
  const id = () => props.commitment.id
  const mayWrite = () => session.leads() && session.grant(room.room) === 'write'
  const milestones = createMemo(() => milestonesOf(props.content.milestones(), id()))
  const prompts = createMemo(() =>
    smartPrompts(props.commitment, milestones(), props.content.plan()),
  )
  const say = (said: string, failed?: boolean) => show({ text: said, ...(failed && { failed }) })
  async function put(field: keyof Commitment, value: unknown) {
    try {
      await room.records.write((pen) => pen.field(id(), field, value))
    } catch (error) {
      say(whyNotWritten(error, words().terms), true)
    }
  }
  const toggle = (value: OpenValue) => {
    const now = props.commitment.values ?? []
    const next = OPEN_VALUES.filter((one) =>
      one === value ? !now.includes(one) : now.includes(one),
    )
    void put('values', next)
  }
  const texts = (fields: readonly (keyof ReturnType<typeof text>['field'])[], rows?: number) => (
    <For each={fields}>
      {(field) => (
        <RecordText
          record={id()}
          field={field}
          label={text().field[field]}
          {...(rows && { rows })}
          mayWrite={mayWrite()}
        />
      )}
    </For>
  )
  return (
    <>
      <Voices content={props.content} commitment={props.commitment} />
      <div class="stack commitment-main">
        <section
          class="sheet commitment-sheet stack"
          data-axis={props.commitment.axis}
          aria-label={text().sheet}
        >
          <FieldClashes
            commitment={props.commitment}
            mayWrite={mayWrite()}
            onChoose={(field, value) => void put(field, value)}
          />
          <RecordText
            record={id()}
            field="title"
            label={text().field.title}
            rows={1}
            maxLength={COMMITMENT_TITLE_MAX}
            mayWrite={mayWrite()}
          />
          {texts(FIRST, 3)}
          <div class="commitment-pair">{texts(WHO)}</div>
          <div class="commitment-measure commitment-pair">{texts(MEASURE)}</div>
          <Show when={mayWrite()}>
            <div class="commitment-pair">
              <PeriodDay
                label={text().start}
                value={props.commitment.start}
                onSettle={(value) => void put('start', value)}
              />
              <PeriodDay
                label={text().end}
                value={props.commitment.end}
                onSettle={(value) => void put('end', value)}
              />
              <Choice<Axis>
                label={text().axis}
                value={props.commitment.axis}
                options={AXES.map((value) => ({ value, label: words().terms.axisLong[value] }))}
                onChange={(value) => void put('axis', value)}
              />
            </div>
          </Show>
          <fieldset>
            <legend class="label">{text().values}</legend>
            <div class="actions">
              <For each={OPEN_VALUES}>
                {(value) => (
                  <button
                    type="button"
                    class="chip"
                    disabled={!mayWrite()}
                    aria-pressed={props.commitment.values?.includes(value) ?? false}
                    onClick={() => toggle(value)}
                  >
                    {text().value[value]}
                  </button>
                )}
              </For>
            </div>
          </fieldset>
          {texts(MORE)}
        </section>
        <MilestonesSheet
          commitment={props.commitment}
          milestones={milestones()}
          progress={props.content.progress()}
          mayWrite={mayWrite()}
          onSaid={say}
        />
        <VersionsSheet commitment={props.commitment} mayWrite={mayWrite()} onSaid={say} />
        <ReviewsSheet
          commitment={props.commitment}
          reviews={props.content.reviews().filter((one) => one.commitment === id())}
          mayWrite={mayWrite()}
          onSaid={say}
        />
        <ProgressSheet
          commitment={props.commitment}
          milestones={milestones()}
          progress={props.content.progress()}
          mayWrite={mayWrite()}
          onSaid={say}
        />
        <Show when={mayWrite()}>
          <div class="actions">
            <button type="button" class="button danger" onClick={() => setWithdrawing(true)}>
              {text().withdraw}
            </button>
          </div>
        </Show>
      </div>
      <PromptsSheet
        commitment={props.commitment}
        milestones={milestones()}
        prompts={prompts()}
        mayWrite={mayWrite()}
      />
      <Show when={withdrawing()}>
        <WithdrawDialog
          commitment={props.commitment}
          onDone={() => navigate(`/plan/${session.plan}/compromisos`)}
          onClose={() => setWithdrawing(false)}
        />
      </Show>
      <ToastPlace toast={current()} />
    </>
  )
}
