import { createMemo, For, type JSX, Show } from 'solid-js'
import { RELATION_TYPES } from '../../../domain/actors/actor.ts'
import type { Shape } from '../../../domain/actors/sectors.ts'
import { useWords } from '../../../i18n/index.ts'
import { SociogramPicture } from './picture.tsx'
import type { PictureData } from './picture-data.ts'
import { SectorShape } from './sector-shape.tsx'

const SHAPES = ['triangle', 'rectangle', 'circle'] as const satisfies readonly Shape[]

/** The sociogram with its legend, and below it the same in words. */
export function SociogramView(props: {
  data: PictureData
  chosen: string | undefined
  onChoose: (id: string) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().actorViews
  const everybody = createMemo(() => new Set(props.data.nodes.map(({ id }) => id)))
  const isOwn = ({ from, to }: { from: string; to: string }) =>
    from === props.chosen || to === props.chosen
  const hasOwn = createMemo(() => props.data.links.some(isOwn))
  const kinds = createMemo(() =>
    RELATION_TYPES.map((type) => ({
      type,
      links: props.data.links.filter((link) => link.type === type),
    })).filter(({ links }) => links.length > 0),
  )
  const alone = createMemo(() => {
    const linked = new Set(props.data.links.flatMap(({ from, to }) => [from, to]))
    return props.data.nodes.filter(({ id }) => !linked.has(id)).map(({ name }) => name)
  })
  return (
    <Show when={props.data.nodes.length > 0} fallback={<p>{text().sociogramEmpty}</p>}>
      <section class="sheet sociogram-sheet" aria-label={text().sociogramLabel}>
        <SociogramPicture
          data={props.data}
          lit={everybody()}
          isPale={(link) => hasOwn() && !isOwn(link)}
          named={hasOwn()}
          chosen={props.chosen}
          onChoose={(id) => props.onChoose(id)}
        />
        <ul class="sociogram-legend">
          <For each={SHAPES}>
            {(shape) => (
              <li>
                <SectorShape shape={shape} /> {text().shapes[shape]}
              </li>
            )}
          </For>
          <li>{text().lines}</li>
        </ul>
        <p class="small soft" id="sociogram-keys">
          {text().sociogramKeys}
        </p>
      </section>
      <section class="sheet sociogram-words" aria-labelledby="sociogram-words">
        <h2 id="sociogram-words">{text().inWords}</h2>
        <For each={kinds()}>
          {({ type, links }) => (
            <div>
              <h3>{text().kindCount(words().actors.relationTypes[type], links.length)}</h3>
              <ul>
                <For each={links}>{(link) => <li>{link.inKind}</li>}</For>
              </ul>
            </div>
          )}
        </For>
        <Show when={alone().length > 0}>
          <p>{text().alone(alone())}</p>
        </Show>
      </section>
    </Show>
  )
}
