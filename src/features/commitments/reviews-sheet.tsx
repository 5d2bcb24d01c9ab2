import { createSignal, For, type JSX, Show } from 'solid-js'
import {
  type Commitment,
  REVIEW_TYPES,
  type Review,
  type ReviewType,
} from '../../domain/commitments/commitment.ts'
import { isAnswered, makeReview } from '../../domain/commitments/make-commitment.ts'
import type { Live } from '../../domain/records/record.ts'
import { diffTexts } from '../../domain/versions/diff-texts.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { ChangedText } from '../../ui/changed-text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RecordText } from './record-text.tsx'
import { createSheetVersions } from './sheet-versions.ts'

/** The sheet as it is, to be marked as a version once somebody says what they read. */
const NOW = 'now'

/** Step 5.2: what the units say of a commitment, beside its text as it stands, and the team's answer to each. */
export function ReviewsSheet(props: {
  commitment: Live<Commitment>
  reviews: readonly Live<Review>[]
  mayWrite: boolean
  onSaid: (text: string, failed?: boolean) => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().commitments
  const [adding, setAdding] = createSignal(false)
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  const versions = createSheetVersions(usePlan(), () => props.commitment)
  const versionRead = (id: string | undefined) => {
    const found = versions.all().find(({ version }) => version.id === id)
    return found ? words().lineage.readVersion(found.label) : words().lineage.versionUnknown
  }
  async function put(id: string, field: string, value: unknown) {
    try {
      await room.records.write((pen) => pen.field(id, field, value))
      props.onSaid(words().terms.saved)
    } catch (error) {
      props.onSaid(whyNotWritten(error, words().terms), true)
    }
  }
  const settle = (review: Review, state: NonNullable<Review['state']>) => {
    if ((review.answer ?? '').trim() === '') return props.onSaid(text().answerFirst, true)
    void put(review.id, 'state', state)
  }
  return (
    <section class="sheet commitment-sheet plain stack" aria-labelledby="reviews-head">
      <h2 id="reviews-head">{text().reviews}</h2>
      <Show when={props.reviews.length > 0} fallback={<p class="soft">{text().noReviews}</p>}>
        <ul class="reviews">
          <For each={props.reviews.map(({ id }) => id)}>
            {(id) => {
              const review = () => props.reviews.find((one) => one.id === id)
              return (
                <Show when={review()}>
                  {(one) => (
                    <li class="stack">
                      <p>
                        <b>{one().unit}</b> · {text().reviewType[one().type]} · {day(one().date)}{' '}
                        <span class={`stamp ${isAnswered(one()) ? 'done' : 'now'}`}>
                          {text().reviewState[isAnswered(one()) ? (one().state ?? 'open') : 'open']}
                        </span>
                      </p>
                      <p class="soft small">{versionRead(one().version)}</p>
                      <p class="quote">«{one().observation}»</p>
                      <Show when={one().proposedText}>
                        {(proposed) => (
                          <div class="review-sides">
                            <div>
                              <h3>{text().textNow}</h3>
                              <p>{props.commitment.description || text().noText}</p>
                            </div>
                            <div>
                              <h3>{text().textProposed}</h3>
                              <p>
                                <ChangedText
                                  pieces={diffTexts(props.commitment.description ?? '', proposed())}
                                  side="after"
                                  words={words().lineage}
                                />
                              </p>
                              <Show
                                when={props.mayWrite && props.commitment.description !== proposed()}
                              >
                                <button
                                  type="button"
                                  class="button"
                                  onClick={() =>
                                    void put(props.commitment.id, 'description', proposed())
                                  }
                                >
                                  <Icon name="check" /> {text().useText}
                                </button>
                              </Show>
                            </div>
                          </div>
                        )}
                      </Show>
                      <RecordText
                        record={id}
                        field="answer"
                        label={text().answer}
                        mayWrite={props.mayWrite}
                      />
                      <Show when={props.mayWrite}>
                        <div class="actions">
                          <button
                            type="button"
                            class="chip"
                            aria-pressed={one().state === 'accepted'}
                            onClick={() => settle(one(), 'accepted')}
                          >
                            {text().accept}
                          </button>
                          <button
                            type="button"
                            class="chip"
                            aria-pressed={one().state === 'rejected'}
                            onClick={() => settle(one(), 'rejected')}
                          >
                            {text().reject}
                          </button>
                        </div>
                      </Show>
                    </li>
                  )}
                </Show>
              )
            }}
          </For>
        </ul>
      </Show>
      <Show when={props.mayWrite}>
        <div class="actions">
          <button type="button" class="button" onClick={() => setAdding(true)}>
            <Icon name="plus" /> {text().addReview}
          </button>
        </div>
      </Show>
      <Show when={adding()}>
        <ReviewDialog
          commitment={props.commitment}
          onSaved={() => {
            setAdding(false)
            props.onSaid(words().terms.saved)
          }}
          onClose={() => setAdding(false)}
        />
      </Show>
    </section>
  )
}

function ReviewDialog(props: {
  commitment: Live<Commitment>
  onSaved: () => void
  onClose: () => void
}): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().commitments
  const versions = createSheetVersions(place, () => props.commitment)
  const [read, setRead] = createSignal(versions.current()?.version.id ?? NOW)
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  const readable = () => [
    ...versions.all().map(({ version, label }) => ({
      value: version.id,
      label: words().lineage.versionDay(label, day(version.date)),
    })),
    ...(versions.current()
      ? []
      : [
          {
            value: NOW,
            label: words().lineage.nowMarked(
              String((versions.all().at(-1)?.version.number ?? 0) + 1),
            ),
          },
        ]),
  ]
  // eslint-disable-next-line solid/reactivity -- reason: proposed once, as the sheet says it now
  const [unit, setUnit] = createSignal(props.commitment.responsible ?? '')
  const [type, setType] = createSignal<ReviewType>('technical')
  const [observation, setObservation] = createSignal('')
  const [proposed, setProposed] = createSignal('')
  const [date, setDate] = createSignal(new Date().toLocaleDateString('sv'))
  const [refusal, setRefusal] = createSignal<string>()
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const fixed = read() === NOW ? versions.fix('review') : undefined
    const made = makeReview(
      {
        commitment: props.commitment.id,
        version: fixed?.version.id ?? read(),
        unit: unit(),
        type: type(),
        observation: observation(),
        proposedText: proposed(),
        date: date(),
      },
      newId(random),
    )
    if (!made.ok) return setRefusal(text().reviewRefused[made.refusal])
    try {
      await place.room.records.write((pen) => {
        if (fixed?.isNew) pen.birth(fixed.version)
        pen.birth(made.value)
      })
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <Dialog open title={text().addReview} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <Field label={text().reviewUnit} value={unit()} onInput={setUnit} />
        <Choice
          label={words().lineage.whichRead}
          value={read()}
          options={readable()}
          onChange={setRead}
        />
        <div class="commitment-pair">
          <Choice
            label={text().reviewTypeLabel}
            value={type()}
            options={REVIEW_TYPES.map((value) => ({ value, label: text().reviewType[value] }))}
            onChange={setType}
          />
          <Field label={text().date} type="date" value={date()} onInput={setDate} />
        </div>
        <Area
          id="review-said"
          label={text().observation}
          value={observation()}
          onInput={setObservation}
        />
        <Area
          id="review-text"
          label={text().proposedText}
          value={proposed()}
          onInput={setProposed}
        />
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

function Area(props: {
  id: string
  label: string
  value: string
  onInput: (text: string) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <textarea
        id={props.id}
        class="input"
        rows={3}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  )
}
