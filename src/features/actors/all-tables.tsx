import { A } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { type SpreadActor, spreadByName } from '../../domain/actors/spread.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Board } from './board.tsx'
import type { MapDesk } from './desk.ts'
import { plenaryItems } from './plenary.ts'
import { RangeBar } from './range-bar.tsx'
import { RelationSample } from './relation-lines.tsx'
import { SECTOR_ICON } from './sector-icon.ts'
import { pictureOfAll } from './sociogram/picture-data.ts'
import { SociogramView } from './sociogram/sociogram-view.tsx'
import { SpreadStrip } from './spread-strip.tsx'
import type { MapView } from './views.ts'

/** Two lines for the name, one for the tables. */
const PLENARY_CARD_REM = 3.75

/** All tables over one another, for the plenary: where they differ is shown, nothing is averaged. */
export function AllTables(props: {
  desk: MapDesk
  /** Address of the map. */
  here: string
  view: MapView
  /** The switches of the screen. */
  bar: JSX.Element
}): JSX.Element {
  const words = useWords()
  const [chosen, setChosen] = createSignal<string>()
  const spreads = createMemo(() => spreadByName(props.desk.actors()))
  const items = createMemo(() => plenaryItems(spreads()))
  const byId = createMemo(() => new Map(items().map((item) => [item.id, item])))
  const apart = createMemo(() => spreads().filter(({ disagree }) => disagree))
  const selected = createMemo(
    () => spreads().find(({ key }) => key === chosen()) ?? apart()[0] ?? spreads()[0],
  )
  const picture = createMemo(() => pictureOfAll(spreads(), props.desk.relations(), words()))
  const ownLinks = () =>
    picture().links.filter(({ from, to }) => from === selected()?.key || to === selected()?.key)
  const drawn = () => {
    const tables = new Set(props.desk.actors().map(({ table }) => table))
    return [...tables].sort((a, b) => a - b)
  }

  return (
    <>
      <div class="actors-bar">
        {props.bar}
        <p class="small soft">{words().actors.overlaid(drawn())}</p>
      </div>
      <div class="actors-columns">
        <div class="actors-main">
          <Switch>
            <Match when={props.view === 'map'}>
              <div class="actors-scroll">
                <Board
                  items={items()}
                  cardRem={PLENARY_CARD_REM}
                  under={(layout) => (
                    <RangeBar
                      layout={layout}
                      items={items().filter(({ key }) => key === selected()?.key)}
                    />
                  )}
                  card={(id, layout) => (
                    <Show when={byId().get(id)}>
                      {(item) => (
                        <button
                          type="button"
                          class="actors-card plenary"
                          classList={{
                            selected: selected()?.key === item().key,
                            apart: item().disagree,
                          }}
                          style={boxOf(layout().cards.get(id))}
                          aria-pressed={selected()?.key === item().key}
                          onClick={() => setChosen(item().key)}
                        >
                          <Icon name={SECTOR_ICON[item().sector]} />
                          <span>
                            <b title={item().name}>{item().name}</b>
                            <small title={words().actors.tables(item().tables)}>
                              {words().actors.tables(item().tables)}
                            </small>
                          </span>
                        </button>
                      )}
                    </Show>
                  )}
                />
              </div>
            </Match>
            <Match when={props.view === 'list'}>
              <ul class="actors-list">
                <For each={spreads()}>
                  {(spread) => (
                    <li class="sheet">
                      <SpreadOf spread={spread} />
                    </li>
                  )}
                </For>
              </ul>
            </Match>
            <Match when={props.view === 'sociogram'}>
              <SociogramView
                data={picture()}
                chosen={selected()?.key}
                onChoose={(key) => setChosen(key)}
              />
            </Match>
          </Switch>
        </div>
        <div class="actors-side">
          <A class="button sun tall wide" href={`${props.here}/pantalla`}>
            <Icon name="projector" /> {words().actorViews.show}
          </A>
          <section class="actors-tray" aria-label={words().actors.apart}>
            <h2>{words().actors.apartCount(apart().length, spreads().length)}</h2>
            <p class="small">{words().actors.apartText}</p>
            <Show when={apart().length > 0}>
              <ul class="actors-apart">
                <For each={apart()}>
                  {(spread) => (
                    <li>
                      <button
                        type="button"
                        aria-pressed={selected()?.key === spread.key}
                        onClick={() => setChosen(spread.key)}
                      >
                        {spread.name}
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </section>
          <Show when={selected()}>
            {(spread) => (
              <section class="sheet actors-sheet" aria-label={spread().name}>
                <SpreadOf spread={spread()} />
              </section>
            )}
          </Show>
          <Show
            when={props.view === 'sociogram'}
            fallback={<p class="small soft">{words().actors.relationsByTable}</p>}
          >
            <Show when={selected()}>
              {(spread) => (
                <section
                  class="sheet actors-sheet"
                  aria-label={words().actors.relationsOf(spread().name)}
                >
                  <h2>{words().actors.relationsOf(spread().name)}</h2>
                  <Show
                    when={ownLinks().length > 0}
                    fallback={<p class="small soft">{words().actors.noRelations}</p>}
                  >
                    <ul class="actors-relations">
                      <For each={ownLinks()}>
                        {(link) => (
                          <li>
                            <RelationSample type={link.type} strength={link.strength} />
                            <span>{link.sentence}</span>
                          </li>
                        )}
                      </For>
                    </ul>
                  </Show>
                </section>
              )}
            </Show>
          </Show>
        </div>
      </div>
    </>
  )
}

function SpreadOf(props: { spread: SpreadActor }): JSX.Element {
  const words = useWords()
  return (
    <>
      <h2>{words().actors.spreadTitle(props.spread.name, props.spread.disagree)}</h2>
      <Show when={props.spread.interest}>
        {(spread) => <SpreadStrip label={words().actors.howInterested} spread={spread()} />}
      </Show>
      <Show when={props.spread.influence}>
        {(spread) => <SpreadStrip label={words().actors.howInfluential} spread={spread()} />}
      </Show>
      <Show
        when={props.spread.strategies.length > 0}
        fallback={<p class="small soft">{words().actors.notPlaced}</p>}
      >
        <p class="small">
          <b>{words().actors.follows}</b>{' '}
          {props.spread.strategies.map((one) => words().actors.strategies[one]).join(' / ')}
        </p>
      </Show>
    </>
  )
}

function boxOf(rect: { x: number; y: number; width: number; height: number } | undefined) {
  return {
    left: `${rect?.x ?? 0}px`,
    top: `${rect?.y ?? 0}px`,
    width: `${rect?.width ?? 0}px`,
    height: `${rect?.height ?? 0}px`,
  }
}
