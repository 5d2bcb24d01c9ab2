import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segment } from '../../ui/segment.tsx'
import { ActorDialog } from './actor-dialog.tsx'
import { ActorSheet } from './actor-sheet.tsx'
import { Board } from './board.tsx'
import { BoardCard } from './board-card.tsx'
import { type BoardLayout, placeAt } from './board-layout.ts'
import type { MapDesk } from './desk.ts'
import { createDrag } from './drag.ts'
import { ListView } from './list-view.tsx'
import { isPlaced } from './placed.ts'
import { RelationLines } from './relation-lines.tsx'
import { RelationsSheet } from './relations-sheet.tsx'
import { pictureOfTable } from './sociogram/picture-data.ts'
import { SociogramView } from './sociogram/sociogram-view.tsx'
import { Tray } from './tray.tsx'
import type { MapView } from './views.ts'

type Shown = 'none' | 'own' | 'all'

/** One table's map: the board or the list, with the tray and the chosen actor beside it. */
export function TableMap(props: {
  desk: MapDesk
  view: MapView
  /** The switches of the screen, in one row with this map's own. */
  bar: JSX.Element
}): JSX.Element {
  const words = useWords()
  const [shown, setShown] = createSignal<Shown>('own')
  const [adding, setAdding] = createSignal(false)
  const [board, setBoard] = createSignal<{ element: HTMLElement; layout: () => BoardLayout }>()
  const items = createMemo(() =>
    props.desk
      .actors()
      .filter(isPlaced)
      .map(({ id, interest, influence }) => ({ id, interest, influence })),
  )
  const picture = createMemo(() =>
    pictureOfTable(props.desk.actors(), props.desk.relations(), words()),
  )
  const relations = createMemo(() => {
    const own = props.desk.selected()?.id
    const all = props.desk.relations()
    if (shown() === 'none') return []
    return shown() === 'all' ? all : all.filter(({ from, to }) => from === own || to === own)
  })
  const drag = createDrag({
    isAllowed: () => props.desk.mayWrite(),
    placeAt: (x, y) => {
      const known = board()
      if (known === undefined) return undefined
      const { left, top } = known.element.getBoundingClientRect()
      return placeAt(known.layout(), x - left, y - top)
    },
    onDrop: (id, place) => {
      const actor = props.desk.actor(id)
      if (actor === undefined) return
      props.desk.select(id)
      void props.desk.place(actor, place, true)
    },
  })

  return (
    <>
      <div class="actors-bar">
        {props.bar}
        <Show when={props.view === 'map'}>
          <Segment
            label={words().actors.relations}
            value={shown()}
            options={[
              { value: 'none', label: words().actors.showNone },
              {
                value: 'own',
                label: words().actors.showOwn(props.desk.selected()?.name),
                icon: 'link',
              },
              { value: 'all', label: words().actors.showAll },
            ]}
            onChange={setShown}
          />
        </Show>
      </div>
      <div class="actors-columns">
        <div class="actors-main">
          <Switch>
            <Match when={props.view === 'map'}>
              <div class="actors-scroll">
                <Board
                  items={items()}
                  over={drag.drag()?.over}
                  ref={setBoard}
                  under={(layout) => (
                    <RelationLines
                      layout={layout}
                      relations={relations()}
                      named={shown() === 'own'}
                    />
                  )}
                  card={(id, layout) => (
                    <BoardCard desk={props.desk} id={id} layout={layout()} drag={drag} />
                  )}
                />
              </div>
              <p class="small soft" id="actors-keys">
                {props.desk.mayWrite() ? words().actors.keys : ''}
              </p>
            </Match>
            <Match when={props.view === 'list'}>
              <ListView desk={props.desk} />
            </Match>
            <Match when={props.view === 'sociogram'}>
              <SociogramView
                data={picture()}
                chosen={props.desk.selected()?.id}
                onChoose={(id) => props.desk.select(id)}
              />
            </Match>
          </Switch>
        </div>
        <div class="actors-side">
          <Show when={props.view === 'map'}>
            <Tray desk={props.desk} drag={drag} />
          </Show>
          <Show when={props.desk.mayWrite()}>
            <button type="button" class="button wide" onClick={() => setAdding(true)}>
              <Icon name="plus" /> {words().actors.add}
            </button>
          </Show>
          <Show
            when={props.desk.selected()}
            fallback={<p class="small soft">{words().actors.selectHint}</p>}
          >
            {(actor) => (
              <>
                <ActorSheet desk={props.desk} actor={actor()} />
                <RelationsSheet desk={props.desk} actor={actor()} />
              </>
            )}
          </Show>
        </div>
        <Show when={adding()}>
          <ActorDialog desk={props.desk} onClose={() => setAdding(false)} />
        </Show>
      </div>
    </>
  )
}
