import { For, type JSX, Show } from 'solid-js'
import type { RankedRules, ScoreRules } from '../../../domain/voting/method-rules.ts'
import type { PoolGroup } from '../../../domain/voting/pool-groups.ts'
import {
  type PooledResult,
  type WithoutPlace,
  withoutPlace,
} from '../../../domain/voting/pool-result.ts'
import { select } from '../../../domain/voting/select.ts'
import { standings } from '../../../domain/voting/standings.ts'
import { useWords } from '../../../i18n/index.ts'
import type { MeetingId, OptionId } from '../../../lib/ids.ts'
import { ONE, ratio, ZERO } from '../../../lib/rational.ts'
import { amountOf } from '../amounts.ts'
import { ConsentPicture } from '../pictures/consent-picture.tsx'
import { Ranking } from '../ranking.tsx'
import type { PoolNames } from './names.ts'

/** One reading of a pool as its list; ties stay ties, and what some meetings never had says so. */
export function ReadingList(props: {
  group: PoolGroup
  names: PoolNames
  result: PooledResult
  which: 'sum' | 'meeting'
  decides: boolean
}): JSX.Element {
  const words = useWords()
  const text = () => words().pooled
  const reading = () =>
    (props.which === 'meeting' ? props.result.pool.meeting : undefined) ?? props.result.pool.sum
  const asked = () => props.group.counted[0]
  const noteOf = (option: string) => {
    const { partial, parts } = props.result.pool
    const had = partial.find((one) => one.option === option)
    return had && text().partial(parts - had.meetings, parts)
  }
  /** Duels are not decided by points, so that none are drawn. */
  const isByDuels = () => {
    const vote = asked()
    return vote?.method === 'ranked' && (vote.rules as RankedRules).reading === 'schulze'
  }
  const amount = () => {
    const vote = asked()
    if (props.result.orderOnly || isByDuels() || vote === undefined) return undefined
    if (props.which === 'sum') return amountOf(words().voting, vote)
    return lines().some(({ total }) => total !== null) ? words().voting.exact : undefined
  }
  /** A withheld number is left out; its place is not. */
  const lines = () => {
    const all = standings(reading().ranking, reading().totals)
    const { withheld } = props.result
    if (props.which === 'sum') return all
    return all.map((line) => (withheld.has(line.option) ? { ...line, total: null } : line))
  }
  const scale = () => {
    const { method, rules } = asked() ?? {}
    if (props.which === 'meeting' || method === 'criteria') return { from: ZERO, to: ONE }
    if (method !== 'score' || (rules as ScoreRules).aggregate === 'sum') return undefined
    return { from: ratio((rules as ScoreRules).min), to: ratio((rules as ScoreRules).max) }
  }
  const selection = () => select(reading().ranking, props.result.k ?? 0)
  const apart = () => Object.entries(groupByWhy(withoutPlace(props.result.pool, reading())))
  return (
    <section classList={{ 'pooled-reading': true, decides: props.decides }}>
      <h3>
        {text().reading[props.which]}
        <Show when={props.decides}>
          {' '}
          <span class="stamp now">{words().voting.told.picture.decides}</span>
        </Show>
      </h3>
      <p class="small soft">{text().readingHint[props.which]}</p>
      <Show when={asked()?.method !== 'consent'} fallback={<Answers {...props} />}>
        <Ranking
          standings={lines()}
          labelOf={props.names.option}
          amountOf={amount()}
          noteOf={noteOf}
          scale={scale()}
          {...(selection().selected.length > 0 && { selected: selection().selected.length })}
        />
        <Show when={selection().places > 0}>
          <p>
            <b>
              {words().voting.told.orderOnly.tieAtCut(
                selection().crossing.map(props.names.option),
                selection().places,
              )}
            </b>
          </p>
        </Show>
        <For each={apart()}>
          {([why, options]) => (
            <section class="vote-apart">
              <h4>{text().withoutPlace[why as WithoutPlace['why']]}</h4>
              <ul class="pooled-list">
                <For each={options}>
                  {(option) => (
                    <li>
                      <b>{props.names.option(option)}</b>
                      <Show when={noteOf(option)}>{(note) => <span>{note()}</span>}</Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </Show>
    </section>
  )
}

/** Answers of consent have no order: they stand as in one meeting. */
function Answers(props: { group: PoolGroup; names: PoolNames; result: PooledResult }): JSX.Element {
  const reading = () => props.result.pool.sum
  const levels = () => {
    const { detail } = reading()
    return detail?.kind === 'consent' ? detail : undefined
  }
  const config = () => ({
    meeting: '' as MeetingId,
    question: '',
    method: 'consent' as const,
    rules: {},
    options: Object.keys(levels()?.levels ?? {}).map((id) => ({
      id: id as OptionId,
      label: props.names.option(id),
      sources: [],
    })),
    pooling: 'sum' as const,
    tieRule: 'lot' as const,
    secrecy: 'sealed' as const,
  })
  const tally = () => ({
    counts: { cast: props.result.pool.cast, valid: props.result.valid, blank: 0, invalid: 0 },
    supporters: {},
    ...reading(),
  })
  return <ConsentPicture config={config()} tally={tally()} orderOnly={props.result.orderOnly} />
}

function groupByWhy(apart: readonly WithoutPlace[]): Record<string, string[]> {
  const groups: Record<string, string[]> = {}
  for (const { option, why } of apart) groups[why] = [...(groups[why] ?? []), option]
  return groups
}
