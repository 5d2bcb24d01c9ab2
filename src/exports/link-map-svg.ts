import type { LinkMap } from '../domain/reports/report.ts'
import { drawnLines, legendOf, linkMapInWords, nameLines } from './link-map.ts'
import { escapeMarkup } from './markup.ts'

const INK = '#10241f'
const PAPER = '#ffffff'

/**
 * The map as an SVG drawing that needs no font, script, style or network.
 *
 * Returns  markup with every text escaped; its words stand in it for whoever does not see it.
 */
export function linkMapSvg(map: LinkMap): string {
  const legend = legendOf(map)
  const [width, height] = [Math.ceil(map.width), Math.ceil(legend.height)]
  const tip = `tip-${map.id}`
  const lines = drawnLines(map).map(
    ({ x1, y1, x2, y2, width: thick, dash, isOneWay }) =>
      `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${INK}" stroke-opacity="0.6" stroke-width="${thick}"${dash.svg === '' ? '' : ` stroke-dasharray="${dash.svg}"`}${isOneWay ? ` marker-end="url(#${tip})"` : ''}/>`,
  )
  const nodes = map.nodes.map(({ name, mark, x, y, radius, nameBox, isNameAbove }) => {
    const written = nameLines(name)
    const first = isNameAbove ? nameBox.y + 10 + (2 - written.length) * 11 : nameBox.y + 11
    return [
      `<circle cx="${x}" cy="${y}" r="${radius}" fill="${PAPER}" stroke="${INK}" stroke-width="1.5"/>`,
      `<text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" font-weight="700">${mark}</text>`,
      ...written.map(
        (line, at) =>
          `<text x="${nameBox.x + nameBox.width / 2}" y="${first + at * 11}" text-anchor="middle" font-size="9.5">${escapeMarkup(line)}</text>`,
      ),
    ].join('')
  })
  const told = legend.entries.map(({ x, y, text, dash }) =>
    dash === undefined
      ? `<text x="${x}" y="${y + 4}" font-size="10">${escapeMarkup(text)}</text>`
      : `<line x1="${x}" y1="${y}" x2="${x + 40}" y2="${y}" stroke="${INK}" stroke-width="2"${dash.svg === '' ? '' : ` stroke-dasharray="${dash.svg}"`}/><text x="${x + 48}" y="${y + 4}" font-size="10">${escapeMarkup(text)}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeMarkup(linkMapInWords(map))}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Liberation Sans, Arial, sans-serif" fill="${INK}">`,
    `<defs><marker id="${tip}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>`,
    ...lines,
    ...nodes,
    ...told,
    '</svg>',
  ].join('')
}
