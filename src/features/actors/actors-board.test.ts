import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellOf, LEVELS, layoutBoard, type Place, placeAt, type Rect } from './board-layout.ts'
import { cardToward, moveByKey } from './moves.ts'
import { bowsOf, curveBetween, placeMark } from './relation-look.ts'

const level = fc.constantFrom(...LEVELS)
const cards = fc
  .array(fc.record({ interest: level, influence: level }), { maxLength: 40 })
  .map((places) => places.map((place, at) => ({ id: `a${at}`, ...place })))
const size = { width: 760, rem: 16 }

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('cards on the board', () => {
  test('never cover each other, however many stand in one cell', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const rects = [...layoutBoard(all, size).cards.values()]
        for (const [at, a] of rects.entries()) {
          for (const b of rects.slice(at + 1)) expect(overlaps(a, b)).toBe(false)
        }
      }),
      { seed: 20261124 },
    )
  })

  test('stand inside their own cell, so that letting go where it is moves nothing', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const layout = layoutBoard(all, size)
        for (const { id, interest, influence } of all) {
          const rect = layout.cards.get(id)
          expect(rect).toBeDefined()
          if (rect === undefined) continue
          const middle = [rect.x + rect.width / 2, rect.y + rect.height / 2] as const
          expect(placeAt(layout, ...middle)).toEqual({ interest, influence })
        }
      }),
      { seed: 20261124 },
    )
  })

  test('are targets of at least 48 pixels', () => {
    const layout = layoutBoard([{ id: 'a', interest: 3, influence: 3 }], size)
    const rect = layout.cards.get('a')
    expect(Math.min(rect?.width ?? 0, rect?.height ?? 0)).toBeGreaterThanOrEqual(48)
  })

  test('grow with the size of the text', () => {
    const one = [{ id: 'a', interest: 1, influence: 5 }] as const
    const big = layoutBoard(one, { ...size, rem: 24 })
    expect(big.height).toBe(layoutBoard(one, size).height * 1.5)
  })
})

describe('a point of the board', () => {
  const layout = layoutBoard([], size)

  test('belongs to the cell under it', () => {
    const place: Place = { interest: 2, influence: 5 }
    const cell = cellOf(layout, place)
    expect(placeAt(layout, cell.x + 1, cell.y + 1)).toEqual(place)
  })

  test('in the strip of a quadrant name belongs to the nearest row', () => {
    expect(placeAt(layout, 1, 1)).toEqual({ interest: 1, influence: 5 })
    expect(placeAt(layout, 1, layout.height - 1)).toEqual({ interest: 1, influence: 1 })
  })

  test('outside is no place, so that a card let go there stays where it was', () => {
    expect(placeAt(layout, -1, 10)).toBeUndefined()
    expect(placeAt(layout, 10, layout.height)).toBeUndefined()
  })
})

describe('arrow keys', () => {
  test('move a card one level: right is more interest, up is more influence', () => {
    const middle: Place = { interest: 3, influence: 3 }
    expect(moveByKey(middle, 'ArrowRight')).toEqual({ interest: 4, influence: 3 })
    expect(moveByKey(middle, 'ArrowLeft')).toEqual({ interest: 2, influence: 3 })
    expect(moveByKey(middle, 'ArrowUp')).toEqual({ interest: 3, influence: 4 })
    expect(moveByKey(middle, 'ArrowDown')).toEqual({ interest: 3, influence: 2 })
  })

  test('stop at the edges of the board', () => {
    expect(moveByKey({ interest: 5, influence: 5 }, 'ArrowUp')).toEqual({
      interest: 5,
      influence: 5,
    })
    expect(moveByKey({ interest: 1, influence: 1 }, 'ArrowLeft')).toEqual({
      interest: 1,
      influence: 1,
    })
  })

  test('other keys are left to the browser', () => {
    expect(moveByKey({ interest: 3, influence: 3 }, 'Tab')).toBeUndefined()
  })
})

describe('a relation drawn as a curve', () => {
  const from: Rect = { x: 0, y: 0, width: 100, height: 50 }
  const to: Rect = { x: 400, y: 300, width: 100, height: 50 }

  test('has its arrow before the far card', () => {
    const { tip } = curveBetween(from, to)
    expect(overlaps({ ...tip, width: 0.01, height: 0.01 }, to)).toBe(false)
  })

  test('has its mark beside the cards and beside earlier marks', () => {
    const taken = [from, to]
    const curve = curveBetween(from, to)
    const first = placeMark(curve, 80, taken)
    const second = placeMark(curve, 80, taken)
    expect(first.named).toBe(true)
    expect([second.x, second.y]).not.toEqual([first.x, first.y])
  })

  test('leaves its word to the list where there is no room', () => {
    const everywhere: Rect = { x: -1000, y: -1000, width: 3000, height: 3000 }
    expect(placeMark(curveBetween(from, to), 80, [everywhere]).named).toBe(false)
  })
})

describe('several relations between the same two cards', () => {
  const rects = new Map<string, Rect>([
    ['a', { x: 0, y: 0, width: 50, height: 50 }],
    ['b', { x: 400, y: 0, width: 50, height: 50 }],
  ])
  const middleOf = (bow: number, from = 'a', to = 'b') => {
    const [start, end] = [rects.get(from), rects.get(to)]
    if (start === undefined || end === undefined) throw new Error('no card')
    const { x, y } = curveBetween(start, end, bow).at(0.5)
    return `${Math.round(x)} ${Math.round(y)}`
  }

  test('lie apart, whichever way each goes', () => {
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'a', to: 'b' },
    ]
    const bows = bowsOf(links, rects)
    const middles = links.map(({ from, to }, at) => middleOf(bows[at] ?? 0, from, to))
    expect(new Set(middles).size).toBe(3)
  })

  test('around a ring the first bows towards its middle, from either end', () => {
    const centre = { x: 225, y: 300 }
    for (const link of [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]) {
      const [bow = 0] = bowsOf([link], rects, centre)
      expect(Number(middleOf(bow, link.from, link.to).split(' ')[1])).toBeGreaterThan(25)
    }
  })
})

describe('an arrow key from a card', () => {
  const square = (x: number, y: number): Rect => ({ x, y, width: 50, height: 50 })
  const rects = new Map([
    ['middle', square(200, 200)],
    ['right', square(300, 210)],
    ['far', square(500, 200)],
    ['up', square(190, 50)],
  ])

  test('goes to the nearest in its direction', () => {
    expect(cardToward(rects, 'middle', 'ArrowRight')).toBe('right')
    expect(cardToward(rects, 'middle', 'ArrowUp')).toBe('up')
    expect(cardToward(rects, 'far', 'ArrowLeft')).toBe('right')
  })

  test('stays at the edge, and leaves other keys to the browser', () => {
    expect(cardToward(rects, 'far', 'ArrowRight')).toBeUndefined()
    expect(cardToward(rects, 'middle', 'Enter')).toBeUndefined()
  })
})
