import { For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type Apart, apartFromRanking } from '../../../domain/voting/explain.ts'
import type { Rules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { PictureProps } from '../faces/face.ts'
import { labelIn } from './cut.ts'

/** Options that are in no place, and why. They are shown after all others and never as the last. */
export function ApartList<R extends Rules>(
  props: PictureProps<R> & {
    /** What more there is to say of one of them. */
    reasonOf?: (option: string, why: Apart['why']) => string
  },
): JSX.Element {
  const words = useWords()
  const apart = () => (props.tally.counts.valid === 0 ? [] : apartFromRanking(props.tally))
  const isUncovered = () =>
    props.shown === undefined || props.shown >= props.tally.ranking.flat().length
  return (
    <Show when={isUncovered()}>
      <For each={apart()}>
        {({ why, options }) => (
          <section class="vote-apart">
            <Dynamic component={props.large ? 'h2' : 'h3'}>
              {words().voting.told.picture.apartTitle[why]}
            </Dynamic>
            <ul>
              <For each={options}>
                {(option) => (
                  <li>
                    <Icon name="minus" />
                    <span>
                      <b>{labelIn(props.config)(option)}</b>
                      <Show when={!props.orderOnly && props.reasonOf}>
                        {(reasonOf) => <span class="vote-note">{reasonOf()(option, why)}</span>}
                      </Show>
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </Show>
  )
}
