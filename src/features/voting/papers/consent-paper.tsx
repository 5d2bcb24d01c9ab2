import { For, type JSX } from 'solid-js'
import type { ConsentBallot } from '../../../domain/voting/box-records.ts'
import { CONSENT_LEVELS, type ConsentRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { SheetProps } from '../faces/face.ts'
import { LEVEL_ICONS, toggleLevel } from './levels.ts'
import { OptionText } from './option-row.tsx'

/** A sheet on which each option gets one of five answers, in words. */
export function ConsentPaper(props: SheetProps<ConsentRules, ConsentBallot>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.papers.consent
  return (
    <>
      <p class="booth-card-note">
        <Icon name="pencil" />
        <span>{text().note}</span>
      </p>
      <ul class="booth-options">
        <For each={props.options}>
          {({ number, option }) => (
            <li
              class="booth-option graded"
              classList={{ marked: props.ballot[option.id] !== undefined }}
            >
              <OptionText number={number} option={option} />
              <fieldset class="booth-levels" aria-label={text().row(option.label)}>
                <For each={CONSENT_LEVELS}>
                  {(level) => (
                    <button
                      type="button"
                      class="booth-level"
                      aria-pressed={props.ballot[option.id] === level}
                      onClick={() => {
                        props.onNotice('')
                        props.onChoose(toggleLevel(props.ballot, option.id, level))
                      }}
                    >
                      <Icon name={LEVEL_ICONS[level]} />
                      <span>{text().levels[level]}</span>
                    </button>
                  )}
                </For>
              </fieldset>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}
