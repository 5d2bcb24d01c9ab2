import { createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { SHAPE_OF } from '../../../domain/actors/sectors.ts'
import { layoutSociogram, type SociogramNode } from '../../../domain/actors/sociogram.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { Rect } from '../board-layout.ts'
import { cardToward } from '../moves.ts'
import { RelationLines } from '../relation-lines.tsx'
import { SECTOR_ICON } from '../sector-icon.ts'
import './sociogram.css'
import type { PictureData, PictureLink } from './picture-data.ts'
import { SectorShape } from './sector-shape.tsx'

/**
 * The ring of actors with the links between them. Where it can be touched, each actor is a button and
 * arrow keys go to the one beside it; on a wall it is a picture, and the words beside it tell the same.
 */
export function SociogramPicture(props: {
  data: PictureData
  /** Ids of the actors that are talked about; the others are pale. */
  lit: ReadonlySet<string>
  isPale: (link: PictureLink) => boolean
  named: boolean
  chosen?: string | undefined
  onChoose?: (id: string) => void
  /** Made smaller to fit its frame, which has a height of its own. */
  fits?: boolean
}): JSX.Element {
  const words = useWords()
  let frame: HTMLDivElement | undefined
  const buttons = new Map<string, HTMLElement>()
  const [size, setSize] = createSignal({ width: 760, height: 0, rem: 16 })
  const layout = createMemo(() => layoutSociogram(props.data.nodes, props.data.links, size()))
  const shapes = createMemo(
    () => new Map<string, Rect>(layout().nodes.map(({ id, shape }) => [id, shape])),
  )
  const scale = () =>
    props.fits && size().height > 0
      ? Math.min(1, size().height / layout().height, size().width / layout().width)
      : 1
  const byId = createMemo(() => new Map(layout().nodes.map((node) => [node.id, node])))
  const known = createMemo(() => new Map(props.data.nodes.map((node) => [node.id, node])))
  const ids = createMemo(() => layout().nodes.map(({ id }) => id))

  onMount(() => {
    if (!frame) return
    const measured = frame
    const measure = () =>
      setSize({
        width: measured.clientWidth,
        height: measured.clientHeight,
        rem: Number.parseFloat(getComputedStyle(measured).fontSize) || 16,
      })
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    measure()
    onCleanup(() => observer.disconnect())
  })

  const labelOf = (id: string): string => {
    const node = known().get(id)
    if (node === undefined) return ''
    const own = props.data.links
      .filter(({ from, to }) => from === id || to === id)
      .map(({ from, to, type, direction, strengthWord }) =>
        words().actors.relationSentence({
          type: words().actors.relationTypes[type],
          strength: strengthWord,
          other: known().get(from === id ? to : from)?.name ?? '',
          way: direction === 'two-way' ? 'both' : from === id ? 'out' : 'in',
        }),
      )
    return words().actorViews.nodeLabel(node.name, words().actors.sectors[node.sector], own)
  }

  function onKeyDown(id: string, event: KeyboardEvent) {
    const next = cardToward(shapes(), id, event.key)
    if (next === undefined) return
    event.preventDefault()
    buttons.get(next)?.focus()
  }

  return (
    <div class="sociogram" classList={{ fits: props.fits ?? false }} ref={frame}>
      <div
        class="sociogram-ring"
        style={{
          width: `${layout().width}px`,
          height: `${layout().height}px`,
          transform: props.fits ? `scale(${scale()}) translateX(-50%)` : undefined,
        }}
      >
        <RelationLines
          layout={{ width: layout().width, height: layout().height, cards: shapes() }}
          relations={props.data.links}
          named={props.named}
          isPale={props.isPale}
          beside={layout().nodes.map(nameBox)}
          centre={{ x: layout().width / 2, y: layout().height / 2 }}
        />
        <For each={ids()}>
          {(id) => (
            <Show when={known().get(id)}>
              {(node) => (
                <Dynamic
                  component={props.onChoose ? 'button' : 'div'}
                  {...(props.onChoose && {
                    type: 'button' as const,
                    'aria-label': labelOf(id),
                    'aria-pressed': props.chosen === id,
                    'aria-describedby': 'sociogram-keys',
                    onClick: () => props.onChoose?.(id),
                    onKeyDown: (event: KeyboardEvent) => onKeyDown(id, event),
                  })}
                  ref={(element: HTMLElement) => buttons.set(id, element)}
                  class="sociogram-node"
                  classList={{
                    above: byId().get(id)?.isNameAbove ?? false,
                    selected: props.chosen === id,
                    pale: !props.lit.has(id),
                  }}
                  style={styleOf(byId().get(id)?.box)}
                >
                  <span class="sociogram-shape" data-shape={SHAPE_OF[node().sector]}>
                    <SectorShape shape={SHAPE_OF[node().sector]} />
                    <Icon name={SECTOR_ICON[node().sector]} />
                  </span>
                  <span class="sociogram-name">
                    <span title={node().name}>{node().name}</span>
                  </span>
                </Dynamic>
              )}
            </Show>
          )}
        </For>
      </div>
    </div>
  )
}

/** Where the name stands: words on lines stay beside it. */
function nameBox({ box, shape, isNameAbove }: SociogramNode): Rect {
  const height = box.height - shape.height
  return { ...box, y: isNameAbove ? box.y : box.y + shape.height, height }
}

function styleOf(box: Rect | undefined) {
  return {
    left: `${box?.x ?? 0}px`,
    top: `${box?.y ?? 0}px`,
    width: `${box?.width ?? 0}px`,
    height: `${box?.height ?? 0}px`,
  }
}
