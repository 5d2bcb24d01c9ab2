import type { Relation, RelationType } from '../../domain/actors/actor.ts'
import type { Rect } from './board-layout.ts'

/** How a relation is drawn: never by colour alone, its word stands beside it. */
export interface RelationLook {
  /** SVG dash pattern; empty is a whole line. */
  readonly dash: string
  readonly mark: 'none' | 'cross' | 'circle' | 'bar' | 'diamond' | 'triangle' | 'void'
}

export const RELATION_LOOK: Readonly<Record<RelationType, RelationLook>> = {
  collaboration: { dash: '', mark: 'none' },
  dependence: { dash: '9 6', mark: 'none' },
  information: { dash: '1 8', mark: 'none' },
  funding: { dash: '', mark: 'circle' },
  control: { dash: '', mark: 'bar' },
  negotiation: { dash: '14 6', mark: 'diamond' },
  influence: { dash: '4 5', mark: 'triangle' },
  conflict: { dash: '', mark: 'cross' },
  none: { dash: '1 12', mark: 'void' },
}

/** Pixels: a strong line is thick (sociograms draw it so). */
export const STRENGTH_WIDTH: Readonly<Record<Relation['strength'], number>> = {
  strong: 7,
  medium: 4,
  weak: 2.5,
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Curve {
  readonly path: string
  /** The point at a part of the way, 0 to 1. */
  readonly at: (t: number) => Point
  /** The tip of an arrow at the far end, and its direction in degrees. */
  readonly tip: Point & { readonly angle: number }
}

/** How far a curve bows to the side, as a part of its length, so that two ways do not lie on one line. */
const BOW = 0.12
/** How much more a link bows at the edge of a ring. */
const EDGE_BOW = 0.36

/** How far each link between the same two cards bows, in parts of `BOW`; more than these lie on the last. */
const LANES = [1, -1, 2.6, -2.6, 4.2, -4.2] as const

/**
 * How far each link bows, so that several between the same two cards are seen apart.
 *
 * Expects  `centre`, where cards stand around one: the first link of two cards bows towards it.
 */
export function bowsOf(
  links: readonly { readonly from: string; readonly to: string }[],
  cards: ReadonlyMap<string, Rect>,
  centre?: Point,
): number[] {
  const lanes = new Map<string, { count: number; first: string }>()
  return links.map(({ from, to }) => {
    const key = JSON.stringify([from, to].sort())
    const lane = lanes.get(key) ?? { count: 0, first: from }
    lanes.set(key, { ...lane, count: lane.count + 1 })
    const part = LANES[Math.min(lane.count, LANES.length - 1)] ?? 1
    // The side is seen from the first end, whichever way a later link goes.
    const isTurned = from !== lane.first
    const [start, end] = [cards.get(lane.first), cards.get(isTurned ? from : to)]
    const bow = start && end && centre ? bowTowards(start, end, centre) : BOW
    return (isTurned ? -1 : 1) * part * bow
  })
}

/** Towards the middle of a ring, and more so at its edge, where others stand between the two. */
function bowTowards(from: Rect, to: Rect, centre: Point): number {
  const [a, b] = [middleOf(from), middleOf(to)]
  const [mx, my] = [centre.x - (a.x + b.x) / 2, centre.y - (a.y + b.y) / 2]
  const outness = Math.min(1, (mx / centre.x) ** 2 + (my / centre.y) ** 2)
  const side = -(b.y - a.y) * mx + (b.x - a.x) * my < 0 ? -1 : 1
  return side * (BOW + EDGE_BOW * outness)
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** A curve from one card to another; its ends hide under the cards, its arrow stands before the far one. */
export function curveBetween(from: Rect, to: Rect, bow = BOW): Curve {
  const [a, b] = [middleOf(from), middleOf(to)]
  const bend = {
    x: (a.x + b.x) / 2 - (b.y - a.y) * bow,
    y: (a.y + b.y) / 2 + (b.x - a.x) * bow,
  }
  const at = (t: number) => ({
    x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * bend.x + t ** 2 * b.x,
    y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * bend.y + t ** 2 * b.y,
  })
  // Walk back from the far end until the curve leaves the card: that is where the arrow points.
  let t = 1
  while (t > 0.5 && isInside(to, at(t))) t -= 0.01
  const tip = at(t)
  const before = at(t - 0.02)
  const angle = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI
  return {
    path: `M${round(a.x)} ${round(a.y)}Q${round(bend.x)} ${round(bend.y)} ${round(b.x)} ${round(b.y)}`,
    at,
    tip: { ...tip, angle },
  }
}

function isInside(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}

/** Parts of the way at which a mark may stand, the middle first. */
const STOPS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74] as const
/** Pixels that a mark, and a word above it, take up. */
const MARK = 12
const WORD_HEIGHT = 18

/**
 * Where the mark of a curve stands, and whether its word has room above it: beside every card and
 * every mark placed before. Where there is no room, the word is left to the list beside the map.
 *
 * Expects  `taken`: cards and earlier marks; a place found is added to it.
 */
export function placeMark(
  curve: Curve,
  wordWidth: number,
  taken: Rect[],
): Point & { readonly named: boolean } {
  const boxAt = ({ x, y }: Point, width: number, above: number): Rect => ({
    x: x - width / 2,
    y: y - MARK - above,
    width,
    height: 2 * MARK + above,
  })
  for (const [width, above] of wordWidth > 0
    ? ([
        [wordWidth, WORD_HEIGHT],
        [2 * MARK, 0],
      ] as const)
    : ([[2 * MARK, 0]] as const)) {
    for (const stop of STOPS) {
      const point = curve.at(stop)
      const box = boxAt(point, width, above)
      if (taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return { ...point, named: above > 0 }
    }
  }
  return { ...curve.at(0.5), named: false }
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
