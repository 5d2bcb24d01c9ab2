import { For, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { strongestOf } from '../../../domain/actors/links.ts'
import type { Spread } from '../../../domain/actors/spread.ts'
import type { Scene, ToldActor } from '../../../domain/actors/story.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { RelationSample } from '../relation-lines.tsx'
import { SECTOR_ICON } from '../sector-icon.ts'
import { type PictureData, pairOf, saidOf } from '../sociogram/picture-data.ts'
import { SpreadStrip } from '../spread-strip.tsx'

const SCROLL_PX = 160
/** From how many rows on a scene is set smaller, so that most fit on the wall. */
const DENSE_ROWS = 12

/** A scene in words, beside the picture that shows it. */
export function SceneWords(props: { scene: Scene; picture: PictureData }): JSX.Element {
  const words = useWords()
  const text = () => words().actorViews.story
  const nameOf = (id: string) => props.picture.nodes.find((node) => node.id === id)?.name ?? ''
  const rangeOf = (spread: Spread | null) =>
    spread === null ? text().unknown : text().range(spread.min, spread.max)
  const levelsOf = ({ interest, influence }: ToldActor) =>
    text().levels(rangeOf(interest), rangeOf(influence))
  let column: HTMLDivElement | undefined
  // Up and down turn no scene: they move words that are longer than the wall, from wherever the focus is.
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || document.activeElement === column) return
    column?.scrollBy({ top: by * SCROLL_PX })
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
  return (
    <div
      class="map-story-words"
      classList={{ dense: rowsOf(props.scene) > DENSE_ROWS }}
      ref={column}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: reason: long lists scroll here, above a footer that stays
      tabIndex={0}
    >
      <Switch>
        <Match when={props.scene.about === 'who' && props.scene}>
          {(scene) => (
            <dl>
              <For each={scene().groups}>
                {(group) => (
                  <div>
                    <dt>
                      <Icon name={SECTOR_ICON[group.sector]} />
                      {words().actors.sectors[group.sector]}
                    </dt>
                    <For each={group.actors}>{(actor) => <dd>{actor.name}</dd>}</For>
                  </div>
                )}
              </For>
            </dl>
          )}
        </Match>
        <Match when={props.scene.about === 'links' && props.scene}>
          {(scene) => (
            <ul>
              <For each={scene().links}>
                {(link) => (
                  <li class="map-story-link">
                    <RelationSample type={link.type} strength={strongestOf(link)} />
                    <span>
                      <b>{pairOf(link, nameOf, words())}</b>
                      <For each={saidOf(link)}>
                        {({ strength, tables }) => (
                          <small>
                            {text().said(
                              words().actors.strengths[strength],
                              words().actorViews.inTables(tables),
                            )}
                          </small>
                        )}
                      </For>
                    </span>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
        <Match when={props.scene.about === 'agree' && props.scene}>
          {(scene) => (
            <>
              <p>{text().agreeCount(scene().actors.length)}</p>
              <ul>
                <For each={scene().actors}>
                  {(actor) => (
                    <li>
                      <b>{actor.name}</b>
                      <small>{levelsOf(actor)}</small>
                    </li>
                  )}
                </For>
              </ul>
            </>
          )}
        </Match>
        <Match when={props.scene.about === 'gap' && props.scene}>
          {(scene) => (
            <>
              <p>{text().gapText}</p>
              <Show when={scene().actor.interest}>
                {(spread) => <SpreadStrip label={text().interest} spread={spread()} />}
              </Show>
              <Show when={scene().actor.influence}>
                {(spread) => <SpreadStrip label={text().influence} spread={spread()} />}
              </Show>
            </>
          )}
        </Match>
        <Match when={props.scene.about === 'missing' && props.scene}>
          {(scene) => (
            <Show when={scene().sectors.length > 0} fallback={<p>{text().nobodyMissing}</p>}>
              <p>{text().missingText}</p>
              <ul>
                <For each={scene().sectors}>
                  {(sector) => (
                    <li class="map-story-sector">
                      <Icon name={SECTOR_ICON[sector]} /> <b>{words().actors.sectors[sector]}</b>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Match>
      </Switch>
    </div>
  )
}

/** About how many lines a scene takes. */
function rowsOf(scene: Scene): number {
  switch (scene.about) {
    case 'who':
      return scene.groups.reduce((rows, { actors }) => rows + 1 + actors.length, 0)
    case 'links':
      return 3 * scene.links.length
    case 'agree':
      return 2 * scene.actors.length
    case 'gap':
    case 'missing':
      return 0
  }
}
