import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Commitment } from '../../domain/commitments/commitment.ts'
import { standingCommitments } from '../../domain/commitments/make-commitment.ts'
import {
  COMMENT_CHANNELS,
  type Comment,
  type CommentChannel,
  STANCES,
} from '../../domain/consultation/comment.ts'
import {
  COMMENT_MAX,
  type CommentFault,
  takeComment,
} from '../../domain/consultation/take-comment.ts'
import type { Plan } from '../../domain/process/plan.ts'
import { zonesOf } from '../../domain/strategy/zones.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import { random } from '../../store/chance.ts'
import { useMeeting } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import './consultation.css'

/** Ways that reach a table; the public page has its own. */
const CHANNELS = COMMENT_CHANNELS.filter((channel) => channel !== 'web')

/** Comments keyed in at a table: from paper, from an assembly, from whoever comes by. Works with no network. */
export default function TakeScreen(): JSX.Element {
  const { session, course, room, meeting, entry } = useMeeting()
  const words = useWords()
  const text = () => words().consultation.take
  const [about, setAbout] = createSignal('')
  const [stance, setStance] = createSignal('')
  const [said, setSaid] = createSignal('')
  const [channel, setChannel] = createSignal<CommentChannel>('assembly')
  const [paper, setPaper] = createSignal('')
  const [zone, setZone] = createSignal('')
  const [fault, setFault] = createSignal<CommentFault>()
  const [failure, setFailure] = createSignal<string>()
  const [kept, setKept] = createSignal<string>()
  let field: HTMLDivElement | undefined

  const commitments = createMemo(() =>
    standingCommitments(room.records.list<Commitment>('commitment')),
  )
  const zones = createMemo(() => zonesOf(room.records.list<Plan>('plan')[0]))
  const here = createMemo(() => course.records.list<Comment>('comment'))
  const mayWrite = () => session.leads() && session.grant(course.room) === 'write'

  async function keep(event: SubmitEvent) {
    event.preventDefault()
    setFailure(undefined)
    const taken = takeComment(
      {
        channel: channel(),
        date: new Date().toLocaleDateString('sv'),
        commitment: about() === '' ? null : about(),
        stance: stance(),
        text: said(),
        zone: zone(),
        paper: channel() === 'paper' ? paper().trim() : '',
      },
      { contribution: newId(random), comment: newId(random) },
    )
    if (!taken.ok) {
      setFault(taken.refusal)
      return
    }
    setFault(undefined)
    try {
      await course.records.write((pen) => {
        pen.birth(taken.value.contribution)
        pen.birth(taken.value.comment)
      })
    } catch (error) {
      const { writeRefused, notSaved } = words().terms
      setFailure(whyNotWritten(error, { writeRefused, notSaved }))
      return
    }
    setKept(receiptCode(taken.value.comment.id))
    setSaid('')
    setStance('')
    setPaper('')
    field?.querySelector('textarea')?.focus()
  }

  return (
    <Screen
      title={text().title}
      subtitle={entry().name}
      back={`/plan/${session.plan}/encuentro/${meeting}`}
      class="consultation stack"
    >
      <section class="sheet consultation-sheet stack">
        <p class="soft">{text().hint}</p>
        <Show when={!mayWrite()}>
          <Notice>{words().consultation.readOnly}</Notice>
        </Show>
        <Show when={commitments().length === 0}>
          <Notice>{text().noCommitments}</Notice>
        </Show>
        <form class="stack" onSubmit={(event) => void keep(event)} novalidate>
          <Choice
            label={text().about}
            value={about()}
            options={[
              { value: '', label: words().consultation.wholePlan },
              ...commitments().map(({ id, number, title }) => ({
                value: id,
                label: `${number}. ${title}`,
              })),
            ]}
            onChange={setAbout}
          />
          <fieldset class="consultation-stances">
            <legend>{text().stance}</legend>
            <For each={STANCES}>
              {(one) => (
                <button
                  type="button"
                  class="chip"
                  aria-pressed={stance() === one}
                  onClick={() => setStance(one)}
                >
                  {words().consultation.stances[one]}
                </button>
              )}
            </For>
          </fieldset>
          <Show when={fault() === 'stance-missing'}>
            <p class="field-error" role="alert">
              {text().faults['stance-missing']}
            </p>
          </Show>
          <div ref={field}>
            <LongField
              label={text().text}
              rows={4}
              value={said()}
              maxLength={COMMENT_MAX}
              error={errorOf(fault(), text().faults)}
              onInput={setSaid}
            />
          </div>
          <div class="consultation-dates">
            <Choice
              label={text().channel}
              value={channel()}
              options={CHANNELS.map((value) => ({
                value,
                label: words().consultation.channels[value],
              }))}
              onChange={setChannel}
            />
            <Show when={channel() === 'paper'}>
              <Field label={text().paper} value={paper()} maxLength={20} onInput={setPaper} />
            </Show>
            <Choice
              label={text().zone}
              value={zone()}
              options={[
                { value: '', label: words().consultation.noZone },
                ...zones().map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={setZone}
            />
          </div>
          <Show when={failure()}>
            {(why) => (
              <Notice tone="clash" alert>
                {why()}
              </Notice>
            )}
          </Show>
          <div class="actions">
            <button type="submit" class="button sun tall" aria-disabled={!mayWrite()}>
              <Icon name="check" /> {text().keep}
            </button>
          </div>
        </form>
        <p role="status" class="consultation-kept">
          <Show when={kept()}>{(code) => <b>{text().kept(code())}</b>}</Show>
        </p>
        <p class="soft">{text().here(here().length)}</p>
      </section>
    </Screen>
  )
}

function errorOf(
  fault: CommentFault | undefined,
  words: Readonly<Record<CommentFault, string>>,
): string | undefined {
  return fault === undefined || fault === 'stance-missing' ? undefined : words[fault]
}
