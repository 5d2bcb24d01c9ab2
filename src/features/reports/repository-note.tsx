import { A } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { dissemination } from '../../domain/steps/closing-records.ts'
import { makeStepRecord, settleFields } from '../../domain/steps/settle.ts'
import { OUTREACH_CHANNELS, type OutreachChannel } from '../../domain/strategy/outreach.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Toast } from '../../ui/toast.tsx'

/** Where the repository stands for everybody: a record of step 7.3, as if it were written there. */
export function RepositoryNote(props: {
  /** ISO date of the record. */
  day: string
  mayWrite: boolean
  say: (toast: Toast) => void
}): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const text = () => words().repositoryCard
  const [where, setWhere] = createSignal('')
  const [channel, setChannel] = createSignal<OutreachChannel>('web')
  const [isMissing, setMissing] = createSignal(false)

  async function keep(event: SubmitEvent) {
    event.preventDefault()
    const settled = settleFields(dissemination, {
      document: 'repository',
      piece: where(),
      channel: channel(),
      date: props.day,
    })
    setMissing(!settled.ok)
    if (!settled.ok) return
    try {
      await room.records.write((pen) =>
        pen.birth(makeStepRecord(dissemination, settled.values, newId<string>(random))),
      )
      setWhere('')
      props.say({ text: text().kept })
    } catch (error) {
      props.say({ text: whyNotWritten(error, words().terms), failed: true })
    }
  }

  return (
    <section class="sheet stack repository-sheet no-print" aria-labelledby="repository-note">
      <h2 id="repository-note">{text().note}</h2>
      <p class="soft">{text().noteHint}</p>
      <Show when={props.mayWrite}>
        <form class="stack" onSubmit={(event) => void keep(event)} novalidate>
          <Field
            label={text().where}
            hint={text().whereHint}
            error={isMissing() ? text().whereMissing : undefined}
            value={where()}
            maxLength={dissemination.fields.piece.max}
            onInput={setWhere}
          />
          <Choice
            label={text().channel}
            value={channel()}
            options={OUTREACH_CHANNELS.map((value) => ({
              value,
              label: words().outreach.channels[value],
            }))}
            onChange={setChannel}
          />
          <div class="actions">
            <button type="submit" class="button">
              <Icon name="check" /> {text().keep}
            </button>
          </div>
        </form>
      </Show>
      <div class="actions">
        <A class="button" href={`/plan/${session.plan}/paso/7.3`}>
          {text().toStep} <Icon name="arrow" />
        </A>
      </div>
    </section>
  )
}
