import { createMemo, For, type JSX, Show } from 'solid-js'
import { titleOf } from '../../domain/proposals/capture.ts'
import type { Consolidated, Proposal } from '../../domain/proposals/proposal.ts'
import type { TotalsAct } from '../../domain/voting/act-records.ts'
import { rankTotals, standings } from '../../domain/voting/standings.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { Ranking } from './ranking.tsx'

/** The counts that this meeting did on paper: totals only, so they are shown and never recounted. */
export function PaperCounts(): JSX.Element {
  const words = useWords()
  const text = () => words().voting.results
  const { paper } = useMeeting()
  const labelOf = useOptionLabels()
  const acts = () =>
    paper.records.list<TotalsAct>('totals-act').filter(({ vote }) => vote === undefined)
  return (
    <For each={acts()}>
      {(act) => (
        <section class="sheet vote-card stack vote-paper">
          <h2>{text().paper}</h2>
          <p>{text().participation({ heads: act.heads, cast: act.cast, blank: 0, invalid: 0 })}</p>
          <Ranking
            standings={standings(rankTotals(new Map(Object.entries(act.totals))), act.totals)}
            labelOf={labelOf()}
            amountOf={words().voting.total[act.method]}
          />
          <p class="small soft">{text().paperNote}</p>
          <Show when={act.label}>{(label) => <p class="small soft">{label()}</p>}</Show>
        </section>
      )}
    </For>
  )
}

/** Names options that stand for proposals of this meeting or of the plan, where no frozen vote names them. */
export function useOptionLabels() {
  const { course, room } = useMeeting()
  return createMemo(() => {
    const labels = new Map<string, string>()
    for (const one of room.records.list<Consolidated>('consolidated')) labels.set(one.id, one.title)
    for (const proposal of course.records.list<Proposal>('proposal')) {
      labels.set(proposal.id, titleOf(proposal))
    }
    return (option: string) => labels.get(option) ?? option.slice(0, 8)
  })
}
