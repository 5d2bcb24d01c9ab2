import { type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import type { BoardLayout } from './board-layout.ts'
import { hasClash } from './clash.ts'
import type { MapDesk } from './desk.ts'
import type { CardDrag } from './drag.ts'
import { moveByKey } from './moves.ts'
import { isPlaced } from './placed.ts'
import { SECTOR_ICON } from './sector-icon.ts'

/** A card on the board: carried by finger, moved by arrow keys, chosen by a tap. */
export function BoardCard(props: {
  desk: MapDesk
  id: string
  layout: BoardLayout
  drag: CardDrag
}): JSX.Element {
  const words = useWords()
  const actor = () => props.desk.actor(props.id)
  const rect = () => props.layout.cards.get(props.id)
  const carried = () => {
    const drag = props.drag.drag()
    return drag?.id === props.id ? drag : undefined
  }
  const label = () => {
    const known = actor()
    return known ? words().actors.placed(known.name, known.interest, known.influence) : ''
  }

  function move(event: KeyboardEvent) {
    const known = actor()
    if (known === undefined || !isPlaced(known) || !props.desk.mayWrite()) return
    const to = moveByKey(known, event.key)
    if (to === undefined) return
    event.preventDefault()
    props.desk.select(props.id)
    void props.desk.place(known, to)
  }

  return (
    <Show when={actor()}>
      {(known) => (
        <button
          type="button"
          class="actors-card"
          classList={{
            selected: props.desk.selected()?.id === props.id,
            carried: carried() !== undefined,
            clash: hasClash(known()),
          }}
          style={{
            left: `${rect()?.x ?? 0}px`,
            top: `${rect()?.y ?? 0}px`,
            width: `${rect()?.width ?? 0}px`,
            height: `${rect()?.height ?? 0}px`,
            transform: carried()
              ? `translate(${carried()?.dx ?? 0}px, ${carried()?.dy ?? 0}px) rotate(-2deg)`
              : undefined,
          }}
          aria-label={label()}
          aria-pressed={props.desk.selected()?.id === props.id}
          aria-describedby="actors-keys"
          onClick={() => {
            if (!props.drag.wasDrag()) props.desk.select(props.id)
          }}
          onKeyDown={move}
          {...props.drag.handlers(() => props.id)}
        >
          <Icon name={hasClash(known()) ? 'alert' : SECTOR_ICON[known().sector]} />
          <span title={known().name}>{known().name}</span>
        </button>
      )}
    </Show>
  )
}
