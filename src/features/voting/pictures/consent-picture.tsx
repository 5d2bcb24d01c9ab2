import { For, type JSX, Show } from 'solid-js'
import { CONSENT_LEVELS, type ConsentRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { PictureProps } from '../faces/face.ts'
import { LEVEL_ICONS } from '../papers/levels.ts'

/** One strip of answers per option, in the order of the ballot: consent has no winner. */
export function ConsentPicture(props: PictureProps<ConsentRules>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.told.picture
  const detail = () => {
    const { detail } = props.tally
    return detail?.kind === 'consent' ? detail : undefined
  }
  const countOf = (option: string, level: string) => detail()?.levels[option]?.[level] ?? 0
  const state = (option: string) => {
    const objections = countOf(option, 'objecion')
    if (objections > 0) {
      const said = props.orderOnly ? text().objectedBy : text().objected(objections)
      return { icon: 'hand', words: said } as const
    }
    return detail()?.agreed.includes(option)
      ? ({ icon: 'check', words: text().agreed } as const)
      : ({ icon: 'minus', words: text().silent } as const)
  }
  const hidden = (at: number) =>
    props.shown !== undefined && at < props.config.options.length - props.shown
  return (
    <>
      <ol class="vote-consent">
        <For each={props.config.options}>
          {(option, at) => (
            <li>
              <span class="num vote-place">{at() + 1}</span>
              <Show when={!hidden(at())} fallback={<span class="vote-hidden" aria-hidden="true" />}>
                <div>
                  <p class="vote-consent-head">
                    <span class="vote-label">{option.label}</span>
                    <span
                      class="vote-state-mark"
                      classList={{ open: state(option.id).icon !== 'check' }}
                    >
                      <Icon name={state(option.id).icon} />
                      {state(option.id).words}
                    </span>
                  </p>
                  <Show when={!props.orderOnly}>
                    <p class="vote-level-strip" aria-hidden="true">
                      <For each={CONSENT_LEVELS}>
                        {(level) => (
                          <Show when={countOf(option.id, level) > 0}>
                            <span data-level={level} style={{ '--n': countOf(option.id, level) }}>
                              <Icon name={LEVEL_ICONS[level]} />
                              {countOf(option.id, level)}
                            </span>
                          </Show>
                        )}
                      </For>
                    </p>
                  </Show>
                  <Show when={!props.large && !props.orderOnly}>
                    <p class="vote-note">
                      {CONSENT_LEVELS.map((level) =>
                        text().answers(countOf(option.id, level), text().levels[level]),
                      ).join(' · ')}
                    </p>
                  </Show>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.large && !props.orderOnly}>
        <ul class="vote-legend">
          <For each={CONSENT_LEVELS}>
            {(level) => (
              <li>
                <Icon name={LEVEL_ICONS[level]} />
                {text().levels[level]}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}
