import { A, useParams } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type FateRecord, fatesFrom } from '../../domain/merging/fates.ts'
import { AXES, type Axis } from '../../domain/process/plan.ts'
import type { Consolidated } from '../../domain/proposals/proposal.ts'
import { candidatesOf } from '../../domain/selection/candidates.ts'
import type { CriteriaFreeze } from '../../domain/selection/criterion.ts'
import type { Evaluation } from '../../domain/selection/evaluation.ts'
import { standingFreeze } from '../../domain/selection/freeze-criteria.ts'
import { evaluationId, scoresUnder } from '../../domain/selection/score-table.ts'
import { useWords } from '../../i18n/index.ts'
import type { ConsolidatedId } from '../../lib/ids.ts'
import { useMeeting } from '../../store/context.ts'
import { AxisMark, Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { ScoreCard } from './score-card.tsx'
import './selection.css'

/** Step 4.2: one table scores the consolidated proposals, one after the other, by the frozen criteria. */
export default function ScoringScreen(): JSX.Element {
  const params = useParams<{ table: string }>()
  const place = useMeeting()
  const words = useWords()
  const { current, show } = createToast()
  const text = () => words().selection
  const table = () => Number(params.table)
  const { records } = place.room
  const [axis, setAxis] = createSignal<Axis>()
  const [chosen, setChosen] = createSignal<ConsolidatedId>()
  let head: HTMLHeadingElement | undefined

  const freezes = () => records.list<CriteriaFreeze>('criteria-freeze')
  const freeze = createMemo(() => standingFreeze(freezes()).freeze)
  const candidates = createMemo(() =>
    candidatesOf(
      records.list<Consolidated>('consolidated'),
      fatesFrom(records.list('') as unknown as FateRecord[]),
    ),
  )
  const listed = createMemo(() =>
    candidates().filter((one) => axis() === undefined || one.axis === axis()),
  )
  const given = createMemo(() => {
    const held = freeze()
    const own = held ? place.course.records.list<Evaluation>('evaluation') : []
    const byId = new Map(
      own.map((one) => [one.id, held ? Object.keys(scoresUnder(one, held, freezes())).length : 0]),
    )
    return (id: ConsolidatedId) => byId.get(evaluationId(place.meeting, table(), id)) ?? 0
  })
  const isDone = (id: ConsolidatedId) => given()(id) === (freeze()?.criteria.length ?? 0)
  const shown = createMemo(
    () =>
      listed().find(({ id }) => id === chosen()) ??
      listed().find(({ id }) => !isDone(id)) ??
      listed()[0],
  )
  const done = () => candidates().filter(({ id }) => isDone(id)).length
  const step = (by: number) => {
    const at = listed().findIndex(({ id }) => id === shown()?.id)
    const next = listed()[at + by]
    if (next === undefined) return
    setChosen(next.id)
    head?.focus()
  }
  const mayWrite = () => place.session.leads() && place.session.grant(place.course.room) === 'write'

  return (
    <Screen
      title={text().scoringTitle(words().terms.table(table()))}
      subtitle={place.entry().name}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}/mesa/${table()}`}
      class="selection scoring"
    >
      <Show
        when={freeze()}
        fallback={
          <Notice>
            <p>{text().scoreAfterFreeze}</p>
            <A href={`/plan/${place.session.plan}/criterios`}>{text().criteriaTitle}</A>
          </Notice>
        }
      >
        {(held) => (
          <>
            <nav class="sheet scoring-list" aria-labelledby="scoring-progress">
              <h2 id="scoring-progress" aria-live="polite">
                {text().scored(done(), candidates().length)}
              </h2>
              <div class="meter" aria-hidden="true">
                <i style={{ width: `${(100 * done()) / Math.max(1, candidates().length)}%` }} />
              </div>
              <fieldset class="scoring-axes" aria-label={text().axisFilter}>
                <button
                  type="button"
                  class="chip"
                  aria-pressed={axis() === undefined}
                  onClick={() => setAxis(undefined)}
                >
                  {text().everyAxis}
                </button>
                <For each={AXES}>
                  {(one) => (
                    <button
                      type="button"
                      class="chip"
                      data-axis={one}
                      aria-pressed={axis() === one}
                      onClick={() => setAxis(one)}
                    >
                      <AxisMark axis={one} /> {words().terms.axis[one]}
                    </button>
                  )}
                </For>
              </fieldset>
              <ul>
                <For each={listed()}>
                  {(one) => (
                    <li>
                      <button
                        type="button"
                        class="scoring-row"
                        aria-current={shown()?.id === one.id ? 'true' : undefined}
                        onClick={() => {
                          setChosen(one.id)
                          head?.focus()
                        }}
                      >
                        <Show when={isDone(one.id)} fallback={<AxisMark axis={one.axis} />}>
                          <Icon name="check" />
                        </Show>
                        <span>
                          {one.title}
                          <small class="soft">
                            {text().pointsGiven(given()(one.id), held().criteria.length)}
                          </small>
                        </span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </nav>
            <Show when={shown()} fallback={<p>{text().nothingToScore}</p>} keyed>
              {(one) => (
                <ScoreCard
                  candidate={one}
                  freeze={held()}
                  freezes={freezes()}
                  table={table()}
                  mayWrite={mayWrite()}
                  focus={(element) => {
                    head = element
                  }}
                  onNext={listed().at(-1)?.id === one.id ? undefined : () => step(1)}
                  onBack={listed()[0]?.id === one.id ? undefined : () => step(-1)}
                  onFailed={(why) => show({ text: why, failed: true })}
                />
              )}
            </Show>
          </>
        )}
      </Show>
      <ToastPlace toast={current()} />
    </Screen>
  )
}
