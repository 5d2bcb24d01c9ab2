import { compareTexts } from '../../../lib/order.ts'
import { RELATION_TYPES, SECTORS } from '../../actors/actor.ts'
import { joinLinks, strongestOf } from '../../actors/links.ts'
import { layoutSociogram } from '../../actors/sociogram.ts'
import type { DocumentWords } from '../document-labels.ts'
import type { DocumentSources } from '../document-sources.ts'
import { type Block, type LinkMap, paragraph } from '../report.ts'

/** A ring of more names is not read on a sheet; all of them are in the table. */
const MOST_DRAWN = 36
/** Width of the sheet's text in the drawing's units, and of its letters. */
const SIZE = { width: 720, rem: 12 }

/**
 * All tables' maps as one picture: who is linked with whom. No word on who is for or against, and
 * no place that says how much somebody matters: that is in the table, as ranges.
 *
 * Returns  nothing where nobody is linked.
 */
export function actorMapBlocks(
  { spread, actors, relations }: DocumentSources,
  { documents }: DocumentWords,
): Block[] {
  const joined = joinLinks(relations, actors).filter(({ type }) => type !== 'none')
  const degree = new Map<string, number>()
  for (const end of joined.flatMap(({ from, to }) => [from, to])) {
    degree.set(end, (degree.get(end) ?? 0) + 1)
  }
  const linked = spread
    .filter(({ key }) => degree.has(key))
    .sort(
      (a, b) => (degree.get(b.key) ?? 0) - (degree.get(a.key) ?? 0) || compareTexts(a.key, b.key),
    )
  const drawn = linked.slice(0, MOST_DRAWN)
  if (drawn.length < 2) return []
  const sectorOf = (one: (typeof drawn)[number]) => one.cards[0]?.sector ?? SECTORS[0]
  const byKey = new Map(drawn.map((one) => [one.key, one]))
  const links = joined.filter(({ from, to }) => byKey.has(from) && byKey.has(to))
  const layout = layoutSociogram(
    drawn.map((one) => ({ id: one.key, key: one.key, sector: sectorOf(one) })),
    links,
    SIZE,
  )
  const sectors = SECTORS.filter((sector) => drawn.some((one) => sectorOf(one) === sector))
  const place = new Map(layout.nodes.map(({ id }, at) => [id, at]))
  const map: LinkMap = {
    kind: 'map',
    id: 'actor-map',
    caption: documents.captions.actorMap,
    width: layout.width,
    height: layout.height,
    nodes: layout.nodes.map(({ id, box, shape, isNameAbove }) => {
      const one = byKey.get(id) as (typeof drawn)[number]
      return {
        name: one.name,
        mark: sectors.indexOf(sectorOf(one)) + 1,
        x: shape.x + shape.width / 2,
        y: shape.y + shape.height / 2,
        radius: shape.width / 3,
        nameBox: { x: box.x, y: isNameAbove ? box.y : shape.y + shape.height, width: box.width },
        isNameAbove,
      }
    }),
    links: links.map((link) => ({
      from: place.get(link.from) as number,
      to: place.get(link.to) as number,
      kind: RELATION_TYPES.indexOf(link.type),
      word: documents.linkTypes[link.type] ?? link.type,
      strength: strongestOf(link),
      strengthWord: documents.linkStrengths[strongestOf(link)],
      isOneWay: link.direction === 'one-way',
    })),
    marks: sectors.map((sector) => documents.sectors[sector] ?? sector),
  }
  return linked.length > drawn.length
    ? [map, paragraph(documents.says.actorsDrawn(drawn.length, linked.length))]
    : [map]
}
