import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { Relation } from '../../domain/actors/actor.ts'
import { useWords } from '../../i18n/index.ts'
import type { BoardLayout, Rect } from './board-layout.ts'
import { bowsOf, curveBetween, placeMark, RELATION_LOOK, STRENGTH_WIDTH } from './relation-look.ts'

/** About how wide a bold letter of the words on lines is. */
const LETTER_PX = 9.5

/** A link to be drawn between two cards. */
export interface DrawnLink extends Pick<Relation, 'type' | 'strength' | 'direction'> {
  readonly from: string
  readonly to: string
}

/** The relations as lines under the cards: dash, mark and thickness tell them apart, words stand on them. */
export function RelationLines<L extends DrawnLink>(props: {
  layout: Pick<BoardLayout, 'width' | 'height' | 'cards'>
  relations: readonly L[]
  /** Words on the lines: only when there are few. */
  named: boolean
  /** Lines that are not talked about now; they bear no words. */
  isPale?: (relation: L) => boolean
  /** What else words must not cover. */
  beside?: readonly Rect[]
  /** The middle of a ring of cards. */
  centre?: { readonly x: number; readonly y: number }
}): JSX.Element {
  const words = useWords()
  const wordOf = ({ type }: L) => words().actors.relationTypes[type]
  const isPale = (relation: L) => props.isPale?.(relation) ?? false
  const drawn = createMemo(() => {
    const { cards } = props.layout
    const taken = [...cards.values(), ...(props.beside ?? [])]
    const bows = bowsOf(props.relations, cards, props.centre)
    return props.relations.flatMap((relation, at) => {
      const from = cards.get(relation.from)
      const to = cards.get(relation.to)
      if (from === undefined || to === undefined) return []
      const curve = curveBetween(from, to, bows[at])
      const width = props.named && !isPale(relation) ? wordOf(relation).length * LETTER_PX : 0
      return [{ relation, curve, mark: placeMark(curve, width, taken) }]
    })
  })
  return (
    <svg
      class="actors-lines"
      width={props.layout.width}
      height={props.layout.height}
      aria-hidden="true"
    >
      <For each={drawn()}>
        {(line) => (
          <g
            class="actors-line"
            classList={{ pale: isPale(line.relation) }}
            data-type={line.relation.type}
          >
            <path
              d={line.curve.path}
              fill="none"
              stroke-width={STRENGTH_WIDTH[line.relation.strength]}
              stroke-dasharray={RELATION_LOOK[line.relation.type].dash}
              stroke-linecap="round"
            />
            <Show when={line.relation.direction === 'one-way'}>
              <path
                class="actors-tip"
                d="M0 0L-14 -8V8z"
                transform={`translate(${line.curve.tip.x} ${line.curve.tip.y}) rotate(${line.curve.tip.angle})`}
              />
            </Show>
            <g transform={`translate(${line.mark.x} ${line.mark.y})`}>
              <RelationMark type={line.relation.type} />
              <Show when={line.mark.named}>
                <text y="-14" text-anchor="middle">
                  {wordOf(line.relation)}
                </text>
              </Show>
            </g>
          </g>
        )}
      </For>
    </svg>
  )
}

/** The mark of a type, around the origin. */
export function RelationMark(props: { type: Relation['type'] }): JSX.Element {
  const mark = () => RELATION_LOOK[props.type].mark
  return (
    <Switch>
      <Match when={mark() === 'cross'}>
        <path class="actors-mark" d="M-7 -10L7 10M7 -10L-7 10" />
      </Match>
      <Match when={mark() === 'circle'}>
        <circle class="actors-mark filled" r="6" />
      </Match>
      <Match when={mark() === 'bar'}>
        <path class="actors-mark" d="M0 -10V10" />
      </Match>
      <Match when={mark() === 'diamond'}>
        <path class="actors-mark filled" d="M0 -8L8 0L0 8L-8 0z" />
      </Match>
      <Match when={mark() === 'triangle'}>
        <path class="actors-mark filled" d="M-7 7H7L0 -7z" />
      </Match>
      <Match when={mark() === 'void'}>
        <g class="actors-mark">
          <circle r="7" class="filled" />
          <path d="M-5 5L5 -5" />
        </g>
      </Match>
    </Switch>
  )
}

/** A short piece of line, for lists and the legend. */
export function RelationSample(props: {
  type: Relation['type']
  strength: Relation['strength']
}): JSX.Element {
  return (
    <svg
      class="actors-sample actors-line"
      data-type={props.type}
      viewBox="0 0 54 24"
      aria-hidden="true"
    >
      <path
        d="M3 12H51"
        fill="none"
        stroke-width={STRENGTH_WIDTH[props.strength]}
        stroke-dasharray={RELATION_LOOK[props.type].dash}
        stroke-linecap="round"
      />
      <g transform="translate(27 12)">
        <RelationMark type={props.type} />
      </g>
    </svg>
  )
}
