import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Commitment, Milestone, Progress } from '../../domain/commitments/commitment.ts'
import { latestProgress, makeMilestone } from '../../domain/commitments/make-commitment.ts'
import type { Live } from '../../domain/records/record.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Icon } from '../../ui/icon.tsx'

const CHANGEABLE = ['description', 'start', 'end', 'responsible', 'verification'] as const

/** The milestones along their time, each to be changed or taken back. */
export function MilestonesSheet(props: {
  commitment: Commitment
  milestones: readonly Live<Milestone>[]
  progress: readonly Progress[]
  mayWrite: boolean
  onSaid: (text: string, failed?: boolean) => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().commitments
  const [editing, setEditing] = createSignal<Milestone | 'new'>()
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    })
  const level = (one: Milestone) =>
    latestProgress(props.progress, { commitment: one.commitment, milestone: one.id })?.level
  async function withdraw(one: Milestone) {
    try {
      await room.records.write((pen) => pen.field(one.id, 'withdrawn', true))
      props.onSaid(text().milestoneGone)
    } catch (error) {
      props.onSaid(whyNotWritten(error, words().terms), true)
    }
  }
  return (
    <section class="sheet commitment-sheet plain stack" aria-labelledby="milestones-head">
      <h2 id="milestones-head">{text().milestones(props.milestones.length)}</h2>
      <ol class="milestones" data-axis={props.commitment.axis}>
        <For each={props.milestones}>
          {(one) => (
            <li>
              <span class="milestone-day num">{day(one.end)}</span>
              <span>
                <b>{one.description}</b>
                <small class="soft">
                  {[one.responsible, one.verification].filter(Boolean).join(' · ')}
                </small>
                <Show when={one.conflicts}>
                  <span class="stamp clash">
                    <Icon name="alert" /> {text().milestoneClash}
                  </span>
                </Show>
                <Show when={level(one)}>
                  {(known) => <span class="stamp neutral">{text().level[known()]}</span>}
                </Show>
              </span>
              <Show when={props.mayWrite}>
                <span class="actions">
                  <button
                    type="button"
                    class="round outlined"
                    aria-label={text().editMilestone(one.description)}
                    onClick={() => setEditing(one)}
                  >
                    <Icon name="pencil" />
                  </button>
                  <button
                    type="button"
                    class="round outlined"
                    aria-label={text().removeMilestone(one.description)}
                    onClick={() => void withdraw(one)}
                  >
                    <Icon name="minus" />
                  </button>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.mayWrite}>
        <div class="actions">
          <button type="button" class="button" onClick={() => setEditing('new')}>
            <Icon name="plus" /> {text().addMilestone}
          </button>
        </div>
      </Show>
      <Show when={editing()} keyed>
        {(which) => (
          <MilestoneDialog
            commitment={props.commitment}
            milestone={which === 'new' ? undefined : which}
            onSaved={() => {
              setEditing(undefined)
              props.onSaid(words().terms.saved)
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </section>
  )
}

function MilestoneDialog(props: {
  commitment: Commitment
  milestone: Milestone | undefined
  onSaved: () => void
  onClose: () => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const text = () => words().commitments
  // eslint-disable-next-line solid/reactivity -- reason: the form begins with the milestone as it was opened
  const opened = props.milestone
  const [description, setDescription] = createSignal(opened?.description ?? '')
  const [start, setStart] = createSignal(opened?.start ?? '')
  const [end, setEnd] = createSignal(opened?.end ?? '')
  // eslint-disable-next-line solid/reactivity -- reason: proposed once, as the sheet says it now
  const [responsible, setResponsible] = createSignal(
    opened?.responsible ?? props.commitment.responsible ?? '',
  )
  const [verification, setVerification] = createSignal(opened?.verification ?? '')
  const [refusal, setRefusal] = createSignal<string>()

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const made = makeMilestone(
      {
        commitment: props.commitment.id,
        description: description(),
        ...(start() && { start: start() }),
        end: end(),
        responsible: responsible(),
        verification: verification(),
      },
      opened?.id ?? newId(random),
    )
    if (!made.ok) return setRefusal(text().milestoneRefused[made.refusal])
    const next = made.value
    try {
      await room.records.write((pen) => {
        if (opened === undefined) return pen.birth(next)
        const before = room.records.get<Milestone>(next.id)
        for (const field of CHANGEABLE) {
          const isClash = before?.conflicts?.[field] !== undefined
          if (isClash || next[field] !== before?.[field]) pen.field(next.id, field, next[field])
        }
      })
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <Dialog open title={text().milestone} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <Field label={text().milestoneWhat} value={description()} onInput={setDescription} />
        <div class="commitment-pair">
          <Field label={text().startOptional} type="date" value={start()} onInput={setStart} />
          <Field label={text().milestoneEnd} type="date" value={end()} onInput={setEnd} />
        </div>
        <Field label={text().field.responsible} value={responsible()} onInput={setResponsible} />
        <Field label={text().field.verification} value={verification()} onInput={setVerification} />
        <FormActions
          submit={words().terms.save}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={refusal()}
        />
      </form>
    </Dialog>
  )
}
