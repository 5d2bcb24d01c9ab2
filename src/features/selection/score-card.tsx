import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Consolidated } from '../../domain/proposals/proposal.ts'
import type { CriteriaFreeze } from '../../domain/selection/criterion.ts'
import { AGREEMENTS, type Evaluation } from '../../domain/selection/evaluation.ts'
import { pointsOf } from '../../domain/selection/make-criterion.ts'
import {
  ARGUMENT_FIELDS,
  ARGUMENT_MAX,
  type ArgumentField,
  beginEvaluation,
  evaluationId,
  scoresUnder,
  validScores,
  withScore,
} from '../../domain/selection/score-table.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { createKeptText } from '../../store/kept-text.ts'
import type { Pen } from '../../store/projection.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { AxisMark, Icon } from '../../ui/icon.tsx'
import { KeptArea, textOf } from '../../ui/kept-area.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What one table gives one proposal: points by criterion, arguments, and how it was agreed. Kept at each touch. */
export function ScoreCard(props: {
  candidate: Consolidated
  freeze: CriteriaFreeze
  freezes: readonly CriteriaFreeze[]
  table: number
  mayWrite: boolean
  focus: (heading: HTMLHeadingElement) => void
  onNext: (() => void) | undefined
  onBack: (() => void) | undefined
  onFailed: (why: string) => void
}): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const text = () => words().selection
  const { records } = place.course
  // eslint-disable-next-line solid/reactivity -- reason: the card is keyed by its proposal
  const id = evaluationId(place.meeting, props.table, props.candidate.id)
  const record = createMemo(() => records.get<Evaluation>(id))
  const scores = createMemo((): Readonly<Record<string, number>> => {
    const own = record()
    return own?.freeze === undefined ? {} : scoresUnder(own, props.freeze, props.freezes)
  })
  const heads = () => record()?.conflicts?.['scores'] ?? []
  const begin = (pen: Pen) => {
    if (records.get<Evaluation>(id)?.kind !== 'evaluation') {
      pen.birth(
        beginEvaluation({
          meeting: place.meeting,
          table: props.table,
          consolidated: props.candidate.id,
          freeze: props.freeze.id,
          device: place.session.device,
        }),
      )
    }
  }
  async function write(field: string, value: unknown) {
    const before = record()
    const isOlder = before?.kind === 'evaluation' && before.freeze !== props.freeze.id
    try {
      await records.write((pen) => {
        begin(pen)
        pen.field(id, field, value)
        // Points follow the freeze that the table had before its eyes.
        if (field === 'scores' && isOlder) pen.field(id, 'freeze', props.freeze.id)
      })
    } catch (error) {
      props.onFailed(whyNotWritten(error, words().terms))
    }
  }
  const give = (criterion: string, points: number) =>
    void write('scores', withScore(scores(), criterion, points))

  return (
    <section class="sheet scoring-card stack" data-axis={props.candidate.axis ?? 'none'}>
      <div>
        <p class="scoring-axis">
          <AxisMark axis={props.candidate.axis} />{' '}
          {words().terms.axisLong[props.candidate.axis ?? 'none']}
        </p>
        <h2 class="headline" tabIndex={-1} ref={(element) => props.focus(element)}>
          {props.candidate.title}
        </h2>
        <p class="soft">{text().bornOf(props.candidate.parents.length)}</p>
      </div>
      <Show when={heads().length > 1}>
        <Notice tone="clash">
          <p>{text().scoresClash}</p>
          <div class="actions">
            <For each={heads()}>
              {(head) => (
                <button
                  type="button"
                  class="button"
                  onClick={() => void write('scores', head.value)}
                >
                  {text().keepScores(tellScores(head.value, props.freeze))}
                </button>
              )}
            </For>
          </div>
        </Notice>
      </Show>
      <For each={props.freeze.criteria}>
        {(criterion) => (
          <fieldset class="scoring-criterion">
            <legend>
              <b>{criterion.name}</b>
              <span class="soft">{criterion.question}</span>
            </legend>
            <div class="scoring-points">
              <For each={pointsOf(criterion.scale)}>
                {(points, at) => (
                  <button
                    type="button"
                    class="scoring-point"
                    disabled={!props.mayWrite}
                    aria-pressed={scores()[criterion.id] === points}
                    aria-label={text().givePoints(
                      [points, criterion.levels?.[at()]].filter(Boolean).join(' '),
                      criterion.name,
                    )}
                    title={criterion.levels?.[at()]}
                    onClick={() => give(criterion.id, points)}
                  >
                    <span class="num">{points}</span>
                    <Show when={criterion.levels?.[at()]}>
                      {(level) => <small>{level()}</small>}
                    </Show>
                  </button>
                )}
              </For>
            </div>
            <Show when={criterion.levels === undefined}>
              <small class="soft scoring-ends" aria-hidden="true">
                <span>{text().lowest}</span>
                <span>{text().highest}</span>
              </small>
            </Show>
          </fieldset>
        )}
      </For>
      <For each={ARGUMENT_FIELDS}>
        {(field) => <Argument record={id} field={field} begin={begin} mayWrite={props.mayWrite} />}
      </For>
      <fieldset>
        <legend class="label">{text().agreementAsk}</legend>
        <div class="actions">
          <For each={AGREEMENTS}>
            {(one) => (
              <button
                type="button"
                class="chip"
                disabled={!props.mayWrite}
                aria-pressed={record()?.agreement === one}
                onClick={() => void write('agreement', one)}
              >
                {text().agreement[one]}
              </button>
            )}
          </For>
        </div>
      </fieldset>
      <div class="actions scoring-steps">
        <Show when={props.onBack}>
          {(back) => (
            <button type="button" class="button" onClick={() => back()()}>
              <Icon name="back" /> {text().previous}
            </button>
          )}
        </Show>
        <Show when={props.onNext}>
          {(next) => (
            <button type="button" class="button primary tall" onClick={() => next()()}>
              {text().next} <Icon name="next" />
            </button>
          )}
        </Show>
      </div>
    </section>
  )
}

function Argument(props: {
  record: string
  field: ArgumentField
  begin: (pen: Pen) => void
  mayWrite: boolean
}): JSX.Element {
  const { course } = useMeeting()
  const { db } = useOpenDevice().ready.workspace
  const words = useWords()
  const record = () => course.records.get<Evaluation>(props.record)
  const kept = createKeptText({
    db,
    // eslint-disable-next-line solid/reactivity -- reason: a field stays with its record for life
    key: `score/${props.record}/${props.field}`,
    value: () => textOf(record(), props.field),
    revs: () => record()?.revs?.[props.field]?.join() ?? '',
    mayWrite: () => props.mayWrite,
    write: (next) =>
      course.records.write((pen) => {
        props.begin(pen)
        pen.field(props.record, props.field, next)
      }),
  })
  return (
    <KeptArea
      label={words().selection.argument[props.field]}
      maxLength={ARGUMENT_MAX}
      kept={kept}
      stands={textOf(record(), props.field)}
      heads={(record()?.conflicts?.[props.field] ?? []).map(({ value }) => String(value))}
      mayWrite={props.mayWrite}
      why={(error) => whyNotWritten(error, words().terms)}
    />
  )
}

/** «5, 4, –, 5»: the points in the order of the criteria. */
function tellScores(value: unknown, freeze: CriteriaFreeze): string {
  const given = validScores(value, freeze.criteria)
  return freeze.criteria.map(({ id }) => given.get(id) ?? '–').join(', ')
}
