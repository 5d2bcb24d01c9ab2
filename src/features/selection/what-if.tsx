import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type RankSources, rankCandidates } from '../../domain/selection/rank.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { SelectionView } from './selection-view.ts'
import { readNumber, tellNumber, tellOneDecimal } from './tell-number.ts'

/** How many places a simulation shows. */
const SHOWN = 10

/** «What if»: other weights and shares, looked at and forgotten. Nothing of it is ever stored. */
export function WhatIf(props: { view: SelectionView; sources: RankSources }): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const text = () => words().selection
  const [weights, setWeights] = createSignal<Readonly<Record<string, string>>>({})
  const [share, setShare] = createSignal<string>()
  const isPlaying = () => share() !== undefined || Object.keys(weights()).length > 0
  const shown = (id: string, weight: number) => weights()[id] ?? tellNumber(weight, locale())
  const criteriaShare = () =>
    Math.min(100, readNumber(share() ?? '') ?? props.sources.rule.criteriaShare)
  const simulated = createMemo(() => {
    if (!isPlaying()) return undefined
    return rankCandidates({
      ...props.sources,
      criteria: props.sources.criteria.map((one) => ({
        ...one,
        weight: readNumber(weights()[one.id] ?? '') ?? one.weight,
      })),
      rule: { criteriaShare: criteriaShare(), votesShare: 100 - criteriaShare() },
    })
  })
  const now = createMemo(
    () => new Map(props.view.ranking()?.rows.map(({ id, place }) => [id, place])),
  )
  return (
    <details class="sheet selection-sheet what-if">
      <summary>
        <Icon name="flask" /> {text().whatIf}
      </summary>
      <div class="stack">
        <p class="soft">{text().whatIfText}</p>
        <div class="selection-fields">
          <For each={props.sources.criteria}>
            {(one) => (
              <Field
                label={text().weightOf(one.name)}
                value={shown(one.id, one.weight)}
                onInput={(value) => setWeights((before) => ({ ...before, [one.id]: value }))}
              />
            )}
          </For>
          <Field
            label={text().rule.criteriaShare}
            hint={text().whatIfVotes(tellNumber(100 - criteriaShare(), locale()))}
            value={share() ?? tellNumber(props.sources.rule.criteriaShare, locale())}
            onInput={setShare}
          />
        </div>
        <Show when={simulated()}>
          {(ranking) => (
            <div class="what-if-result" role="status">
              <p class="stamp now">
                <Icon name="flask" /> {text().simulation}
              </p>
              <ol>
                <For each={ranking().rows.slice(0, SHOWN)}>
                  {(row) => (
                    <li>
                      <span class="num">{row.place}</span>
                      <span>
                        {props.view.titleOf(row.id)}
                        <small class="soft">
                          {text().placeNow(now().get(row.id) ?? 0, row.place)}
                        </small>
                      </span>
                      <span class="num">{tellOneDecimal(row.index, locale())}</span>
                    </li>
                  )}
                </For>
              </ol>
              <button
                type="button"
                class="button"
                onClick={() => {
                  setWeights({})
                  setShare(undefined)
                }}
              >
                <Icon name="undo" /> {text().endSimulation}
              </button>
            </div>
          )}
        </Show>
      </div>
    </details>
  )
}
