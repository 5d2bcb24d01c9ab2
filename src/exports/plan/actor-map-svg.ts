import type { ActorRow, RelationRow } from '../../domain/exchange/actor-rows.ts'
import { compareTexts } from '../../lib/order.ts'
import type { PlanLabels } from './labels.ts'
import type { PlanExport } from './plan-export.ts'
import { escapeXml } from './xml.ts'

/** Pixels of the drawing; two A4 pages wide at 96 dpi, so that it is read in print too. */
const COLUMN = 300
const CARD_WIDTH = 276
const CARD = 62
const GAP = 10
const PAD = 16
const LEFT = 64
const TOP = 96
const FOOT = 40
const LINE = 22
/** Characters of 16 px that a card holds in one line. */
const CHARACTERS = 29
const LEVELS = [1, 2, 3, 4, 5] as const

const INK = '#1b1b1b'
const STANCE_COLOUR: Readonly<Record<NonNullable<ActorRow['stance']>, string>> = {
  'in-favour': '#1f6f43',
  neutral: '#6b6b6b',
  against: '#a3271f',
  unknown: '#c9c9c9',
}
/** Types are told apart by dash and by their word, never by colour. */
const DASH: Readonly<Record<RelationRow['type'], string>> = {
  collaboration: '',
  dependence: '9 6',
  information: '1 8',
  funding: '16 4',
  control: '12 4 3 4',
  negotiation: '14 6',
  influence: '4 5',
  conflict: '2 3',
  none: '1 12',
}
const WIDTH: Readonly<Record<RelationRow['strength'], number>> = { strong: 5, medium: 3, weak: 1.5 }

/** One table's map. */
export interface DrawnMap {
  readonly title: string
  readonly actors: readonly ActorRow[]
  readonly relations: readonly RelationRow[]
}

/** One drawing for each table's map: its own opinion, not laid over the others'. */
export const svg: PlanExport = {
  id: 'svg',
  about: 'actors',
  files: (rows, { labels }) =>
    mapsOf(rows, labels).map((map, at) => ({
      name: `actor-map-${at + 1}.svg`,
      mime: 'image/svg+xml',
      content: drawMap(map, labels),
    })),
}

/** The maps that tables drew, by meeting and table. */
export function mapsOf(
  { actors, relations }: Pick<DrawnMap, 'actors' | 'relations'>,
  { sheets, reports }: PlanLabels,
): DrawnMap[] {
  const maps = new Map<string, { title: string; actors: ActorRow[]; relations: RelationRow[] }>()
  const keyOf = ({ meeting, table }: { meeting: string | null; table: number }) =>
    `${meeting ?? ''}\n${String(table).padStart(4, '0')}`
  for (const actor of actors) {
    const map = maps.get(keyOf(actor)) ?? {
      title: sheets.mapTitle(actor.meeting ?? reports.unknown, reports.table(actor.table)),
      actors: [],
      relations: [],
    }
    map.actors.push(actor)
    maps.set(keyOf(actor), map)
  }
  for (const relation of relations) maps.get(keyOf(relation))?.relations.push(relation)
  return [...maps].sort(([a], [b]) => compareTexts(a, b)).map(([, map]) => map)
}

/**
 * Draws a map: interest to the right, influence upwards, each card in its cell, links as curves.
 *
 * Returns  an SVG document that needs no font, script or network; every text in it is escaped.
 */
export function drawMap(map: DrawnMap, labels: PlanLabels): string {
  const { actors: words } = labels
  const placed = map.actors.filter(
    ({ interest, influence }) => interest !== null && influence !== null,
  )
  const rest = map.actors.filter((actor) => !placed.includes(actor))
  const cellOf = (interest: number, influence: number) =>
    placed.filter((one) => one.interest === interest && one.influence === influence)
  const places = new Map<string, { x: number; y: number }>()
  const lines: string[] = []
  let y = TOP
  for (const influence of [...LEVELS].reverse()) {
    const fullest = Math.max(...LEVELS.map((interest) => cellOf(interest, influence).length), 1)
    const height = fullest * (CARD + GAP) + 2 * PAD
    lines.push(
      `<text x="${LEFT - 14}" y="${y + height / 2 + 6}" text-anchor="end" font-weight="700">${influence}</text>`,
    )
    for (const interest of LEVELS) {
      const x = LEFT + (interest - 1) * COLUMN
      const high = influence > 3 ? interest > 3 : false
      lines.push(
        `<rect x="${x}" y="${y}" width="${COLUMN}" height="${height}" fill="${high ? '#fdf3d7' : '#ffffff'}" stroke="#d5d0c4"/>`,
      )
      for (const [at, actor] of cellOf(interest, influence).entries()) {
        places.set(actor.id, { x: x + COLUMN / 2, y: y + PAD + at * (CARD + GAP) + CARD / 2 })
      }
    }
    y += height
  }
  const width = LEFT + LEVELS.length * COLUMN + PAD
  const axis = LEVELS.map(
    (level) =>
      `<text x="${LEFT + (level - 0.5) * COLUMN}" y="${y + 22}" text-anchor="middle" font-weight="700">${level}</text>`,
  )
  const legend = legendOf(map, labels, y + FOOT + LINE)
  const height = legend.bottom + PAD
  const links = map.relations.flatMap((relation) => {
    const [from, to] = [places.get(relation.ends[0]), places.get(relation.ends[1])]
    return from === undefined || to === undefined ? [] : [link(relation, from, to, labels)]
  })
  const notPlaced =
    rest.length === 0
      ? []
      : [
          `<text x="${LEFT}" y="78" font-size="15">${escapeXml(
            labels.sheets.notPlaced(rest.map(({ name }) => name).join(', ')),
          )}</text>`,
        ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Atkinson Hyperlegible, Verdana, Arial, sans-serif" font-size="16" fill="${INK}" role="img">`,
    `<title>${escapeXml(map.title)}</title>`,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="12" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="34" font-size="24" font-weight="700">${escapeXml(map.title)}</text>`,
    `<text x="${LEFT}" y="58" font-size="15">${escapeXml(`${words.influence} ↑   ${words.interest} →`)}</text>`,
    ...notPlaced,
    ...lines,
    ...axis,
    // Lines go under the cards and their words over them, so that every name is read.
    ...links.map(({ line }) => line),
    ...placed.map((actor) => card(actor, places.get(actor.id) ?? { x: 0, y: 0 }, labels)),
    ...links.map(({ word }) => word),
    ...legend.lines,
    '</svg>',
    '',
  ].join('\n')
}

function card(actor: ActorRow, at: { x: number; y: number }, { sheets }: PlanLabels): string {
  const [x, y] = [at.x - CARD_WIDTH / 2, at.y - CARD / 2]
  const lines = inLines(actor.name)
  return [
    `<g><rect x="${x}" y="${y}" width="${CARD_WIDTH}" height="${CARD}" rx="6" fill="#fffdf7" stroke="${INK}"/>`,
    ...lines.map(
      (line, n) =>
        `<text x="${x + 18}" y="${y + 20 + n * 17}" font-weight="700" font-size="15">${escapeXml(line)}</text>`,
    ),
    ...(actor.stance === null
      ? []
      : [
          `<rect x="${x}" y="${y}" width="8" height="${CARD}" fill="${STANCE_COLOUR[actor.stance]}"/>`,
          `<text x="${x + 18}" y="${y + CARD - 7}" font-size="12">${escapeXml(sheets.stances[actor.stance])}</text>`,
        ]),
    '</g>',
  ].join('')
}

function link(
  { type, strength, direction }: RelationRow,
  from: { x: number; y: number },
  to: { x: number; y: number },
  { actors }: PlanLabels,
): { readonly line: string; readonly word: string } {
  const bend = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * 0.12,
    y: (from.y + to.y) / 2 + (to.x - from.x) * 0.12,
  }
  // The ends stop short of the cards' middles, so that an arrow is not hidden under its card.
  const [a, b] = [towards(from, bend), towards(to, bend)]
  const middle = { x: (a.x + 2 * bend.x + b.x) / 4, y: (a.y + 2 * bend.y + b.y) / 4 }
  const tip = direction === 'one-way' ? ' marker-end="url(#tip)"' : ''
  const d = `M${a.x} ${a.y}Q${round(bend.x)} ${round(bend.y)} ${b.x} ${b.y}`
  return {
    line: `<path d="${d}" fill="none" stroke="${INK}" stroke-opacity="0.55" stroke-width="${WIDTH[strength]}" stroke-dasharray="${DASH[type]}"${tip}/>`,
    word: `<text x="${round(middle.x)}" y="${round(middle.y)}" text-anchor="middle" font-size="12" stroke="#ffffff" stroke-width="4" paint-order="stroke">${escapeXml(actors.relationTypes[type])}</text>`,
  }
}

/** The point where the way from a card's middle to `aim` leaves the card. */
function towards(from: { x: number; y: number }, aim: { x: number; y: number }) {
  const [dx, dy] = [aim.x - from.x, aim.y - from.y]
  const part = Math.min(
    1,
    dx === 0 ? 1 : CARD_WIDTH / 2 / Math.abs(dx),
    dy === 0 ? 1 : CARD / 2 / Math.abs(dy),
  )
  return { x: round(from.x + dx * part), y: round(from.y + dy * part) }
}

function legendOf({ relations }: DrawnMap, { actors }: PlanLabels, top: number) {
  const types = [...new Set(relations.map(({ type }) => type))].sort()
  const lines = types.map((type, at) => {
    const x = LEFT + (at % 4) * 370
    const y = top + Math.floor(at / 4) * LINE
    return `<path d="M${x} ${y - 5}h48" stroke="${INK}" stroke-width="3" stroke-dasharray="${DASH[type]}"/><text x="${x + 58}" y="${y}" font-size="14">${escapeXml(actors.relationTypes[type])}</text>`
  })
  return { lines, bottom: top + Math.ceil(types.length / 4) * LINE }
}

/** A name on at most two lines, cut at words; what has no room ends with «…». */
function inLines(name: string): string[] {
  const [first = '', ...rest] = name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= CHARACTERS) {
      lines[lines.length - 1] = `${last} ${word}`
      return lines
    }
    lines.push(word)
    return lines
  }, [])
  const second = rest.join(' ')
  return [first, second]
    .filter((line) => line !== '')
    .map((line) => (line.length > CHARACTERS ? `${line.slice(0, CHARACTERS - 1)}…` : line))
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
