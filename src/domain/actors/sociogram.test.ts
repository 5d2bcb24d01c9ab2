import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECTORS } from './actor.ts'
import { crossingsOf, type RingLink, type RingNode, ringOrder } from './ring.ts'
import { type Box, layoutSociogram } from './sociogram.ts'

const SEED = 20261128
const graph = fc.array(fc.constantFrom(...SECTORS), { maxLength: 32 }).chain((sectors) => {
  const nodes: RingNode[] = sectors.map((sector, at) => ({
    id: `a${at}`,
    sector,
    key: `name ${(at * 7) % 5}`,
  }))
  const end = fc.nat(Math.max(0, nodes.length - 1)).map((at) => `a${at}`)
  const link = fc.record({ from: end, to: end })
  return fc.record({
    nodes: fc.constant(nodes),
    links: fc.array(link, { maxLength: nodes.length === 0 ? 0 : 30 }),
    turned: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
  })
})

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('the order around the ring', () => {
  test('has everybody once and keeps each sector together', () => {
    fc.assert(
      fc.property(graph, ({ nodes, links }) => {
        const order = ringOrder(nodes, links)
        expect([...order].sort()).toEqual(nodes.map(({ id }) => id).sort())
        const sectorOf = new Map(nodes.map(({ id, sector }) => [id, sector]))
        const runs = order
          .map((id) => sectorOf.get(id))
          .filter((sector, at, all) => sector !== all[at - 1])
        expect(new Set(runs).size).toBe(runs.length)
      }),
      { seed: SEED },
    )
  })

  test('never has more crossings than the order of names', () => {
    fc.assert(
      fc.property(graph, ({ nodes, links }) => {
        const pairs = distinct(links)
        const plain = ringOrder(nodes, [])
        expect(crossingsOf(ringOrder(nodes, links), pairs)).toBeLessThanOrEqual(
          crossingsOf(plain, pairs),
        )
      }),
      { seed: SEED },
    )
  })

  test('uncrosses two links that need not cross', () => {
    const node = (id: string): RingNode => ({ id, sector: 'community', key: id })
    const links: RingLink[] = [
      { from: 'a', to: 'c' },
      { from: 'b', to: 'd' },
    ]
    const order = ringOrder(['a', 'b', 'c', 'd'].map(node), links)
    expect(crossingsOf(['a', 'b', 'c', 'd'], links)).toBe(1)
    expect(crossingsOf(order, links)).toBe(0)
  })
})

describe('the sociogram', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 280, max: 1400 }),
    rem: fc.constantFrom(16, 20.8, 24, 32),
  })

  test('is the same picture on every tablet, whatever came first', () => {
    fc.assert(
      fc.property(graph, sizes, ({ nodes, links, turned }, size) => {
        const other = links.map(({ from, to }) => ({ from: to, to: from })).reverse()
        expect(layoutSociogram(turned, other, size)).toEqual(layoutSociogram(nodes, links, size))
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  test('covers nobody, leaves nobody outside, and every shape is a target of 48 pixels', () => {
    fc.assert(
      fc.property(graph, sizes, ({ nodes, links }, size) => {
        const { width, height, nodes: placed } = layoutSociogram(nodes, links, size)
        for (const [at, { box, shape }] of placed.entries()) {
          expect(Math.min(shape.width, shape.height)).toBeGreaterThanOrEqual(48)
          for (const inside of [box, shape]) {
            expect(inside.x).toBeGreaterThanOrEqual(-1)
            expect(inside.y).toBeGreaterThanOrEqual(-1)
            expect(inside.x + inside.width).toBeLessThanOrEqual(width + 1)
            expect(inside.y + inside.height).toBeLessThanOrEqual(height + 1)
          }
          for (const other of placed.slice(at + 1)) expect(overlap(box, other.box)).toBe(false)
        }
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  test('of one actor stands in the middle, and of nobody is empty', () => {
    const alone: RingNode = { id: 'a', sector: 'media', key: 'radio' }
    const { nodes, width } = layoutSociogram([alone], [], { width: 600, rem: 16 })
    expect(nodes.map(({ box }) => box.x + box.width / 2)).toEqual([width / 2])
    expect(layoutSociogram([], [], { width: 600, rem: 16 }).nodes).toEqual([])
  })
})

function distinct(links: readonly RingLink[]): RingLink[] {
  const pairs = new Map<string, RingLink>()
  for (const { from, to } of links) {
    if (from !== to) pairs.set([from, to].sort().join(' '), { from, to })
  }
  return [...pairs.values()]
}
