import { For, type JSX } from 'solid-js'
import type { Level } from '../../domain/actors/actor.ts'
import { useWords } from '../../i18n/index.ts'
import { LEVELS } from './board-layout.ts'

/** Interest and influence of one actor, each a row of five buttons: the map without dragging. */
export function LevelRows(props: {
  name: string
  interest: Level | null
  influence: Level | null
  mayWrite: boolean
  onChange: (field: 'interest' | 'influence', level: Level) => void
}): JSX.Element {
  const words = useWords()
  return (
    <div class="actors-levels">
      <For each={['interest', 'influence'] as const}>
        {(field) => (
          <fieldset aria-label={words().actors.levelOf(words().actors[field], props.name)}>
            <span aria-hidden="true">{words().actors[field]}</span>
            <For each={LEVELS}>
              {(level) => (
                <button
                  type="button"
                  aria-pressed={props[field] === level}
                  aria-label={words().actors.levels[level]}
                  disabled={!props.mayWrite}
                  onClick={() => props.onChange(field, level)}
                >
                  {level}
                </button>
              )}
            </For>
          </fieldset>
        )}
      </For>
    </div>
  )
}
