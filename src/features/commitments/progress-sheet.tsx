import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  type Commitment,
  type Milestone,
  PROGRESS_LEVELS,
  type Progress,
  type ProgressLevel,
} from '../../domain/commitments/commitment.ts'
import { latestProgress, makeProgress } from '../../domain/commitments/make-commitment.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The register of progress: the latest date holds, and every entry stays. */
export function ProgressSheet(props: {
  commitment: Commitment
  milestones: readonly Milestone[]
  progress: readonly Progress[]
  mayWrite: boolean
  onSaid: (text: string, failed?: boolean) => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().commitments
  const [about, setAbout] = createSignal('')
  const [level, setLevel] = createSignal<ProgressLevel>('not-started')
  const [date, setDate] = createSignal(new Date().toLocaleDateString('sv'))
  const [told, setTold] = createSignal('')
  const [evidence, setEvidence] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()
  const own = createMemo(() =>
    props.progress
      .filter(({ commitment }) => commitment === props.commitment.id)
      .sort((a, b) => (a.date === b.date ? (a.id < b.id ? 1 : -1) : a.date < b.date ? 1 : -1)),
  )
  const latest = () => latestProgress(props.progress, { commitment: props.commitment.id })
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
  const aboutWhat = (id: string | undefined) =>
    props.milestones.find((one) => one.id === id)?.description ?? text().wholeCommitment

  async function add(event: SubmitEvent) {
    event.preventDefault()
    const made = makeProgress(
      {
        commitment: props.commitment.id,
        ...(about() && { milestone: about() }),
        date: date(),
        level: level(),
        told: told(),
        evidence: evidence(),
      },
      newId(random),
    )
    if (!made.ok) return setRefusal(text().progressRefused[made.refusal])
    try {
      await room.records.write((pen) => pen.birth(made.value))
      setTold('')
      setEvidence('')
      setRefusal(undefined)
      props.onSaid(words().terms.saved)
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <section class="sheet commitment-sheet plain stack" aria-labelledby="progress-head">
      <h2 id="progress-head">
        {latest()
          ? text().progressNow(text().level[latest()?.level ?? 'not-started'])
          : text().progress}
      </h2>
      <Show when={own().length > 0} fallback={<p class="soft">{text().noProgress}</p>}>
        <ul class="commitments-list">
          <For each={own()}>
            {(one) => (
              <li class="commitments-approval">
                <span class="stamp neutral">{text().level[one.level]}</span>
                <span>
                  {one.told}
                  <small class="soft">
                    {[day(one.date), aboutWhat(one.milestone), one.evidence]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.mayWrite}>
        <details>
          <summary>{text().addProgress}</summary>
          <form class="stack" onSubmit={(event) => void add(event)} novalidate>
            <div class="commitment-pair">
              <Choice
                label={text().progressAbout}
                value={about()}
                options={[
                  { value: '', label: text().wholeCommitment },
                  ...props.milestones.map(({ id, description }) => ({
                    value: id,
                    label: description,
                  })),
                ]}
                onChange={setAbout}
              />
              <Choice
                label={text().levelLabel}
                value={level()}
                options={PROGRESS_LEVELS.map((value) => ({ value, label: text().level[value] }))}
                onChange={setLevel}
              />
              <Field label={text().date} type="date" value={date()} onInput={setDate} />
            </div>
            <Field label={text().progressTold} value={told()} onInput={setTold} />
            <Field
              label={text().evidence}
              hint={text().evidenceHint}
              value={evidence()}
              onInput={setEvidence}
            />
            <Show when={refusal()}>
              {(why) => (
                <Notice tone="clash" alert>
                  {why()}
                </Notice>
              )}
            </Show>
            <div class="actions">
              <button type="submit" class="button primary">
                <Icon name="plus" /> {text().addProgress}
              </button>
            </div>
          </form>
        </details>
      </Show>
    </section>
  )
}
