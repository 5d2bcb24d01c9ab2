import { expect, test } from 'vitest'
import { exampleDocuments } from '../../tests/written-documents.ts'
import { STANCES } from '../domain/actors/actor.ts'
import type { LinkMap, Section } from '../domain/reports/report.ts'
import { drawnLines, legendOf, linkMapInWords, linksInWords, nameLines } from './link-map.ts'
import { linkMapSvg } from './link-map-svg.ts'

function mapIn(sections: readonly Section[]): LinkMap | undefined {
  for (const { blocks, sections: inner = [] } of sections) {
    const map = blocks.find((block) => block.kind === 'map') ?? mapIn(inner)
    if (map !== undefined) return map
  }
  return undefined
}

async function exampleMap(): Promise<LinkMap> {
  const map = (await exampleDocuments('es')).map(({ sections }) => mapIn(sections)).find(Boolean)
  if (map === undefined) throw new Error('the example has links')
  return map
}

test('the picture says all its links in words, and nothing of who is for or against', async () => {
  const map = await exampleMap()
  expect(map.nodes).toHaveLength(15)
  expect(linksInWords(map)).toHaveLength(map.links.length)
  const svg = linkMapSvg(map)
  expect(linkMapInWords(map)).toContain(map.nodes[0]?.name)
  for (const stance of [...STANCES, 'a favor', 'en contra']) expect(svg).not.toContain(stance)
})

test('names and lines stay inside, and a line ends at the rim of its circles', async () => {
  const map = await exampleMap()
  for (const { nameBox, x, y, radius } of map.nodes) {
    expect(nameBox.x).toBeGreaterThanOrEqual(0)
    expect(nameBox.x + nameBox.width).toBeLessThanOrEqual(map.width)
    expect([x - radius, y - radius].every((n) => n >= 0)).toBe(true)
  }
  const apart = (line: { x1: number; y1: number }, at: { x: number; y: number }) =>
    Math.hypot(line.x1 - at.x, line.y1 - at.y)
  for (const [at, line] of drawnLines(map).entries()) {
    const from = map.nodes[map.links[at]?.from ?? -1]
    if (from !== undefined) expect(apart(line, from)).toBeGreaterThanOrEqual(from.radius)
  }
  const { entries, height } = legendOf(map)
  expect(entries).toHaveLength(map.marks.length + new Set(map.links.map(({ kind }) => kind)).size)
  expect(Math.max(...entries.map(({ y }) => y))).toBeLessThan(height)
})

test('a long name has two lines and says that it was cut', () => {
  expect(nameLines('Club')).toEqual(['Club'])
  expect(nameLines('Unión de Juntas Vecinales del Valle Alto')).toEqual([
    'Unión de Juntas',
    'Vecinales del Va…',
  ])
})
