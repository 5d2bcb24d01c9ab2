import { A, useNavigate } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Commitment } from '../../domain/commitments/commitment.ts'
import {
  isAnswered,
  latestProgress,
  makeCommitment,
  milestonesOf,
  nextNumber,
  originsOf,
  standingCommitments,
} from '../../domain/commitments/make-commitment.ts'
import { smartPrompts } from '../../domain/commitments/smart.ts'
import type { Consolidated } from '../../domain/proposals/proposal.ts'
import { decisionOf } from '../../domain/selection/decide.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanSayings, type PlanSayings } from '../../store/plan-content.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { AxisMark, Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { ApprovalsSheet } from './approvals-sheet.tsx'
import './commitments.css'

/** Phase 5: the commitments of the plan, what each is still asked, and who approved the draft. */
export default function CommitmentsScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanSayings(place)
  return (
    <Screen
      title={words().commitments.title}
      subtitle={content()?.plan()?.name ?? ''}
      back={`/plan/${place.session.plan}/fase/5`}
      class="commitments stack"
    >
      <Show when={content()} fallback={<p role="status">{words().commitments.opening}</p>}>
        {(known) => <Body content={known()} />}
      </Show>
    </Screen>
  )
}

function Body(props: { content: PlanSayings }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const navigate = useNavigate()
  const { current, show } = createToast()
  const [busy, setBusy] = createSignal(false)
  const text = () => words().commitments
  const mayWrite = () => session.leads() && session.grant(room.room) === 'write'
  const plan = () => props.content.plan()
  const all = createMemo(() => props.content.commitments())
  const standing = createMemo(() => standingCommitments(all()))
  /** Selected proposals that no commitment comes from yet. */
  const waiting = createMemo(() => {
    const used = new Set<string>(standing().flatMap(({ from }) => from))
    return props.content
      .consolidated()
      .filter(
        (one) =>
          one.withdrawn !== true &&
          !used.has(one.id) &&
          decisionOf(one).decision?.decision === 'selected',
      )
  })

  async function begin(from: readonly Consolidated[], title: string) {
    if (busy()) return
    const [first] = from
    const axis = first?.axis ?? plan()?.axes[0] ?? 'AIP'
    const made = makeCommitment(
      {
        title,
        axis,
        from: from.map(({ id }) => id),
        origins: originsOf(from),
        number: nextNumber(all()),
        start: plan()?.start,
        end: plan()?.end,
      },
      { id: newId(random), device: session.device },
    )
    if (!made.ok) return show({ text: text().refused[made.refusal], failed: true })
    setBusy(true)
    try {
      await room.records.write((pen) => pen.birth(made.value))
      navigate(`/plan/${session.plan}/compromisos/${made.value.id}`)
    } catch (error) {
      show({ text: whyNotWritten(error, words().terms), failed: true })
    } finally {
      setBusy(false)
    }
  }
  const period = (one: Commitment) =>
    one.start && one.end ? text().period(month(one.start, locale()), month(one.end, locale())) : ''
  return (
    <>
      <section class="sheet commitments-sheet stack" aria-labelledby="commitments-head">
        <h2 class="headline" id="commitments-head">
          {text().count(standing().length)}
        </h2>
        <Show when={plan()?.commitments}>
          {(scope) => <p class="soft">{text().scope(scope().min, scope().max)}</p>}
        </Show>
        <ul class="commitments-list">
          <For each={standing()}>
            {(one) => (
              <li data-axis={one.axis}>
                <A class="commitments-card" href={`/plan/${session.plan}/compromisos/${one.id}`}>
                  <span class="num commitments-number">{one.number}</span>
                  <AxisMark axis={one.axis} />
                  <span>
                    <b>{one.title}</b>
                    <small class="soft">
                      {[one.responsible, period(one)].filter(Boolean).join(' · ')}
                    </small>
                  </span>
                  <Stamps content={props.content} commitment={one} />
                  <Icon name="next" />
                </A>
              </li>
            )}
          </For>
        </ul>
        <Show when={waiting().length > 0}>
          <h3>{text().waiting}</h3>
          <ul class="commitments-list">
            <For each={waiting()}>
              {(one) => (
                <li class="commitments-waiting" data-axis={one.axis ?? 'none'}>
                  <AxisMark axis={one.axis} />
                  <b>{one.title}</b>
                  <Show when={mayWrite()}>
                    <button
                      type="button"
                      class="button primary"
                      aria-label={text().beginOf(one.title)}
                      onClick={() => void begin([one], one.title)}
                    >
                      <Icon name="pencil" /> {text().begin}
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={mayWrite()}>
          <div class="actions">
            <button type="button" class="button" onClick={() => void begin([], text().untitled)}>
              <Icon name="plus" /> {text().beginBare}
            </button>
          </div>
        </Show>
      </section>
      <ApprovalsSheet
        approvals={props.content.approvals()}
        commitments={standingCommitments(props.content.commitments())}
        mayWrite={mayWrite()}
        onSaid={(said, failed) => show({ text: said, ...(failed && { failed }) })}
      />
      <ToastPlace toast={current()} />
    </>
  )
}

function Stamps(props: { content: PlanSayings; commitment: Commitment }): JSX.Element {
  const words = useWords()
  const text = () => words().commitments
  const prompts = () =>
    smartPrompts(
      props.commitment,
      milestonesOf(props.content.milestones(), props.commitment.id),
      props.content.plan(),
    ).length
  const open = () =>
    props.content
      .reviews()
      .filter((one) => one.commitment === props.commitment.id && !isAnswered(one)).length
  const progress = () =>
    latestProgress(props.content.progress(), { commitment: props.commitment.id })
  return (
    <span class="commitments-stamps">
      <Show
        when={prompts() > 0}
        fallback={
          <span class="stamp done">
            <Icon name="check" /> {text().nothingToAsk}
          </span>
        }
      >
        <span class="stamp neutral">{text().questions(prompts())}</span>
      </Show>
      <Show when={open() > 0}>
        <span class="stamp now">{text().openReviews(open())}</span>
      </Show>
      <Show when={progress()}>
        {(latest) => <span class="stamp neutral">{text().level[latest().level]}</span>}
      </Show>
    </span>
  )
}

function month(iso: string, locale: string): string {
  return new Date(`${iso}T12:00`).toLocaleDateString(locale, { month: 'short', year: 'numeric' })
}
