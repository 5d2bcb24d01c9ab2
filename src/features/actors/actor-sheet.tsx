import { For, type JSX, Show } from 'solid-js'
import type { Actor } from '../../domain/actors/actor.ts'
import { strategyOf } from '../../domain/actors/strategy.ts'
import type { Live } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { levelVersions } from './clash.ts'
import type { MapDesk } from './desk.ts'
import { LevelRows } from './level-rows.tsx'
import { isPlaced } from './placed.ts'
import { SECTOR_ICON } from './sector-icon.ts'

/** The chosen actor: what it is, its levels, what follows from them, and the way off the map. */
export function ActorSheet(props: { desk: MapDesk; actor: Live<Actor> }): JSX.Element {
  const words = useWords()
  const strategy = () => strategyOf(props.actor.interest, props.actor.influence)
  return (
    <section class="sheet actors-sheet" aria-label={props.actor.name}>
      <h2>{props.actor.name}</h2>
      <p class="small actors-sector">
        <Icon name={SECTOR_ICON[props.actor.sector]} />
        <span>
          {words().actors.sectors[props.actor.sector]}
          {props.actor.part && ` · ${props.actor.part}`}
        </span>
      </p>
      <For each={['interest', 'influence'] as const}>
        {(field) => (
          <Show when={levelVersions(props.actor, field).length > 0}>
            <Notice tone="clash">
              {words().actors.clash(words().actors[field])}
              <Show when={props.desk.mayWrite()}>
                <div class="actions">
                  <For each={levelVersions(props.actor, field)}>
                    {(version) => (
                      <button
                        type="button"
                        class="button"
                        onClick={() => void props.desk.settle(props.actor, field, version.value)}
                      >
                        {words().actors.chooseLevel(version.value)}
                      </button>
                    )}
                  </For>
                </div>
              </Show>
            </Notice>
          </Show>
        )}
      </For>
      <LevelRows
        name={props.actor.name}
        interest={props.actor.interest}
        influence={props.actor.influence}
        mayWrite={props.desk.mayWrite()}
        onChange={(field, level) => {
          const { interest, influence } = props.actor
          void props.desk.place(props.actor, { interest, influence, [field]: level })
        }}
      />
      <Show when={strategy()}>
        {(known) => (
          <p class="small">
            <b>{words().actors.follows}</b> {words().actors.strategies[known()]}
          </p>
        )}
      </Show>
      <Show when={props.desk.mayWrite()}>
        <div class="actions">
          <Show when={isPlaced(props.actor)}>
            <button
              type="button"
              class="button"
              onClick={() =>
                void props.desk.place(props.actor, { interest: null, influence: null }, true)
              }
            >
              <Icon name="undo" /> {words().actors.toTray}
            </button>
          </Show>
          <button
            type="button"
            class="button"
            onClick={() =>
              void props.desk.withdraw(props.actor, words().actors.withdrawn(props.actor.name))
            }
          >
            <Icon name="close" /> {words().actors.withdraw}
          </button>
        </div>
      </Show>
    </section>
  )
}
