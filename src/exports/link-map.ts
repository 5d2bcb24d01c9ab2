import type { LinkMap, MapLink } from '../domain/reports/report.ts'

/** Letters of 9 units that a name has room for in a line. */
const LETTERS = 17
/** Room between two links of the same two. */
const APART = 7
const LEGEND = { line: 16, columns: 2, top: 14 }

/** A line's look by its kind, for SVG and for Word: as `kind` counts them. */
const DASHES = [
  { svg: '', word: 'solid' },
  { svg: '9 6', word: 'dash' },
  { svg: '2 5', word: 'sysDot' },
  { svg: '16 4', word: 'lgDash' },
  { svg: '12 4 3 4', word: 'lgDashDot' },
  { svg: '14 6 2 6', word: 'dashDot' },
  { svg: '5 4', word: 'sysDash' },
  { svg: '8 2 1 2 1 2', word: 'lgDashDotDot' },
  { svg: '1 8', word: 'dot' },
] as const
const WIDTHS: Readonly<Record<MapLink['strength'], number>> = { strong: 3.5, medium: 2, weak: 1 }

/** A line of the drawing, from the rim of one circle to that of the other. */
export interface DrawnLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
  readonly dash: (typeof DASHES)[number]
  readonly isOneWay: boolean
}

/** A line of the legend: what a mark or a kind of line stands for. */
export interface LegendEntry {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Absent for a mark, whose number is in the text. */
  readonly dash?: (typeof DASHES)[number]
}

/** What the map says, for whoever does not see it: «Mapa. Club — Escuela: colaboración (fuerte); …». */
export function linkMapInWords(map: LinkMap): string {
  return `${map.caption}. ${linksInWords(map).join('; ')}.`
}

/** Each link in words; an arrow where one gives and the other takes. */
export function linksInWords({ nodes, links }: LinkMap): string[] {
  return links.map(({ from, to, isOneWay, word, strengthWord }) => {
    const [a, b] = [nodes[from]?.name ?? '', nodes[to]?.name ?? '']
    return `${a} ${isOneWay ? '→' : '—'} ${b}: ${word} (${strengthWord})`
  })
}

/** The links as lines that hide under no circle; several between the same two stand beside each other. */
export function drawnLines({ nodes, links }: LinkMap): DrawnLine[] {
  const drawn = new Map<string, number>()
  return links.flatMap((link) => {
    const [from, to] = [nodes[link.from], nodes[link.to]]
    if (from === undefined || to === undefined || from === to) return []
    const pair = [link.from, link.to].sort((a, b) => a - b).join(' ')
    const nth = drawn.get(pair) ?? 0
    drawn.set(pair, nth + 1)
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    const long = Math.hypot(dx, dy) || 1
    const aside =
      (nth % 2 === 0 ? nth / 2 : -(nth + 1) / 2) * APART * (link.from < link.to ? 1 : -1)
    const [ox, oy] = [(-dy / long) * aside, (dx / long) * aside]
    const rim = (radius: number) => (radius + 2) / long
    return {
      x1: round(from.x + ox + dx * rim(from.radius)),
      y1: round(from.y + oy + dy * rim(from.radius)),
      x2: round(to.x + ox - dx * rim(to.radius)),
      y2: round(to.y + oy - dy * rim(to.radius)),
      width: WIDTHS[link.strength],
      dash: dashOf(link.kind),
      isOneWay: link.isOneWay,
    }
  })
}

/** The legend under the drawing, in columns, and how high drawing and legend are together. */
export function legendOf(map: LinkMap): { entries: LegendEntry[]; height: number } {
  const kinds = new Map(map.links.map(({ kind, word }) => [kind, word]))
  const told = [
    ...map.marks.map((text, at) => ({ text: `${at + 1} ${text}` })),
    ...[...kinds].sort(([a], [b]) => a - b).map(([kind, text]) => ({ text, dash: dashOf(kind) })),
  ]
  const rows = Math.ceil(told.length / LEGEND.columns)
  const top = map.height + LEGEND.top
  const entries = told.map((each, at) => ({
    ...each,
    x: Math.floor(at / rows) * (map.width / LEGEND.columns),
    y: top + (at % rows) * LEGEND.line,
  }))
  return { entries, height: top + rows * LEGEND.line }
}

/** A name on at most two lines, cut between words; what has no room ends with «…». */
export function nameLines(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= LETTERS) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  const [first = '', ...rest] = lines
  return [first, rest.join(' ')]
    .filter((line) => line !== '')
    .map((line) =>
      [...line].length > LETTERS ? `${[...line].slice(0, LETTERS - 1).join('')}…` : line,
    )
}

function dashOf(kind: number): (typeof DASHES)[number] {
  return DASHES[kind] ?? DASHES[0]
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
