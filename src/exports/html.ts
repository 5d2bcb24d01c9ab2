import type { Block, Figure, Report, ReportTable, Section } from '../domain/reports/report.ts'
import { isWide, WIDE_FROM } from './column-widths.ts'
import type { ReportExport } from './export.ts'
import { barLengths, figureInWords } from './figure.ts'
import { SHEET } from './html-sheet.ts'
import { linkMapSvg } from './link-map-svg.ts'
import { cellText, escapeMarkup } from './markup.ts'

/**
 * The report as one page that needs nothing else: no script, no font, no address. It is read on a
 * phone, printed on A4, and heard: language, headings, captions and scopes are in it.
 */
export const html: ReportExport = {
  id: 'html',
  mime: 'text/html;charset=utf-8',
  extension: 'html',
  render: (report) => htmlPage(report),
}

/** The same page with a way back to where it was found, for one that stands among others. */
export function htmlPage(
  report: Report,
  back?: { readonly href: string; readonly name: string },
): string {
  const { title, subtitle, language, sections } = report
  const facts = (report.front ?? []).map(
    ({ name, value }) => `<div><dt>${inline(name)}</dt><dd>${inline(value)}</dd></div>`,
  )
  const links = sections.map(
    ({ heading }, at) => `<li><a href="#s${at + 1}">${inline(heading)}</a></li>`,
  )
  return [
    `<!doctype html>\n<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${SHEET}</style>`,
    '</head>',
    '<body>',
    '<main>',
    back === undefined
      ? ''
      : `<p class="back"><a href="${escapeMarkup(back.href)}">${inline(back.name)}</a></p>`,
    `<header><h1>${inline(title)}</h1><p class="subtitle">${inline(subtitle)}</p>`,
    facts.length > 0 ? `<dl>${facts.join('')}</dl>` : '',
    '</header>',
    links.length > 1
      ? `<nav aria-label="${escapeMarkup(title)}"><ol>${links.join('')}</ol></nav>`
      : '',
    ...sections.map((section, at) => sectionOf(section, { level: 2, place: `s${at + 1}` })),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function sectionOf(
  { heading, blocks, sections = [] }: Section,
  { level, place }: { readonly level: number; readonly place: string },
): string {
  const rank = Math.min(level, 6)
  return [
    `<section id="${place}"${rank === 2 && isWide({ id: place, heading, blocks, sections }) ? ' class="wide"' : ''}>`,
    `<h${rank}>${inline(heading)}</h${rank}>`,
    ...blocks.map(blockOf),
    ...sections.map((inner, at) =>
      sectionOf(inner, { level: level + 1, place: `${place}-${at + 1}` }),
    ),
    '</section>',
  ].join('\n')
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`
    case 'quotes':
      return block.quotes
        .map(
          ({ text, source }) =>
            `<figure class="quote"><blockquote><p>${inline(text)}</p></blockquote><figcaption>${inline(source)}</figcaption></figure>`,
        )
        .join('\n')
    case 'table':
      return tableOf(block)
    case 'figure':
      return figureOf(block)
    case 'map':
      return `<figure class="map"><figcaption>${inline(block.caption)}</figcaption><div class="scroll" role="region" tabindex="0" aria-label="${escapeMarkup(block.caption)}">${linkMapSvg(block)}</div></figure>`
  }
}

/** Whoever moves by keyboard can scroll a wide table, so its frame takes the focus. */
function tableOf(table: ReportTable): string {
  const kind = (at: number) => (table.columns[at]?.numeric === true ? ' class="number"' : '')
  const row = (cells: ReportTable['rows'][number], isTotal: boolean) =>
    `<tr>${cells
      .map((cell, at) => {
        const text = inline(cellText(cell, isTotal))
        return at === 0 ? `<th scope="row"${kind(at)}>${text}</th>` : `<td${kind(at)}>${text}</td>`
      })
      .join('')}</tr>`
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${escapeMarkup(table.caption)}">`,
    `<table${table.columns.length >= WIDE_FROM ? ' class="many"' : ''}><caption>${inline(table.caption)}</caption>`,
    `<thead><tr>${table.columns
      .map(({ heading }, at) => `<th scope="col"${kind(at)}>${inline(heading)}</th>`)
      .join('')}</tr></thead>`,
    `<tbody>${table.rows.map((cells) => row(cells, false)).join('\n')}</tbody>`,
    table.total === undefined ? '' : `<tfoot>${row(table.total, true)}</tfoot>`,
    '</table></div>',
  ].join('')
}

/** Drawn in units of a sheet 640 wide; one bar is a line of words with the bar under it. */
const BAR = { width: 640, step: 46, height: 16, number: 60 }
const LONGEST_LABEL = 78

function figureOf(figure: Figure): string {
  const lengths = barLengths(figure)
  const height = Math.max(1, figure.bars.length) * BAR.step
  const drawn = figure.bars.map(({ label, value }, at) => {
    const top = at * BAR.step
    const width = Math.round((lengths[at] ?? 0) * (BAR.width - BAR.number))
    const short =
      label.length > LONGEST_LABEL ? `${[...label].slice(0, LONGEST_LABEL - 1).join('')}…` : label
    return [
      `<text x="0" y="${top + 16}">${escapeMarkup(short)}</text>`,
      `<rect x="0" y="${top + 22}" width="${width}" height="${BAR.height}"/>`,
      `<text x="${width + 8}" y="${top + 36}" class="value">${escapeMarkup(String(value))}</text>`,
    ].join('')
  })
  return [
    `<figure class="bars"><figcaption>${inline(figure.caption)}</figcaption>`,
    `<svg role="img" viewBox="0 0 ${BAR.width} ${height}" aria-label="${escapeMarkup(figureInWords(figure))}">`,
    ...drawn,
    '</svg></figure>',
  ].join('')
}

function inline(text: string): string {
  return escapeMarkup(text).replace(/\n/g, '<br>')
}
