import { For, type JSX, Show } from 'solid-js'
import type { PoolGroup } from '../../../domain/voting/pool-groups.ts'
import type { PoolPart } from '../../../domain/voting/pool-part.ts'
import type { PooledResult } from '../../../domain/voting/pool-result.ts'
import { useWords } from '../../../i18n/index.ts'
import type { Exact } from '../../../lib/rational.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import type { PoolNames } from './names.ts'

/** Each meeting's own numbers, where they tell nothing of single people; the others are named. */
export function ApartTable(props: {
  group: PoolGroup
  names: PoolNames
  result: PooledResult
}): JSX.Element {
  const words = useWords()
  const text = () => words().pooled
  const isShown = ({ id }: { readonly id: string }) => props.result.apart.has(id)
  const shown = () => props.group.counted.filter(isShown)
  const kept = () => props.group.counted.filter((vote) => !isShown(vote))
  const isConsent = () => props.group.counted[0]?.method === 'consent'
  const rows = () => {
    const { totals, ranking, detail } = props.result.pool.sum
    const all = detail?.kind === 'consent' ? Object.keys(detail.levels) : Object.keys(totals)
    return [...new Set([...ranking.flat(), ...all])]
  }
  return (
    <section class="stack">
      <h3>{isConsent() ? text().apartConsent : text().apart}</h3>
      <Show when={shown().length > 0}>
        <ScrollRegion class="vote-wide" label={text().apart}>
          <table class="pooled-apart">
            <thead>
              <tr>
                <th scope="col">{text().option}</th>
                <For each={shown()}>
                  {(vote) => (
                    <th scope="col" class="num">
                      {props.names.meeting(vote.meeting)}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {(option) => (
                  <tr>
                    <th scope="row">{props.names.option(option)}</th>
                    <For each={shown()}>
                      {({ part }) => (
                        <td class="num">
                          <Show
                            when={part.options.includes(option)}
                            fallback={<span class="vote-note">{text().notEvaluated}</span>}
                          >
                            {words().voting.exact(numberOf(part, option))}
                          </Show>
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </ScrollRegion>
      </Show>
      <Show when={kept().length > 0}>
        <p>
          <b>{text().notApart(kept().map(({ meeting }) => props.names.meeting(meeting)))}</b>
        </p>
        <p class="small soft">{text().notApartWhy}</p>
      </Show>
    </section>
  )
}

/** A meeting's total of an option; of consent, its objections. */
function numberOf({ totals, detail }: PoolPart, option: string): Exact {
  if (detail?.kind === 'consent') return detail.levels[option]?.['objecion'] ?? 0
  return totals[option] ?? null
}
