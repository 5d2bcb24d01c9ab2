import { For, type JSX, Show } from 'solid-js'
import type { RankedBallot } from '../../../domain/voting/box-records.ts'
import type { RankedRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { SheetProps } from '../faces/face.ts'
import { OptionText } from './option-row.tsx'
import { movePlace, placeOf, togglePlace } from './places.ts'

/**
 * A sheet on which options are put in order by tapping them one after the other. The list itself
 * does not move, so that no finger lands on another option.
 */
export function RankedPaper(props: SheetProps<RankedRules, RankedBallot>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.papers.ranked
  const choose = (ballot: RankedBallot) => {
    props.onNotice('')
    props.onChoose(ballot)
  }
  return (
    <>
      <ul class="booth-options">
        <For each={props.options}>
          {({ number, option }) => {
            const place = () => placeOf(props.ballot, option.id)
            const move = (by: -1 | 1) => choose(movePlace(props.ballot, option.id, by))
            return (
              <li class="booth-option placed" classList={{ marked: place() !== undefined }}>
                <button
                  type="button"
                  class="booth-place-button"
                  aria-pressed={place() !== undefined}
                  onClick={() => choose(togglePlace(props.ballot, option.id))}
                >
                  <OptionText number={number} option={option} />
                  <span class="dot" classList={{ yes: place() !== undefined }}>
                    <b class="num" aria-hidden="true">
                      {place()}
                    </b>
                    <span class="unseen">
                      {place() === undefined ? text().unplaced : text().place(place() ?? 0)}
                    </span>
                  </span>
                </button>
                <Show when={place()}>
                  {(at) => (
                    <div class="booth-moves">
                      <button
                        type="button"
                        class="booth-step"
                        aria-label={text().up(option.label)}
                        aria-disabled={at() === 1}
                        onClick={() => move(-1)}
                      >
                        <Icon name="up" />
                      </button>
                      <button
                        type="button"
                        class="booth-step"
                        aria-label={text().down(option.label)}
                        aria-disabled={at() === props.ballot.length}
                        onClick={() => move(1)}
                      >
                        <Icon name="down" />
                      </button>
                    </div>
                  )}
                </Show>
              </li>
            )
          }}
        </For>
      </ul>
      <p class="booth-note">{text().takeAway}</p>
    </>
  )
}
