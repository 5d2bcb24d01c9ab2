import { type RingLink, type RingNode, ringOrder } from './ring.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where one actor stands. */
export interface SociogramNode {
  readonly id: string
  /** Shape and name together: what a finger meets. */
  readonly box: Box
  /** The shape alone: where links end. */
  readonly shape: Box
  /** The name stands on the outer side of the ring, away from the links. */
  readonly isNameAbove: boolean
}

export interface Sociogram {
  readonly width: number
  readonly height: number
  /** Clockwise from the top. */
  readonly nodes: readonly SociogramNode[]
}

/** In rem: a shape is a target of at least 48 px, and under it a name has two lines. */
const BOX_WIDTH = 8.25
const BOX_HEIGHT = 6
const SHAPE = 3.5
const GAP = 0.5
/** Between 2 (an ellipse) and ∞ (a rectangle): a ring that fills a tablet, with no three actors in one line. */
const ROUNDNESS = 2.8
/** Height of the ring for its width, before actors need more room. */
const FLATNESS = 0.56
/** Of the polygon that stands for the ring; pixels between two points on it; rounds of the search. */
const SIDES = 144
const FINE = 2
const HALVINGS = 16

/**
 * Lays out a sociogram: everybody on one ring, in the order of `ringOrder`. It moves nothing that
 * people placed: the board keeps its own places.
 *
 * Units    pixels; `rem` is the size of the root font, so that the ring grows with the text.
 * Returns  boxes that never cover each other and stay inside; the same for any order of nodes and links.
 */
export function layoutSociogram(
  nodes: readonly RingNode[],
  links: readonly RingLink[],
  size: { readonly width: number; readonly rem: number },
): Sociogram {
  const { rem } = size
  const [boxWidth, boxHeight, gap] = [BOX_WIDTH * rem, BOX_HEIGHT * rem, GAP * rem]
  // Two columns are the least that a ring needs.
  const width = Math.max(size.width, 2 * boxWidth + gap)
  const order = ringOrder(nodes, links)
  const radius = (width - boxWidth) / 2
  const cell = { width: boxWidth + gap, height: boxHeight + gap }
  const { centres, height } = ringThatFits(order.length, radius, cell)
  const shape = SHAPE * rem
  return {
    width,
    height: Math.ceil(height + boxHeight),
    nodes: order.map((id, at) => {
      const { x: dx, y: dy } = centres[at] ?? { x: 0, y: 0 }
      const x = Math.round(width / 2 + dx - boxWidth / 2)
      const y = Math.round(height / 2 + dy)
      const isNameAbove = dy < 0
      return {
        id,
        box: { x, y, width: boxWidth, height: boxHeight },
        shape: {
          x: x + (boxWidth - shape) / 2,
          y: isNameAbove ? y + boxHeight - shape : y,
          width: shape,
          height: shape,
        },
        isNameAbove,
      }
    }),
  }
}

interface Cell {
  readonly width: number
  readonly height: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The least ring on which nobody covers anybody; where a narrow screen allows none, two columns. */
function ringThatFits(
  count: number,
  radius: number,
  cell: Cell,
): { readonly centres: readonly Point[]; readonly height: number } {
  if (count < 2)
    return { centres: Array.from({ length: count }, () => ({ x: 0, y: 0 })), height: 0 }
  const least = Math.max(cell.height, 2 * radius * FLATNESS)
  for (let trial = 0; trial < count; trial++) {
    const height = least + (trial * cell.height) / 2
    const centres = onRing(count, radius, height / 2, cell)
    const isClear = centres.every((a, at) => centres.slice(at + 1).every((b) => !touch(a, b, cell)))
    if (isClear) return { centres, height }
  }
  const right = Math.ceil(count / 2)
  const top = ((right - 1) * cell.height) / 2
  const centres = Array.from({ length: count }, (_, at) =>
    at < right
      ? { x: radius, y: at * cell.height - top }
      : { x: -radius, y: (count - 1 - at) * cell.height - top },
  )
  return { centres, height: 2 * top }
}

/**
 * Points around the middle, each as far from the next: the distance is found by halving, and measured
 * in cells, as wide or high as they are, whichever is more.
 */
function onRing(count: number, rx: number, ry: number, cell: Cell): Point[] {
  const path = pathAround(rx, ry)
  const apart = (a: Point, b: Point) =>
    Math.max(Math.abs(a.x - b.x) / cell.width, Math.abs(a.y - b.y) / cell.height)
  const walk = (distance: number): Point[] => {
    const [first] = path
    if (first === undefined) return []
    const points = [first]
    for (const point of path) {
      const last = points.at(-1) ?? first
      if (apart(last, point) >= distance) points.push(point)
    }
    // The way is round: the last must be as far from the first.
    if (points.length > 1 && apart(points.at(-1) ?? first, first) < distance) points.pop()
    return points
  }
  let [least, most] = [0, apart({ x: -rx, y: -ry }, { x: rx, y: ry })]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (least + most) / 2
    if (walk(middle).length >= count) least = middle
    else most = middle
  }
  return walk(least).slice(0, count)
}

/** The ring as points a few pixels apart, clockwise from the top. */
function pathAround(rx: number, ry: number): Point[] {
  const path: Point[] = []
  for (let side = 0; side < SIDES; side++) {
    const [from, to] = [pointAt(side / SIDES, rx, ry), pointAt((side + 1) / SIDES, rx, ry)]
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / FINE))
    for (let step = 0; step < steps; step++) {
      const part = step / steps
      path.push({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
    }
  }
  return path
}

/** A point of the ring, clockwise from the top; `part` from 0 to 1. */
function pointAt(part: number, rx: number, ry: number): Point {
  const angle = 2 * Math.PI * part
  const bulge = (n: number) => Math.sign(n) * Math.abs(n) ** (2 / ROUNDNESS)
  return { x: rx * bulge(Math.sin(angle)), y: -ry * bulge(Math.cos(angle)) }
}

function touch(a: Point, b: Point, cell: Cell): boolean {
  // One pixel is left for rounding.
  return Math.abs(a.x - b.x) < cell.width - 1 - GAP && Math.abs(a.y - b.y) < cell.height - 1 - GAP
}
