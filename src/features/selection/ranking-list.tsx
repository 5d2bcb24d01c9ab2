import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { lineAddress } from '../../domain/lineage/line-address.ts'
import type { CriteriaFreeze } from '../../domain/selection/criterion.ts'
import type { DecisionKind } from '../../domain/selection/evaluation.ts'
import type { Ranking, RankRow } from '../../domain/selection/rank.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import type { ConsolidatedId } from '../../lib/ids.ts'
import { multiply, type Rational, ratio, toDecimal } from '../../lib/rational.ts'
import { usePlan } from '../../store/context.ts'
import { AxisMark, Icon, type IconName } from '../../ui/icon.tsx'
import type { SelectionView } from './selection-view.ts'
import { tellNumber, tellOneDecimal } from './tell-number.ts'

const STAMP_OF: Readonly<Record<DecisionKind, readonly [tone: string, icon: IconName]>> = {
  selected: ['done', 'check'],
  reserve: ['neutral', 'clock'],
  'not-selected': ['missing', 'minus'],
  referred: ['neutral', 'send'],
  merged: ['neutral', 'merge'],
}

/** Every candidate at its place, with what criteria and votes gave it, and what was decided. */
export function RankingList(props: {
  view: SelectionView
  ranking: Ranking
  freeze: CriteriaFreeze
  mayWrite: boolean
  onDecide: (id: ConsolidatedId) => void
  onDraw: (tied: readonly ConsolidatedId[]) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().selection
  return (
    <>
      <p class="selection-legend" aria-hidden="true">
        <span>
          <i class="by-criteria" /> {text().byCriteria}
        </span>
        <Show when={props.ranking.voted}>
          <span>
            <i class="by-votes" /> {text().byVotes}
          </span>
        </Show>
      </p>
      <ol class="ranking">
        <For each={props.ranking.rows}>{(row) => <Row {...props} row={row} />}</For>
      </ol>
      <Show when={props.ranking.unscored.length > 0}>
        <h3>{text().unscored(props.ranking.unscored.length)}</h3>
        <ul class="ranking">
          <For each={props.ranking.unscored}>
            {(one) => (
              <li class="ranking-row">
                <span class="num ranking-place soft">–</span>
                <AxisMark axis={one.axis} />
                <span class="ranking-what">
                  <b>{props.view.titleOf(one.id)}</b>
                  <small class="soft">
                    {text().lacks(
                      one.missing.map(
                        (id) => props.freeze.criteria.find((each) => each.id === id)?.name ?? id,
                      ),
                    )}
                  </small>
                  <Decided view={props.view} id={one.id} />
                </span>
                <Decide {...props} id={one.id} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}

function Row(props: {
  view: SelectionView
  ranking: Ranking
  freeze: CriteriaFreeze
  mayWrite: boolean
  row: RankRow
  onDecide: (id: ConsolidatedId) => void
  onDraw: (tied: readonly ConsolidatedId[]) => void
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const text = () => words().selection
  const { session } = usePlan()
  const { rule } = props.freeze
  const name = (id: string) => props.freeze.criteria.find((each) => each.id === id)?.name ?? id
  const criteriaWidth = () =>
    widthOf(props.row.criteriaPart, props.row.votesPart === undefined ? 100 : rule.criteriaShare)
  const votesWidth = () =>
    props.row.votesPart === undefined ? 0 : widthOf(props.row.votesPart, rule.votesShare)
  const apart = () => props.row.spreads.filter((spread) => spread.apart)
  const told = () =>
    [
      props.row.average &&
        text().meanOf(tellNumber(Number(toDecimal(props.row.average, 2)), locale())),
      props.row.points &&
        text().pointsOf(
          Number(toDecimal(props.row.points, 2)),
          tellNumber(Number(toDecimal(props.row.points, 2)), locale()),
        ),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <li class="ranking-row">
      <span class="num ranking-place">{props.row.place}</span>
      <AxisMark axis={props.row.axis} />
      <span class="ranking-what">
        <b>{props.view.titleOf(props.row.id)}</b>
        <span class="ranking-bar" aria-hidden="true">
          <i class="by-criteria" style={{ width: `${criteriaWidth()}%` }} />
          <i class="by-votes" style={{ width: `${votesWidth()}%` }} />
        </span>
        <small class="soft">{told()}</small>
        <span class="ranking-stamps">
          <Show when={props.row.lot}>
            <span class="stamp neutral">
              <Icon name="hand" /> {text().byLot}
            </span>
          </Show>
          <Show when={props.row.tiedWith.length > 0}>
            <span class="stamp now">
              <Icon name="split" /> {text().tiedWith(props.row.tiedWith.length)}
            </span>
          </Show>
          <Show when={props.row.below.length > 0}>
            <span class="stamp clash">
              <Icon name="alert" /> {text().belowLeast(props.row.below.map(name))}
            </span>
          </Show>
          <Show when={props.row.clash}>
            <span class="stamp clash">
              <Icon name="alert" /> {text().rowClash}
            </span>
          </Show>
          <For each={apart()}>
            {(spread) => (
              <span class="stamp clash">
                <Icon name="alert" /> {text().apart(name(spread.criterion), spread.min, spread.max)}
              </span>
            )}
          </For>
        </span>
        <Decided view={props.view} id={props.row.id} />
        <Show when={props.mayWrite && isFirstOfTie(props.ranking, props.row)}>
          <button
            type="button"
            class="button"
            onClick={() => props.onDraw([props.row.id, ...props.row.tiedWith])}
          >
            <Icon name="hand" /> {text().recordLot}
          </button>
        </Show>
        <A
          class="button plain"
          href={lineAddress(session.plan, { kind: 'consolidated', id: props.row.id })}
        >
          {words().lineage.see}
          <span class="unseen"> : {props.view.titleOf(props.row.id)}</span>
        </A>
        <details>
          <summary>{text().byTable}</summary>
          <table class="plain-table">
            <tbody>
              <For each={props.row.spreads}>
                {(spread) => (
                  <tr>
                    <th scope="row">{name(spread.criterion)}</th>
                    <td>
                      {spread.given
                        .map(({ table, points }) => `${words().terms.table(table)}: ${points}`)
                        .join(' · ')}
                    </td>
                    <td class="num">{tellNumber(Number(toDecimal(spread.mean, 2)), locale())}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </details>
      </span>
      <span class="num ranking-index">{tellOneDecimal(props.row.index, locale())}</span>
      <Decide {...props} id={props.row.id} />
    </li>
  )
}

function Decide(props: {
  view: SelectionView
  id: ConsolidatedId
  mayWrite: boolean
  onDecide: (id: ConsolidatedId) => void
}): JSX.Element {
  const words = useWords()
  const verb = () =>
    props.view.decisionOf(props.id).decision ? words().selection.change : words().selection.decide
  return (
    <Show when={props.mayWrite}>
      <button
        type="button"
        class="button ranking-decide"
        aria-label={`${verb()}: ${props.view.titleOf(props.id)}`}
        onClick={() => props.onDecide(props.id)}
      >
        {verb()}
      </button>
    </Show>
  )
}

/** What was decided and why, or that two pens decided differently. */
function Decided(props: { view: SelectionView; id: ConsolidatedId }): JSX.Element {
  const words = useWords()
  const text = () => words().selection
  const stands = () => props.view.decisionOf(props.id)
  return (
    <>
      <Show when={stands().between.length > 1}>
        <span class="stamp clash">
          <Icon name="alert" />{' '}
          {text().decisionClash(stands().between.map(({ decision }) => text().decision[decision]))}
        </span>
      </Show>
      <Show when={stands().decision}>
        {(decision) => (
          <span class="ranking-decision">
            <span class={`stamp ${STAMP_OF[decision().decision][0]}`}>
              <Icon name={STAMP_OF[decision().decision][1]} />{' '}
              {text().decision[decision().decision]}
            </span>{' '}
            {decision().reason}
          </span>
        )}
      </Show>
    </>
  )
}

function isFirstOfTie({ rows }: Ranking, row: RankRow): boolean {
  return row.tiedWith.length > 0 && rows.find(({ place }) => place === row.place)?.id === row.id
}

/** How much of a whole index a part brings, in percent, for the bar alone. */
function widthOf(part: Rational, share: number): number {
  return Number(toDecimal(multiply(part, ratio(Math.round(share * 100), 10_000)), 3))
}
