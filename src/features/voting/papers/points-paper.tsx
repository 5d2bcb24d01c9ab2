import { For, Index, type JSX, Show } from 'solid-js'
import type { DotsBallot } from '../../../domain/voting/box-records.ts'
import type { DotsRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { SheetProps } from '../faces/face.ts'
import { OptionButton, OptionText } from './option-row.tsx'
import { addPoint, capOf, takePoint } from './points.ts'

/** A paper on which points are shared out. With one point per option a tap puts or takes it; with more, − and +. */
export function PointsPaper(props: SheetProps<DotsRules, DotsBallot>): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  const given = (id: string) => props.ballot[id] ?? 0
  const cap = () => capOf(props.config.rules)
  const add = (id: string) => {
    const outcome = addPoint(props.config.rules, props.ballot, id)
    if (outcome.ok) props.onChoose(outcome.value)
    props.onNotice(
      outcome.ok
        ? ''
        : outcome.refusal === 'at-cap'
          ? booth().atCap(cap())
          : booth().noDotsLeft(props.config.rules.dots),
    )
  }
  const take = (id: string) => {
    props.onNotice('')
    props.onChoose(takePoint(props.ballot, id))
  }
  return (
    <ul class="booth-options">
      <For each={props.options}>
        {({ number, option }) => (
          <li>
            <Show
              when={cap() > 1}
              fallback={
                <OptionButton
                  number={number}
                  option={option}
                  marked={given(option.id) > 0}
                  onTap={() => (given(option.id) > 0 ? take(option.id) : add(option.id))}
                />
              }
            >
              <fieldset
                class="booth-option points"
                classList={{ marked: given(option.id) > 0, few: cap() <= 3 }}
                aria-label={`${option.label}: ${words().voting.points(given(option.id))}`}
              >
                <OptionText number={number} option={option} />
                <div class="booth-stepper">
                  <button
                    type="button"
                    class="booth-step"
                    aria-label={booth().less(option.label)}
                    aria-disabled={given(option.id) === 0}
                    onClick={() => take(option.id)}
                  >
                    <Icon name="minus" />
                  </button>
                  <span class="booth-dots" aria-hidden="true">
                    <Index each={Array.from({ length: Math.min(cap(), 6) })}>
                      {(_, at) => <i classList={{ yes: at < given(option.id) }} />}
                    </Index>
                    <Show when={cap() > 6}>
                      <b class="num">{given(option.id)}</b>
                    </Show>
                  </span>
                  <button
                    type="button"
                    class="booth-step more"
                    aria-label={booth().more(option.label)}
                    onClick={() => add(option.id)}
                  >
                    <Icon name="plus" />
                  </button>
                </div>
              </fieldset>
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
