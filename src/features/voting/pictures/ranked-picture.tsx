import { For, type JSX, Show } from 'solid-js'
import type { RankedRules } from '../../../domain/voting/method-rules.ts'
import { standings } from '../../../domain/voting/standings.ts'
import type { RankedDetail } from '../../../domain/voting/tally-result.ts'
import { useWords } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/notice.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import type { PictureProps } from '../faces/face.ts'
import { Ranking } from '../ranking.tsx'
import { BarsPicture } from './bars-picture.tsx'
import { cutOf, labelIn } from './cut.ts'
import { readingsDiffer } from './readings.ts'

/** The reading that decides, large; both readings beside each other, and the duels on demand. */
export function RankedPicture(props: PictureProps<RankedRules>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.told.picture
  const labelOf = (option: string) => labelIn(props.config)(option)
  const detail = () => {
    const { detail } = props.tally
    return detail?.kind === 'ranked' && props.tally.counts.valid > 0 ? detail : undefined
  }
  const k = () => props.config.k ?? 1
  const isUncovered = () =>
    props.shown === undefined || props.shown >= props.tally.ranking.flat().length
  return (
    <>
      <Show when={props.config.rules.reading === 'schulze'} fallback={<BarsPicture {...props} />}>
        <Ranking
          standings={standings(props.tally.ranking, props.tally.totals)}
          labelOf={labelOf}
          shown={props.shown}
          {...cutOf(props)}
        />
      </Show>
      <Show when={isUncovered() && detail()}>
        {(known) => (
          <>
            <Show when={readingsDiffer(known(), k())}>
              <Notice icon="split">{text().differ(k())}</Notice>
            </Show>
            <p>
              <Show when={known().condorcetWinner} fallback={text().noCondorcet}>
                {(winner) => text().condorcet(labelOf(winner()))}
              </Show>
            </p>
            <Show when={!props.large}>
              <h3>{text().readings}</h3>
              <div class="vote-readings">
                <Reading
                  title={text().borda}
                  decides={props.config.rules.reading === 'borda'}
                  ranking={known().borda}
                  labelOf={labelOf}
                />
                <Reading
                  title={text().schulze}
                  decides={props.config.rules.reading === 'schulze'}
                  ranking={known().schulze}
                  labelOf={labelOf}
                />
              </div>
              <Show when={!props.orderOnly}>
                <details class="vote-detail-box">
                  <summary>{text().detail}</summary>
                  <Duels config={props.config} detail={known()} />
                </details>
              </Show>
            </Show>
          </>
        )}
      </Show>
    </>
  )
}

function Reading(props: {
  title: string
  decides: boolean
  ranking: RankedDetail['borda']
  labelOf: (option: string) => string
}): JSX.Element {
  const words = useWords()
  return (
    <section>
      <h4>
        {props.title}
        <Show when={props.decides}>
          {' '}
          <span class="stamp now">{words().voting.told.picture.decides}</span>
        </Show>
      </h4>
      <ol class="vote-reading">
        <For each={standings(props.ranking, {})}>
          {({ option, place, tied }) => (
            <li>
              <span class="num">{words().voting.results.place(place, tied)}</span>
              <span>{props.labelOf(option)}</span>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}

/** How many ballots put each option above each other; the larger of a pair is underlined. */
function Duels(props: {
  config: PictureProps<RankedRules>['config']
  detail: RankedDetail
}): JSX.Element {
  const words = useWords()
  const text = () => words().voting.told.picture
  const duel = (a: number, b: number) => props.detail.pairwise[a]?.[b] ?? 0
  return (
    <ScrollRegion class="vote-wide" label={text().detail}>
      <table class="vote-duels">
        <caption>{text().pairwise}</caption>
        <thead>
          <tr>
            <td />
            <For each={props.config.options}>
              {(option, at) => (
                <th scope="col">
                  <span aria-hidden="true">{at() + 1}</span>
                  <span class="unseen">{option.label}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.config.options}>
            {(option, row) => (
              <tr>
                <th scope="row">
                  {row() + 1}. {option.label}
                </th>
                <For each={props.config.options}>
                  {(_, column) => (
                    <td
                      class="num"
                      classList={{ won: duel(row(), column()) > duel(column(), row()) }}
                    >
                      {row() === column() ? '—' : duel(row(), column())}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </ScrollRegion>
  )
}
