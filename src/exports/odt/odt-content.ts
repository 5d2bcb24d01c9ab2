import type {
  Block,
  Figure,
  LinkMap,
  Report,
  ReportTable,
  Section,
} from '../../domain/reports/report.ts'
import { columnWidths, isWide, WIDE_FROM } from '../column-widths.ts'
import { barLengths } from '../figure.ts'
import { legendOf, linkMapInWords } from '../link-map.ts'
import { linkMapSvg } from '../link-map-svg.ts'
import { cellText, escapeMarkup } from '../markup.ts'
import { HEAD, NAMESPACES } from './odt-names.ts'

/** Widths of the text on A4, upright and sideways, in hundredths of a millimetre. */
const UPRIGHT = 17_000
const SIDEWAYS = 25_700

/** What a document collects while it is written: the widths of its tables are styles of their own. */
interface Written {
  readonly styles: string[]
  /** Drawings, by the path they have in the file. */
  readonly drawings: Map<string, string>
  tables: number
  pictures: number
}

/** The tallest drawing that an upright sheet holds under its caption, in hundredths of a millimetre. */
const TALLEST = 22_000

/** LibreOffice takes the looks of cells and rows from here alone. */
const CELLS =
  '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.6mm" fo:padding-right="2mm" fo:border-bottom="0.2mm solid #b9c2bf"/></style:style><style:style style:name="Bare" style:family="table-cell"><style:table-cell-properties fo:padding="0.4mm" style:vertical-align="middle"/></style:style><style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>'

/** `content.xml`: the words of the document, with the styles that belong to one table alone; and its drawings by path. */
export function odtContent(report: Report): {
  readonly xml: string
  readonly drawings: ReadonlyMap<string, string>
} {
  const written: Written = { styles: [], drawings: new Map(), tables: 0, pictures: 0 }
  const parts = [
    paragraph(report.title, 'Title'),
    paragraph(report.subtitle, 'Subtitle'),
    ...(report.front ?? []).map(
      ({ name, value }) =>
        `<text:p text:style-name="Fact"><text:span text:style-name="Strong">${words(`${name}: `)}</text:span>${words(value)}</text:p>`,
    ),
  ]
  let sideways = false
  for (const section of report.sections) {
    const turn = isWide(section)
    // A heading that asks for another kind of sheet begins one.
    const look = turn === sideways ? 'Heading_1' : turn ? 'HeadingSideways' : 'HeadingUpright'
    sideways = turn
    parts.push(...sectionOf(section, { level: 1, look, width: turn ? SIDEWAYS : UPRIGHT, written }))
  }
  const xml = `${HEAD}<office:document-content ${NAMESPACES} office:version="1.2"><office:automatic-styles><style:style style:name="HeadingSideways" style:family="paragraph" style:parent-style-name="Heading_1" style:master-page-name="Sideways"/><style:style style:name="HeadingUpright" style:family="paragraph" style:parent-style-name="Heading_1" style:master-page-name="Standard"/>${CELLS}${written.styles.join('')}</office:automatic-styles><office:body><office:text>${parts.join('')}</office:text></office:body></office:document-content>`
  return { xml, drawings: written.drawings }
}

interface Place {
  readonly level: number
  readonly look: string
  readonly width: number
  readonly written: Written
}

function sectionOf({ heading, blocks, sections = [] }: Section, place: Place): string[] {
  const level = Math.min(place.level, 6)
  const inner = { ...place, level: place.level + 1, look: `Heading_${Math.min(level + 1, 6)}` }
  return [
    `<text:h text:style-name="${place.look}" text:outline-level="${level}">${words(heading)}</text:h>`,
    ...blocks.map((block) => blockOf(block, place)),
    ...sections.flatMap((each) => sectionOf(each, inner)),
  ]
}

function blockOf(block: Block, place: Place): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, 'Text_body')
    case 'list':
      return `<text:list text:style-name="Dots">${block.items
        .map((item) => `<text:list-item>${paragraph(item, 'List_Bullet')}</text:list-item>`)
        .join('')}</text:list>`
    case 'quotes':
      return block.quotes
        .map(({ text, source }) => paragraph(`«${text}»`, 'Quote') + paragraph(source, 'Source'))
        .join('')
    case 'table':
      return tableOf(block, place)
    case 'figure':
      return figureOf(block, place)
    case 'map':
      return mapOf(block, place)
  }
}

function tableOf(table: ReportTable, { width, written }: Place): string {
  const name = tableStyles(columnWidths(table, width), width, written)
  const cell = (text: string, at: number, look: string) => {
    const style = `${look}${table.columns[at]?.numeric === true ? 'Number' : ''}`
    return `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(text, style)}</table:table-cell>`
  }
  const row = (cells: readonly string[], look: string) =>
    `<table:table-row table:style-name="Row">${cells.map((text, at) => cell(text, at, look)).join('')}</table:table-row>`
  const small = table.columns.length >= WIDE_FROM ? 'TableSmall' : 'TableText'
  return [
    paragraph(table.caption, 'Caption'),
    `<table:table table:name="${name}" table:style-name="${name}">`,
    columns(name, table.columns.length),
    `<table:table-header-rows>${row(
      table.columns.map(({ heading }) => heading),
      'TableHeading',
    )}</table:table-header-rows>`,
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
    '</table:table>',
  ].join('')
}

/** Names, bars and numbers in three columns: the bars are pictures, and each says its number. */
function figureOf(figure: Figure, { width, written }: Place): string {
  if (figure.bars.length === 0) return paragraph(figure.caption, 'Caption')
  const widths = [Math.round(width * 0.38), Math.round(width * 0.5), Math.round(width * 0.12)]
  const name = tableStyles(widths, width, written)
  const lengths = barLengths(figure)
  const cell = (content: string) =>
    `<table:table-cell table:style-name="Bare" office:value-type="string"><text:p text:style-name="TableText">${content}</text:p></table:table-cell>`
  const rows = figure.bars.map(({ label, value }, at) => {
    const long = Math.round((lengths[at] ?? 0) * ((widths[1] ?? 0) - 400))
    const bar = long > 0 ? picture(`${label}: ${value}`, long, written) : ''
    return `<table:table-row table:style-name="Row">${cell(words(label))}${cell(bar)}${cell(`<text:span text:style-name="Strong">${words(String(value))}</text:span>`)}</table:table-row>`
  })
  return [
    paragraph(figure.caption, 'Caption'),
    `<table:table table:name="${name}" table:style-name="${name}">`,
    columns(name, 3),
    ...rows,
    '</table:table>',
  ].join('')
}

function picture(text: string, long: number, written: Written): string {
  written.pictures += 1
  return `<draw:frame draw:name="bar${written.pictures}" draw:style-name="Bar" text:anchor-type="as-char" svg:width="${millimetres(long)}" svg:height="2.8mm"><draw:image xlink:href="Pictures/bar.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escapeMarkup(text)}</svg:title><svg:desc>${escapeMarkup(text)}</svg:desc></draw:frame>`
}

function mapOf(map: LinkMap, { width, written }: Place): string {
  written.pictures += 1
  const path = `Pictures/map${written.pictures}.svg`
  written.drawings.set(path, linkMapSvg(map))
  const scale = Math.min(width / map.width, TALLEST / legendOf(map).height)
  const [wide, high] = [map.width, legendOf(map).height].map((n) => millimetres(n * scale))
  const told = escapeMarkup(linkMapInWords(map))
  return `${paragraph(map.caption, 'Caption')}<text:p text:style-name="Text_body"><draw:frame draw:name="map${written.pictures}" draw:style-name="Bar" text:anchor-type="as-char" svg:width="${wide}" svg:height="${high}"><draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escapeMarkup(map.caption)}</svg:title><svg:desc>${told}</svg:desc></draw:frame></text:p>`
}

/** Styles of one table, by its name: its width, and one for each column. */
function tableStyles(widths: readonly number[], width: number, written: Written): string {
  written.tables += 1
  const name = `Table${written.tables}`
  written.styles.push(
    `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${millimetres(width)}" table:align="left" fo:margin-bottom="3mm" table:border-model="collapsing"/></style:style>`,
    ...widths.map(
      (each, at) =>
        `<style:style style:name="${name}.${at + 1}" style:family="table-column"><style:table-column-properties style:column-width="${millimetres(each)}"/></style:style>`,
    ),
  )
  return name
}

function columns(name: string, count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `<table:table-column table:style-name="${name}.${at + 1}"/>`,
  ).join('')
}

function millimetres(hundredths: number): string {
  return `${(hundredths / 100).toFixed(2)}mm`
}

function paragraph(text: string, style: string): string {
  return `<text:p text:style-name="${style}">${words(text)}</text:p>`
}

/** A text with its lines; OpenDocument keeps one space of several unless they are counted. */
function words(text: string): string {
  return escapeMarkup(text)
    .replace(/^ | $/gm, '<text:s/>')
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/\t/g, '<text:tab/>')
    .replace(/\n/g, '<text:line-break/>')
}
