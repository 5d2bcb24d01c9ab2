import { parse } from 'csv-parse/sync'
import { MultiGraph } from 'graphology'
import { parse as parseGraphml } from 'graphology-graphml'
import readWorkbook from 'read-excel-file/universal'
import { beforeAll, describe, expect, test } from 'vitest'
import { readExample } from '../../../tests/example-plan.ts'
import { contentOf, exampleRows, rowsOf, textOf } from '../../../tests/example-rows.ts'
import { actorRows } from '../../domain/exchange/actor-rows.ts'
import { commitmentRows } from '../../domain/exchange/commitment-rows.ts'
import { proposalRows } from '../../domain/exchange/proposal-rows.ts'
import type { ActorId, RelationId } from '../../lib/ids.ts'
import { drawMap, mapsOf, svg } from './actor-map-svg.ts'
import { graphml } from './graphml.ts'
import { PLAN_EXPORTS } from './index.ts'
import { kumu } from './kumu.ts'
import { loadPlanLabels, type PlanLabels } from './labels.ts'

let labels: PlanLabels
beforeAll(async () => {
  labels = await loadPlanLabels('es')
})
const HOSTILE = '<script>&"\'\u0000\u001b]]>'

/** The example's map, and a second table that sees its first two actors elsewhere. */
function twoTables(name?: string) {
  const records = readExample()
  const again = records.actors.slice(0, 2).map((actor) => ({
    ...actor,
    id: `${actor.id}-b` as ActorId,
    table: 2,
    interest: 1 as const,
    name: name ?? actor.name.toUpperCase(),
    part: HOSTILE,
  }))
  const [a, b] = again
  const [relation] = records.relations
  if (a === undefined || b === undefined || relation === undefined) throw new Error('too few')
  const link = {
    ...relation,
    id: 'r-b' as RelationId,
    table: 2,
    from: a.id,
    to: b.id,
    type: 'conflict' as const,
    direction: 'one-way' as const,
    note: HOSTILE,
  }
  return rowsOf({
    ...records,
    actors: [...records.actors, ...again],
    relations: [...records.relations, link],
  })
}

describe('actor maps for Kumu', () => {
  test('have the columns that Kumu reads, in its order', async () => {
    const rows = exampleRows()
    const elements = parse(await textOf(kumu, 'kumu-elements.csv', rows, labels)) as string[][]
    const links = parse(await textOf(kumu, 'kumu-connections.csv', rows, labels)) as string[][]
    expect(elements[0]?.slice(0, 4)).toEqual(['Label', 'Type', 'Description', 'Tags'])
    expect(links[0]).toEqual([
      'From',
      'To',
      'Type',
      'Direction',
      'Label',
      'Description',
      'Tags',
      'Strength',
    ])
    expect(elements.length - 1).toBe(15)
    expect(links.length - 1).toBe(24)
    const known = new Set(elements.map(([label]) => label))
    for (const [from, to] of links.slice(1)) {
      expect(known).toContain(from)
      expect(known).toContain(to)
    }
  })

  test('join what tables call by one name, and keep what they differ in as a range', async () => {
    const rows = twoTables()
    const elements = parse(await textOf(kumu, 'kumu-elements.csv', rows, labels), {
      columns: true,
    }) as Record<string, string>[]
    expect(elements.length).toBe(15)
    const twice = elements.filter((element) => element['Maps'] === '2')
    expect(twice.length).toBe(2)
    for (const { Interest } of twice) expect(Interest).toMatch(/^1–[2-5]$/)
  })

  test('are the same elements and connections in the JSON blueprint', async () => {
    const blueprint = JSON.parse(await textOf(kumu, 'kumu.json', exampleRows(), labels))
    expect(blueprint.elements.length).toBe(15)
    expect(blueprint.connections.length).toBe(24)
    expect(blueprint.elements[0]).toHaveProperty('label')
    expect(Object.keys(blueprint.connections[0])).toEqual(expect.arrayContaining(['from', 'to']))
  })
})

describe('positions', () => {
  const SAID = /en contra|a favor|against|in-favour/
  test.each(PLAN_EXPORTS.filter(({ about }) => about === 'actors' || about === 'both'))(
    'stay with the team in $id, unless whoever exports asks for them',
    async ({ id, files }) => {
      const records = { ...readExample(), proposals: [], consolidated: [] }
      const told = async (stances: boolean) => {
        const rows = {
          ...proposalRows(records),
          ...actorRows(records, { stances }),
          ...commitmentRows(records),
        }
        const written = await files(rows, { labels, delimiter: ',' })
        const texts = written.map(async (file) =>
          id === 'xlsx'
            ? JSON.stringify(await readWorkbook(new Blob([file.content])))
            : contentOf(file),
        )
        return (await Promise.all(texts)).join('\n')
      }
      expect(await told(true)).toMatch(SAID)
      expect(await told(false)).not.toMatch(SAID)
    },
  )
})

describe('actor maps as GraphML', () => {
  test('are read by another library, with every actor and link', async () => {
    const text = await textOf(graphml, 'actors.graphml', twoTables(), labels)
    const graph = parseGraphml(MultiGraph, text)
    expect(graph.order).toBe(15)
    expect(graph.size).toBe(25)
    const actors = graph.mapNodes((_, attributes) => attributes)
    for (const { label, maps } of actors) {
      expect(label).not.toBe('')
      expect([1, 2]).toContain(Number(maps))
    }
    expect(actors.filter(({ interest_min: low, interest_max: high }) => low !== high).length).toBe(
      2,
    )
    const conflict = graph.filterEdges((_edge, { note }) => note?.includes('<script>') === true)
    expect(conflict.length).toBe(1)
    expect(graph.isDirected(conflict[0])).toBe(true)
  })

  test('of a plan without maps are still a graph', async () => {
    const text = await textOf(
      graphml,
      'actors.graphml',
      rowsOf({ ...readExample(), actors: [], relations: [] }),
      labels,
    )
    expect(parseGraphml(MultiGraph, text).order).toBe(0)
  })
})

describe('actor maps as drawings', () => {
  test('one for each table, each with its own cards', async () => {
    const files = await svg.files(twoTables(), { labels, delimiter: ',' })
    expect(files.map(({ name }) => name)).toEqual(['actor-map-1.svg', 'actor-map-2.svg'])
    const [first, second] = files.map(({ content }) => String(content))
    expect(first).toContain('Mapa de actores: ')
    expect(first).toContain('Mesa 1</title>')
    expect(second?.match(/<g><rect /g)?.length).toBe(2)
    for (const name of ['script', 'http:', 'https:'].map((bad) => `<${bad}`)) {
      expect(second).not.toContain(name)
    }
  })

  test('keep hostile names harmless: the only tags are our own', () => {
    const [, hostile] = mapsOf(twoTables(HOSTILE), labels)
    if (hostile === undefined) throw new Error('no second map')
    const drawn = drawMap(hostile, labels)
    const tags = new Set([...drawn.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag))
    expect([...tags].sort()).toEqual(
      ['defs', 'g', 'marker', 'path', 'rect', 'svg', 'text', 'title'].sort(),
    )
    expect(drawn).not.toMatch(/(?![\n])\p{Cc}/u)
  })

  test('name the actors that nobody placed', () => {
    const [map] = mapsOf(exampleRows(), labels)
    if (map === undefined) throw new Error('no map')
    const [one, ...others] = map.actors
    if (one === undefined) throw new Error('no actor')
    const drawn = drawMap({ ...map, actors: [{ ...one, interest: null }, ...others] }, labels)
    expect(drawn).toContain('Sin ubicar: ')
  })
})
