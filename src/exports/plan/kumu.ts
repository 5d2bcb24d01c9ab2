import type { ActorNode } from '../../domain/exchange/actor-rows.ts'
import type { Cell } from '../../domain/reports/report.ts'
import { csvOfTable } from '../csv.ts'
import type { PlanLabels } from './labels.ts'
import { CSV_MIME, type PlanExport, type PlanRows } from './plan-export.ts'

const ELEMENT_COLUMNS = [
  'Label',
  'Type',
  'Description',
  'Tags',
  'Interest',
  'Influence',
  'Stance',
  'Territory',
  'Maps',
] as const
const CONNECTION_COLUMNS = [
  'From',
  'To',
  'Type',
  'Direction',
  'Label',
  'Description',
  'Tags',
  'Strength',
] as const

/** What parts several values of a cell. */
const SEVERAL = '|'

/**
 * The actors over all maps for Kumu: two sheets and the same as a JSON blueprint. Where tables
 * differ, a level is its range («2–4»).
 *
 * Source   docs.kumu.io/guides/import; columns in guide/peers.md (c) 11.
 */
export const kumu: PlanExport = {
  id: 'kumu',
  about: 'actors',
  files: (rows, { labels, delimiter }) => {
    const elements = elementsOf(rows, labels)
    const connections = connectionsOf(rows, labels)
    const csv = (
      name: string,
      columns: readonly string[],
      cells: readonly (readonly Cell[])[],
    ) => ({
      name: `${name}.csv`,
      mime: CSV_MIME,
      content: csvOfTable(
        {
          kind: 'table',
          id: name,
          caption: '',
          columns: columns.map((key) => ({ key, heading: key })),
          rows: cells,
        },
        delimiter,
      ),
    })
    return [
      csv('kumu-elements', ELEMENT_COLUMNS, elements),
      csv('kumu-connections', CONNECTION_COLUMNS, connections),
      {
        name: 'kumu.json',
        mime: 'application/json',
        content: `${JSON.stringify(
          {
            elements: elements.map((cells) => named(ELEMENT_COLUMNS, cells)),
            connections: connections.map((cells) => named(CONNECTION_COLUMNS, cells)),
          },
          null,
          1,
        )}\n`,
      },
    ]
  },
}

function elementsOf({ nodes }: PlanRows, { actors, sheets }: PlanLabels): Cell[][] {
  return nodes.map((node) => [
    node.name,
    node.sectors.map((sector) => actors.sectors[sector]).join(SEVERAL),
    node.parts.join('\n'),
    node.strategies.map((strategy) => actors.strategies[strategy]).join(SEVERAL),
    range(node.interest),
    range(node.influence),
    node.stances.map((stance) => sheets.stances[stance]).join(SEVERAL),
    node.territories.join(SEVERAL),
    node.maps,
  ])
}

function connectionsOf({ nodes, links }: PlanRows, { actors }: PlanLabels): Cell[][] {
  const nameOf = new Map(nodes.map(({ key, name }) => [key, name]))
  return links.map((link) => [
    nameOf.get(link.from) ?? link.from,
    nameOf.get(link.to) ?? link.to,
    actors.relationTypes[link.type],
    link.direction === 'one-way' ? 'directed' : 'mutual',
    actors.relationTypes[link.type],
    link.notes.join('\n'),
    null,
    link.strengths.map((strength) => actors.strengths[strength]).join(SEVERAL),
  ])
}

/** One level, or the range between the tables; never an average. */
function range(levels: ActorNode['interest']): Cell {
  if (levels === null) return null
  return levels.min === levels.max ? levels.min : `${levels.min}–${levels.max}`
}

/** The cells under their columns in lower case, as a blueprint names them; empty ones left out. */
function named(columns: readonly string[], cells: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(
    columns.flatMap((column, at) => {
      const cell = cells[at] ?? null
      return cell === null || cell === '' ? [] : [[column.toLowerCase(), cell]]
    }),
  )
}
