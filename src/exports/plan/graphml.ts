import type { PlanExport } from './plan-export.ts'
import { escapeXml } from './xml.ts'

const NODE_KEYS = [
  ['label', 'string'],
  ['sector', 'string'],
  ['interest_min', 'int'],
  ['interest_max', 'int'],
  ['influence_min', 'int'],
  ['influence_max', 'int'],
  ['stance', 'string'],
  ['strategy', 'string'],
  ['territory', 'string'],
  ['description', 'string'],
  ['maps', 'int'],
] as const
const EDGE_KEYS = [
  ['type', 'string'],
  ['strength', 'string'],
  ['note', 'string'],
  ['tables', 'int'],
] as const

/**
 * The actors over all maps as GraphML, for Gephi, yEd and other tools. Values are the codes of this
 * product, the same in every language; names are as people wrote them.
 *
 * Source   graphml.graphdrawing.org, specification 1.1.
 */
export const graphml: PlanExport = {
  id: 'graphml',
  about: 'actors',
  files: ({ nodes, links }) => {
    const ids = new Map(nodes.map(({ key }, at) => [key, `n${at}`]))
    const body = [
      ...NODE_KEYS.map(([name, type]) => keyOf('node', name, type)),
      ...EDGE_KEYS.map(([name, type]) => keyOf('edge', name, type)),
      '<graph id="actors" edgedefault="undirected">',
      ...nodes.map((node) =>
        element('node', `id="${ids.get(node.key)}"`, 'n', {
          label: node.name,
          sector: node.sectors.join('|'),
          interest_min: node.interest?.min,
          interest_max: node.interest?.max,
          influence_min: node.influence?.min,
          influence_max: node.influence?.max,
          stance: node.stances.join('|'),
          strategy: node.strategies.join('|'),
          territory: node.territories.join('|'),
          description: node.parts.join('\n'),
          maps: node.maps,
        }),
      ),
      ...links.map((link, at) =>
        element(
          'edge',
          `id="e${at}" source="${ids.get(link.from)}" target="${ids.get(link.to)}" directed="${link.direction === 'one-way'}"`,
          'e',
          {
            type: link.type,
            strength: link.strengths.join('|'),
            note: link.notes.join('\n'),
            tables: link.maps,
          },
        ),
      ),
      '</graph>',
    ]
    return [
      {
        name: 'actors.graphml',
        mime: 'application/graphml+xml',
        content: [
          '<?xml version="1.0" encoding="UTF-8"?>',
          '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">',
          ...body,
          '</graphml>',
          '',
        ].join('\n'),
      },
    ]
  },
}

function keyOf(of: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${of.charAt(0)}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`
}

function element(
  tag: string,
  attributes: string,
  prefix: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  const inside = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [`<data key="${prefix}_${name}">${escapeXml(String(value))}</data>`],
  )
  return `<${tag} ${attributes}>${inside.join('')}</${tag}>`
}
