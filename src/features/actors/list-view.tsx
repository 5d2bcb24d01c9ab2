import { createMemo, For, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import type { MapDesk } from './desk.ts'
import { LevelRows } from './level-rows.tsx'
import { SECTOR_ICON } from './sector-icon.ts'

/** The same map without a board: every actor with its two rows of levels. */
export function ListView(props: { desk: MapDesk }): JSX.Element {
  const words = useWords()
  const ids = createMemo(() =>
    [...props.desk.actors()].sort((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id),
  )
  return (
    <ul class="actors-list">
      <For each={ids()}>
        {(id) => (
          <Show when={props.desk.actor(id)}>
            {(actor) => (
              <li class="sheet" classList={{ selected: props.desk.selected()?.id === id }}>
                <button
                  type="button"
                  class="actors-list-name"
                  aria-pressed={props.desk.selected()?.id === id}
                  onClick={() => props.desk.select(id)}
                >
                  <Icon name={SECTOR_ICON[actor().sector]} />
                  <span>
                    <b>{actor().name}</b>
                    <small class="soft">{words().actors.sectors[actor().sector]}</small>
                  </span>
                </button>
                <LevelRows
                  name={actor().name}
                  interest={actor().interest}
                  influence={actor().influence}
                  mayWrite={props.desk.mayWrite()}
                  onChange={(field, level) => {
                    const { interest, influence } = actor()
                    void props.desk.place(actor(), { interest, influence, [field]: level })
                  }}
                />
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}
