import type { Level } from '../../domain/actors/actor.ts'

/** A place on the map. */
export interface Place {
  readonly interest: Level
  readonly influence: Level
}

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where everything stands on a board of a given width. */
export interface BoardLayout {
  readonly width: number
  readonly height: number
  readonly columnWidth: number
  /** Tops and heights of the rows, influence 5 first. */
  readonly rows: readonly {
    readonly influence: Level
    readonly top: number
    readonly height: number
  }[]
  readonly cards: ReadonlyMap<string, Rect>
}

export const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly Level[]

/** In rem: a card is a target of at least 48 px, and two of them fit into the lowest row. */
export const CARD_REM = 3.125
const GAP = 0.375
const PAD = 0.5
const ROW_LEAST = 6.75
/** Above and below the rows stand the names of the quadrants. */
const STRIP = 1.875

/**
 * Lays out the cards: those of one cell stand under one another and never cover each other, and a
 * row grows with its fullest cell.
 *
 * Units    pixels; `rem` is the size of the root font, so that the board grows with the text.
 * Expects  cards in the order in which they are to stand in their cell.
 */
export function layoutBoard(
  cards: readonly ({ readonly id: string } & Place)[],
  size: { readonly width: number; readonly rem: number; readonly card?: number },
): BoardLayout {
  const { width, rem, card = CARD_REM } = size
  const columnWidth = width / LEVELS.length
  const cells = new Map<string, string[]>()
  for (const { id, interest, influence } of cards) {
    const key = `${interest} ${influence}`
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [id])
    else cell.push(id)
  }
  const stackOf = (n: number) => (n * card + Math.max(0, n - 1) * GAP) * rem
  const rows: { influence: Level; top: number; height: number }[] = []
  const placed = new Map<string, Rect>()
  let top = STRIP * rem
  for (const influence of [...LEVELS].reverse()) {
    const fullest = Math.max(
      ...LEVELS.map((interest) => cells.get(`${interest} ${influence}`)?.length ?? 0),
    )
    const height = Math.max(ROW_LEAST * rem, stackOf(fullest) + 2 * PAD * rem)
    rows.push({ influence, top, height })
    for (const interest of LEVELS) {
      const cell = cells.get(`${interest} ${influence}`) ?? []
      const first = top + (height - stackOf(cell.length)) / 2
      for (const [at, id] of cell.entries()) {
        placed.set(id, {
          x: (interest - 1) * columnWidth + (PAD / 2) * rem,
          y: first + at * (card + GAP) * rem,
          width: columnWidth - PAD * rem,
          height: card * rem,
        })
      }
    }
    top += height
  }
  return { width, height: top + STRIP * rem, columnWidth, rows, cards: placed }
}

/** The place under a point of the board; outside of it there is none. The strips belong to their rows. */
export function placeAt(layout: BoardLayout, x: number, y: number): Place | undefined {
  if (x < 0 || y < 0 || x >= layout.width || y >= layout.height) return undefined
  const interest = LEVELS[Math.floor(x / layout.columnWidth)]
  const row = layout.rows.find(({ top, height }) => y < top + height) ?? layout.rows.at(-1)
  return interest === undefined || row === undefined
    ? undefined
    : { interest, influence: row.influence }
}

/** The cell of a place. */
export function cellOf(layout: BoardLayout, { interest, influence }: Place): Rect {
  const row = layout.rows.find((each) => each.influence === influence)
  return {
    x: (interest - 1) * layout.columnWidth,
    y: row?.top ?? 0,
    width: layout.columnWidth,
    height: row?.height ?? 0,
  }
}

export function centreOf({ x, y, width, height }: Rect): {
  readonly x: number
  readonly y: number
} {
  return { x: x + width / 2, y: y + height / 2 }
}
