import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { strongestOf } from '../../../domain/actors/links.ts'
import type { Spread } from '../../../domain/actors/spread.ts'
import type { Scene, ToldActor } from '../../../domain/actors/story.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { RelationSample } from '../relation-lines.tsx'
import { SECTOR_ICON } from '../sector-icon.ts'
import { type PictureData, pairOf, saidOf } from '../sociogram/picture-data.ts'
import { SpreadStrip } from '../spread-strip.tsx'

/** A scene in words, beside the picture that shows it. */
export function SceneWords(props: { scene: Scene; picture: PictureData }): JSX.Element {
  const words = useWords()
  const text = () => words().actorViews.story
  const nameOf = (id: string) => props.picture.nodes.find((node) => node.id === id)?.name ?? ''
  const rangeOf = (spread: Spread | null) =>
    spread === null ? text().unknown : text().range(spread.min, spread.max)
  const levelsOf = ({ interest, influence }: ToldActor) =>
    text().levels(rangeOf(interest), rangeOf(influence))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: reason: long lists scroll here, above a footer that stays
    <div class="map-story-words" tabIndex={0}>
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
