import type { Block, Figure, Report, ReportTable, Section } from '../../domain/reports/report.ts'
import { columnWidths, isWide, WIDE_FROM } from '../column-widths.ts'
import { barLengths } from '../figure.ts'
import { cellText, escapeMarkup, legible } from '../markup.ts'
import { docxMap } from './docx-map.ts'

/** A4 in twentieths of a point, with margins of 20 mm. */
const SHEET = { short: 11_906, long: 16_838, margin: 1_134 }
const UPRIGHT = SHEET.short - 2 * SHEET.margin
const SIDEWAYS = SHEET.long - 2 * SHEET.margin
/** English metric units in a twentieth of a point. */
const EMU = 635

/** What pictures are told apart by. */
interface Counter {
  pictures: number
}

/** The body of the document: front sheet, sections, and on which kind of sheet each stands. */
export function docxBody(report: Report): string {
  const counter: Counter = { pictures: 0 }
  const parts = [
    paragraph(report.title, 'Title'),
    paragraph(report.subtitle, 'Subtitle'),
    ...(report.front ?? []).map(
      ({ name, value }) =>
        `<w:p>${styled('Fact')}${run(`${name}: `, '<w:rPr><w:b/></w:rPr>')}${run(value)}</w:p>`,
    ),
  ]
  let sideways = false
  for (const section of report.sections) {
    const turn = isWide(section)
    if (turn !== sideways) parts.push(`<w:p><w:pPr>${sheet(sideways)}</w:pPr></w:p>`)
    sideways = turn
    parts.push(...sectionOf(section, { level: 1, width: turn ? SIDEWAYS : UPRIGHT, counter }))
  }
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${parts.join('')}${sheet(sideways)}</w:body></w:document>`
}

function sheet(sideways: boolean): string {
  const { short, long, margin } = SHEET
  const size = sideways
    ? `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${short}" w:h="${long}"/>`
  return `<w:sectPr><w:footerReference w:type="default" r:id="footer"/>${size}<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

interface Place {
  readonly level: number
  readonly width: number
  readonly counter: Counter
}

function sectionOf({ heading, blocks, sections = [] }: Section, place: Place): string[] {
  return [
    paragraph(heading, `Heading${Math.min(place.level, 6)}`),
    ...blocks.map((block) => blockOf(block, place)),
    ...sections.flatMap((inner) => sectionOf(inner, { ...place, level: place.level + 1 })),
  ]
}

function blockOf(block: Block, place: Place): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, 'BodyText')
    case 'list':
      return block.items.map((item) => paragraph(item, 'ListBullet')).join('')
    case 'quotes':
      return block.quotes
        .map(({ text, source }) => paragraph(`«${text}»`, 'Quote') + paragraph(source, 'Source'))
        .join('')
    case 'table':
      return tableOf(block, place.width)
    case 'figure':
      return figureOf(block, place)
    case 'map': {
      place.counter.pictures += 1
      const drawing = docxMap(block, place.width, place.counter.pictures)
      return `${paragraph(block.caption, 'Caption')}<w:p>${styled('BodyText')}${drawing}</w:p>`
    }
  }
}

function tableOf(table: ReportTable, width: number): string {
  const widths = columnWidths(table, width)
  const cell = (text: string, at: number, style: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${
      table.columns[at]?.numeric === true ? '<w:jc w:val="right"/>' : ''
    }</w:pPr>${run(text)}</w:p></w:tc>`
  const row = (cells: readonly string[], style: string, extra = '') =>
    `<w:tr><w:trPr><w:cantSplit/>${extra}</w:trPr>${cells.map((text, at) => cell(text, at, style)).join('')}</w:tr>`
  const small = table.columns.length >= WIDE_FROM ? 'TableSmall' : 'TableText'
  return [
    paragraph(table.caption, 'Caption'),
    `<w:tbl><w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escapeMarkup(table.caption)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`,
    row(
      table.columns.map(({ heading }) => heading),
      'TableHeading',
      '<w:tblHeader/>',
    ),
    ...table.rows.map((cells) =>
      row(
        cells.map((each) => cellText(each)),
        small,
      ),
    ),
    ...(table.total === undefined
      ? []
      : [
          row(
            table.total.map((each) => cellText(each, true)),
            'TableTotal',
          ),
        ]),
    '</w:tbl>',
    `<w:p>${styled('AfterTable')}</w:p>`,
  ].join('')
}

/** Names, bars and numbers in three columns: the bars are pictures, and each says its number. */
function figureOf(figure: Figure, { width, counter }: Place): string {
  const widths = [Math.round(width * 0.38), Math.round(width * 0.5), Math.round(width * 0.12)]
  const lengths = barLengths(figure)
  const cell = (content: string, at: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/><w:tcBorders><w:bottom w:val="nil"/></w:tcBorders><w:vAlign w:val="center"/></w:tcPr><w:p>${styled('TableText')}${content}</w:p></w:tc>`
  const rows = figure.bars.map(({ label, value }, at) => {
    const long = Math.round((lengths[at] ?? 0) * ((widths[1] ?? 0) - 240))
    const bar = long > 0 ? picture(`${label}: ${value}`, long, counter) : ''
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(run(label), 0)}${cell(bar, 1)}${cell(run(String(value), '<w:rPr><w:b/></w:rPr>'), 2)}</w:tr>`
  })
  if (rows.length === 0) return paragraph(figure.caption, 'Caption')
  return [
    paragraph(figure.caption, 'Caption'),
    `<w:tbl><w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCaption w:val="${escapeMarkup(figure.caption)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`,
    ...rows,
    '</w:tbl>',
    `<w:p>${styled('AfterTable')}</w:p>`,
  ].join('')
}

function picture(words: string, long: number, counter: Counter): string {
  counter.pictures += 1
  const [id, cx, cy] = [counter.pictures, long * EMU, 160 * EMU]
  const size = `cx="${cx}" cy="${cy}"`
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="bar${id}" descr="${escapeMarkup(words)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="bar.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="bar"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

function paragraph(text: string, style: string): string {
  return `<w:p>${styled(style)}${run(text)}</w:p>`
}

function styled(style: string): string {
  return `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
}

/** A text with its lines; a tab is an element of its own in Word. */
function run(text: string, properties = ''): string {
  const parts = legible(text)
    .split(/(\n|\t)/)
    .map((part) => {
      if (part === '\n') return '<w:br/>'
      if (part === '\t') return '<w:tab/>'
      return part === '' ? '' : `<w:t xml:space="preserve">${escapeMarkup(part)}</w:t>`
    })
  return `<w:r>${properties}${parts.join('')}</w:r>`
}
