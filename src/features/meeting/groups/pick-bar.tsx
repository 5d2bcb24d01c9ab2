import { For, type JSX, Show } from 'solid-js'
import type { StandingGroup } from '../../../domain/room-groups/read-groups.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'

/** What can be done with those that are marked. */
export function PickBar(props: {
  count: number
  groups: readonly StandingGroup[]
  onJoin: () => void
  onAdd: (to: StandingGroup) => void
  onClear: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().roomGroups
  return (
    <section class="groups-bar" aria-label={text().join}>
      <p class="num" role="status">
        {text().chosen(props.count)}
      </p>
      <button type="button" class="button primary wide tall" onClick={() => props.onJoin()}>
        <Icon name="merge" /> {text().join}
      </button>
      <Show when={props.count > 0}>
        <For each={props.groups}>
          {(standing) => (
            <button type="button" class="button wide" onClick={() => props.onAdd(standing)}>
              {text().addToNamed(standing.group.title)}
            </button>
          )}
        </For>
        <button type="button" class="button wide" onClick={() => props.onClear()}>
          {text().clear}
        </button>
      </Show>
    </section>
  )
}
