import type { LinkMap } from '../../domain/reports/report.ts'
import { drawnLines, legendOf, linkMapInWords, nameLines } from '../link-map.ts'
import { escapeMarkup } from '../markup.ts'

const INK = '10241F'
/** English metric units in a twentieth of a point. */
const EMU = 635
/** The tallest drawing that an upright sheet holds under its caption, in twentieths of a point. */
const TALLEST = 12_600
/** Half-points of the letters in a drawing of full size. */
const LETTERS = 14

/**
 * The map as a drawing of Word's own: lines and circles that a town hall can move and restyle, in one
 * group with words for whoever does not see it.
 *
 * Expects  `width` of the text in twentieths of a point; `id` that no other picture has.
 * Source   ECMA-376 part 1, 20.1 and 20.4; [MS-ODRAWXML] wordprocessingGroup.
 */
export function docxMap(map: LinkMap, width: number, id: number): string {
  const legend = legendOf(map)
  const scale = Math.min(width / map.width, TALLEST / legend.height) * EMU
  const at = (n: number) => Math.round(n * scale)
  const size = { width: at(map.width), height: at(legend.height) }
  const shapes: string[] = []
  const shape = (kind: string, frame: string, looks: string, text = '') => {
    shapes.push(
      `<wps:wsp><wps:cNvPr id="${id * 1_000 + shapes.length + 1}" name="${kind}"/>${kind === 'line' ? '<wps:cNvCnPr/>' : '<wps:cNvSpPr/>'}<wps:spPr>${frame}<a:prstGeom prst="${kind === 'line' ? 'line' : kind === 'circle' ? 'ellipse' : 'rect'}"><a:avLst/></a:prstGeom>${looks}</wps:spPr>${text}<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>`,
    )
  }
  const line = (x1: number, y1: number, x2: number, y2: number, looks: string) => {
    const flips = `${x2 < x1 ? ' flipH="1"' : ''}${y2 < y1 ? ' flipV="1"' : ''}`
    shape(
      'line',
      frame(
        at(Math.min(x1, x2)),
        at(Math.min(y1, y2)),
        at(Math.abs(x2 - x1)),
        at(Math.abs(y2 - y1)),
        flips,
      ),
      looks,
    )
  }
  const words = (lines: readonly string[], place: string, isCentred: boolean, isBold = false) => {
    const look = `<w:rPr>${isBold ? '<w:b/>' : ''}<w:sz w:val="${LETTERS}"/></w:rPr>`
    const paragraphs = lines.map(
      (each) =>
        `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="auto"/>${isCentred ? '<w:jc w:val="center"/>' : ''}</w:pPr><w:r>${look}<w:t xml:space="preserve">${escapeMarkup(each)}</w:t></w:r></w:p>`,
    )
    shape(
      'words',
      place,
      '<a:noFill/><a:ln><a:noFill/></a:ln>',
      `<wps:txbx><w:txbxContent>${paragraphs.join('')}</w:txbxContent></wps:txbx>`,
    )
  }
  for (const { x1, y1, x2, y2, width: thick, dash, isOneWay } of drawnLines(map)) {
    line(x1, y1, x2, y2, stroke(thick, dash.word, isOneWay))
  }
  for (const { name, mark, x, y, radius, nameBox, isNameAbove } of map.nodes) {
    shape(
      'circle',
      frame(at(x - radius), at(y - radius), at(2 * radius), at(2 * radius)),
      `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${stroke(1.5, 'solid', false)}`,
    )
    words([String(mark)], frame(at(x - radius), at(y - 6), at(2 * radius), at(12)), true, true)
    const lines = nameLines(name)
    const high = 11 * lines.length
    const top = isNameAbove ? y - radius - 3 - high : nameBox.y
    words(lines, frame(at(nameBox.x), at(top), at(nameBox.width), at(high)), true)
  }
  for (const { x, y, text, dash } of legend.entries) {
    const start = dash === undefined ? x : x + 48
    if (dash) line(x, y, x + 40, y, stroke(2, dash.word, false))
    words([text], frame(at(start), at(y - 6), at(map.width / 2 - 60), at(12)), false)
  }
  const told = escapeMarkup(linkMapInWords(map))
  const extent = `cx="${size.width}" cy="${size.height}"`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="map${id}" descr="${told}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/><a:chOff x="0" y="0"/><a:chExt ${extent}/></a:xfrm></wpg:grpSpPr>${shapes.join('')}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t xml:space="preserve">${told}</w:t></mc:Fallback></mc:AlternateContent></w:r>`
}

function frame(x: number, y: number, width: number, height: number, flips = ''): string {
  return `<a:xfrm${flips}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`
}

/** Units of the drawing are points, near enough: 12,700 English metric units each. */
function stroke(thick: number, dash: string, isOneWay: boolean): string {
  return `<a:ln w="${Math.round(thick * 9_525)}"><a:solidFill><a:srgbClr val="${INK}"><a:alpha val="70000"/></a:srgbClr></a:solidFill><a:prstDash val="${dash}"/>${isOneWay ? '<a:tailEnd type="triangle"/>' : ''}</a:ln>`
}
