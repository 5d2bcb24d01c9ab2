import { RELATION_TYPES, SECTORS } from '../../actors/actor.ts'
import type { Spread } from '../../actors/spread.ts'
import { axisName, type DocumentWords } from '../document-labels.ts'
import type { DocumentSources } from '../document-sources.ts'
import { codeOf } from '../informe-2-sources.ts'
import { type Block, type Cell, paragraph, type Section } from '../report.ts'
import { named, told } from '../step-records.ts'
import { actorMapBlocks } from './actor-map-part.ts'
import { countTable, figureOf, joined, tableOf } from './blocks.ts'

/** What is done already, by axis: achievements and challenges. */
export function initiativesPart(
  { initiatives, plan }: DocumentSources,
  words: DocumentWords,
): { readonly blocks: Block[]; readonly sections: Section[] } {
  const { documents, labels } = words
  if (initiatives.length === 0) {
    return { blocks: [paragraph(documents.nothing.initiatives)], sections: [] }
  }
  const axes = [...new Set([...plan.axes, ...initiatives.map(({ axis }) => told(axis) ?? '')])]
  const nameOf = (axis: string) => named(axis, labels.axes) ?? labels.noAxis
  const byAxis = axes.map((axis) => ({
    name: nameOf(axis),
    own: initiatives.filter((one) => (told(one.axis) ?? '') === axis),
  }))
  const counts = countTable(
    { id: 'initiatives-by-axis', caption: documents.captions.initiativesByAxis, column: 'axis' },
    byAxis.map(({ name, own }) => [name, own.length] as const),
    words,
  )
  return {
    blocks: [counts, figureOf(counts)],
    sections: byAxis
      .filter(({ own }) => own.length > 0)
      .map(({ name, own }, at) => ({
        id: `initiatives-${at + 1}`,
        heading: name,
        blocks: [
          tableOf(
            {
              id: `initiatives-${at + 1}`,
              caption: `${documents.captions.initiatives}: ${name}`,
              columns: ['name', 'unit', 'state', 'achievements', 'challenges'],
              rows: own.map((one) => [
                told(one.name),
                told(one.unit),
                named(one.state, documents.initiativeStates),
                told(one.achievements),
                told(one.challenges),
              ]),
            },
            words,
          ),
        ],
      })),
  }
}

/** Who matters, as all tables see it: ranges, no averages, and no word on who is for or against. */
export function actorsBlocks(sources: DocumentSources, words: DocumentWords): Block[] {
  const { spread, relations } = sources
  const { documents } = words
  if (spread.length === 0) return [paragraph(documents.nothing.actors)]
  const { captions } = documents
  const sectorOf = (actor: (typeof spread)[number]) => actor.cards[0]?.sector
  const bySector = countTable(
    { id: 'actors-by-sector', caption: captions.actorsBySector, column: 'sector' },
    SECTORS.map(
      (sector) =>
        [
          documents.sectors[sector] ?? sector,
          spread.filter((one) => sectorOf(one) === sector).length,
        ] as const,
    ),
    words,
  )
  const byName = [...spread].sort((a, b) => (a.key < b.key ? -1 : 1))
  return [
    paragraph(documents.says.actorsNote),
    tableOf(
      {
        id: 'actors',
        caption: captions.actors,
        columns: ['name', 'sector', 'interest', 'influence', 'tablesNaming'],
        numeric: ['interest', 'influence', 'tablesNaming'],
        rows: byName.map((actor): Cell[] => [
          actor.name,
          named(sectorOf(actor), documents.sectors),
          rangeOf(actor.interest),
          rangeOf(actor.influence),
          new Set(actor.cards.map(({ meeting, table }) => `${meeting}/${table}`)).size,
        ]),
      },
      words,
    ),
    figureOf(bySector),
    ...(relations.length === 0
      ? []
      : [
          countTable(
            { id: 'links', caption: captions.links, column: 'links' },
            RELATION_TYPES.map(
              (type) =>
                [
                  documents.linkTypes[type] ?? type,
                  relations.filter((one) => one.type === type).length,
                ] as const,
            ),
            words,
          ),
          ...actorMapBlocks(sources, words),
        ]),
  ]
}

/** What the administration proposed. */
export function officialsBlock(
  { told: { proposals } }: DocumentSources,
  words: DocumentWords,
): Block {
  const { documents, labels } = words
  const own = proposals.filter(({ origin }) => origin === 'officials')
  if (own.length === 0) return paragraph(documents.nothing.officials)
  return tableOf(
    {
      id: 'officials',
      caption: documents.captions.officials,
      columns: ['code', 'axis', 'text'],
      rows: own.map((one) => [codeOf(one), axisName(one.axis, labels), one.text]),
    },
    words,
  )
}

/** What the records say that the meetings should look at: counted, not judged. */
export function conclusionsOf(
  { plan, initiatives, spread, told: { proposals } }: DocumentSources,
  { documents, labels }: DocumentWords,
): string[] {
  const { says } = documents
  const officials = proposals.filter(({ origin }) => origin === 'officials')
  const present = new Set(spread.flatMap(({ cards }) => cards.map(({ sector }) => sector)))
  const absent = SECTORS.filter((sector) => !present.has(sector))
  return [
    ...(initiatives.length === 0
      ? []
      : plan.axes
          .filter((axis) => !initiatives.some((one) => told(one.axis) === axis))
          .map((axis) => says.axisWithoutInitiative(labels.axes[axis] ?? axis))),
    ...(officials.length === 0
      ? []
      : plan.axes
          .filter((axis) => !officials.some((one) => one.axis === axis))
          .map((axis) => says.axisWithoutProposal(labels.axes[axis] ?? axis))),
    ...(spread.length === 0 || absent.length === 0
      ? []
      : [
          says.sectorsWithoutActor(
            joined(absent.map((sector) => (documents.sectors[sector] ?? sector).toLowerCase())),
          ),
        ]),
  ]
}

/** Where people reach the local government. */
export function channelsBlock({ channels }: DocumentSources, words: DocumentWords): Block {
  const { documents } = words
  if (channels.length === 0) return paragraph(documents.nothing.channels)
  return tableOf(
    {
      id: 'channels',
      caption: documents.captions.channels,
      columns: ['type', 'address', 'hours', 'accessible'],
      rows: channels.map(({ type, address, hours, accessible }) => [
        named(type, documents.outreachChannels),
        told(address),
        told(hours),
        Array.isArray(accessible)
          ? joined(
              accessible.map((code) => named(code, documents.accessible) ?? '').filter(Boolean),
            )
          : null,
      ]),
    },
    words,
  )
}

function rangeOf(spread: Spread | null): Cell {
  if (spread === null) return null
  return spread.min === spread.max ? `${spread.min}` : `${spread.min}–${spread.max}`
}
