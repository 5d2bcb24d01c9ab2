import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import type { MapDesk } from './desk.ts'
import type { CardDrag } from './drag.ts'
import { LevelRows } from './level-rows.tsx'
import { isPlaced } from './placed.ts'
import { SECTOR_ICON } from './sector-icon.ts'

/** The cards that wait for a place, one at a time: drag it to the map, or say its two levels. */
export function Tray(props: { desk: MapDesk; drag?: CardDrag | undefined }): JSX.Element {
  const words = useWords()
  const [at, setAt] = createSignal(0)
  const waiting = createMemo(() => props.desk.actors().filter((one) => !isPlaced(one)))
  const next = () => waiting()[at() % Math.max(1, waiting().length)]
  const carried = () => {
    const drag = props.drag?.drag()
    return drag && drag.id === next()?.id ? drag : undefined
  }
  return (
    <section class="actors-tray" aria-label={words().actors.tray}>
      <Show
        when={next()}
        fallback={
          <p>
            <Icon name="check" /> {words().actors.trayEmpty}
          </p>
        }
      >
        {(actor) => (
          <>
            <p class="small">
              <b>
                {words().actors.waiting(
                  props.desk.actors().length - waiting().length,
                  props.desk.actors().length,
                )}
              </b>
            </p>
            <div
              class="actors-tray-card"
              classList={{ carried: carried() !== undefined }}
              style={{
                transform: carried()
                  ? `translate(${carried()?.dx ?? 0}px, ${carried()?.dy ?? 0}px) rotate(-2deg)`
                  : undefined,
              }}
              {...props.drag?.handlers(() => actor().id)}
            >
              <Icon name={SECTOR_ICON[actor().sector]} />
              <h2>{actor().name}</h2>
            </div>
            <p class="small">{actor().part ?? words().actors.sectors[actor().sector]}</p>
            <Show when={props.desk.mayWrite()}>
              <p class="small">{words().actors.trayHint}</p>
            </Show>
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
            <Show when={waiting().length > 1}>
              <button type="button" class="button" onClick={() => setAt((n) => n + 1)}>
                <Icon name="next" /> {words().actors.trayNext}
              </button>
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}
