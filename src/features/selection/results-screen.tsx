import { A } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { quotasOf } from '../../domain/selection/decide.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import type { ConsolidatedId } from '../../lib/ids.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanContent, type PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { BulkDecisions } from './bulk-decisions.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { LotDialog } from './lot-dialog.tsx'
import { Quotas } from './quotas.tsx'
import { RankingList } from './ranking-list.tsx'
import { createSelectionView } from './selection-view.ts'
import { tellNumber } from './tell-number.ts'
import { WhatIf } from './what-if.tsx'
import './selection.css'

/** Step 4.3: the ranking with its rule in sight, ties as ties, and a decision with its reason for each. */
export default function ResultsScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanContent(place)
  return (
    <Screen
      title={words().selection.resultsTitle}
      subtitle={content()?.plan()?.name ?? ''}
      back={`/plan/${place.session.plan}/fase/4`}
      class="selection selection-results"
    >
      <Show when={content()} fallback={<p role="status">{words().selection.opening}</p>}>
        {(known) => <Results content={known()} />}
      </Show>
    </Screen>
  )
}

function Results(props: { content: PlanContent }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const { current, show } = createToast()
  const text = () => words().selection
  // eslint-disable-next-line solid/reactivity -- reason: the content is one object whose lists are reactive
  const view = createSelectionView(props.content)
  const [deciding, setDeciding] = createSignal<ConsolidatedId>()
  const [drawing, setDrawing] = createSignal<readonly ConsolidatedId[]>()
  const mayWrite = () => session.leads() && session.grant(room.room) === 'write'
  const row = (id: ConsolidatedId) => view.ranking()?.rows.find((one) => one.id === id)
  const selected = () =>
    view.candidates().filter(({ id }) => view.decisionOf(id).decision?.decision === 'selected')
  const undecided = () =>
    view.candidates().filter(({ id }) => view.decisionOf(id).decision === undefined).length
  const saved = () => {
    setDeciding(undefined)
    setDrawing(undefined)
    show({ text: words().terms.saved })
  }
  return (
    <Show
      when={view.freeze()}
      fallback={
        <Notice>
          <p>{text().noFreeze}</p>
          <A class="button" href={`/plan/${session.plan}/criterios`}>
            {text().criteriaTitle}
          </A>
        </Notice>
      }
    >
      {(freeze) => (
        <>
          <section
            class="sheet selection-sheet stack selection-main"
            aria-labelledby="ranking-head"
          >
            <h2 class="headline" id="ranking-head" aria-live="polite">
              {undecided() === 0
                ? text().allDecided(selected().length)
                : text().undecided(undecided())}
            </h2>
            <p class="selection-formula">
              {view.ranking()?.voted
                ? text().formula(
                    tellNumber(freeze().rule.criteriaShare, locale()),
                    tellNumber(freeze().rule.votesShare, locale()),
                  )
                : text().formulaAlone}
            </p>
            <Show when={view.disputed().length > 1}>
              <Notice tone="clash">{text().freezeDisputed}</Notice>
            </Show>
            <Show when={view.votes().unsigned > 0}>
              <Notice>{text().unsigned}</Notice>
            </Show>
            <Show when={view.votes().leftOut > 0}>
              <Notice>{text().leftOut(view.votes().leftOut)}</Notice>
            </Show>
            <Show when={props.content.closedMeetings().length > 0}>
              <Notice>{text().closedMeetings(props.content.closedMeetings().length)}</Notice>
            </Show>
            <Show when={view.ranking()}>
              {(ranking) => (
                <RankingList
                  view={view}
                  ranking={ranking()}
                  freeze={freeze()}
                  mayWrite={mayWrite()}
                  onDecide={setDeciding}
                  onDraw={setDrawing}
                />
              )}
            </Show>
          </section>
          <aside class="stack selection-side">
            <Quotas
              quotas={quotasOf(selected(), props.content.plan()?.axes ?? [], freeze().rule)}
              selected={selected().length}
              rule={freeze().rule}
            />
            <Show when={mayWrite() && undecided() > 0 && view.ranking()}>
              {(ranking) => (
                <BulkDecisions
                  view={view}
                  ranking={ranking()}
                  rule={freeze().rule}
                  onSaved={(n) => show({ text: text().bulkSaved(n) })}
                />
              )}
            </Show>
            <Show when={view.sources()}>
              {(sources) => <WhatIf view={view} sources={sources()} />}
            </Show>
            <A class="button" href={`/plan/${session.plan}/compromisos`}>
              {text().toCommitments} <Icon name="arrow" />
            </A>
          </aside>
          <Show when={deciding()} keyed>
            {(id) => (
              <DecisionDialog
                id={id}
                title={view.titleOf(id)}
                row={row(id)}
                decided={view.decisionOf(id)}
                onSaved={saved}
                onClose={() => setDeciding(undefined)}
              />
            )}
          </Show>
          <Show when={drawing()} keyed>
            {(tied) => (
              <LotDialog
                tied={tied}
                titleOf={view.titleOf}
                onSaved={saved}
                onClose={() => setDrawing(undefined)}
              />
            )}
          </Show>
          <ToastPlace toast={current()} />
        </>
      )}
    </Show>
  )
}
