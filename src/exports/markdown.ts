import type { Block, Report, ReportTable, Section } from '../domain/reports/report.ts'
import type { ReportExport } from './export.ts'
import { linksInWords } from './link-map.ts'
import { cellText, legible } from './markup.ts'

/**
 * The report as Markdown, for repositories and for whoever writes on: headings, tables, quotes.
 *
 * Source   CommonMark 0.31 with the tables of GitHub Flavored Markdown. What people typed stays text:
 *          no letter of theirs becomes markup, HTML or a link.
 */
export const markdown: ReportExport = {
  id: 'md',
  mime: 'text/markdown;charset=utf-8',
  extension: 'md',
  render: (report) =>
    `${[...frontOf(report), ...report.sections.flatMap((each) => sectionOf(each, 2))].join('\n\n')}\n`,
}

function frontOf({ title, subtitle, front = [] }: Report): string[] {
  const facts = front.map(({ name, value }) => `- **${oneLine(name)}:** ${oneLine(value)}`)
  return [`# ${oneLine(title)}`, lines(subtitle), ...(facts.length > 0 ? [facts.join('\n')] : [])]
}

function sectionOf({ heading, blocks, sections = [] }: Section, level: number): string[] {
  return [
    `${'#'.repeat(Math.min(level, 6))} ${oneLine(heading)}`,
    ...blocks.map(blockOf),
    ...sections.flatMap((inner) => sectionOf(inner, level + 1)),
  ]
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return lines(block.text)
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n')
    case 'quotes':
      return block.quotes
        .map(({ text, source }) => `> ${lines(text, '> ')}\n>\n> — ${oneLine(source)}`)
        .join('\n\n')
    case 'table':
      return tableOf(block)
    case 'figure':
      return [
        `**${oneLine(block.caption)}**`,
        block.bars.map(({ label, value }) => `- ${oneLine(label)}: ${value}`).join('\n'),
      ].join('\n\n')
    case 'map':
      return [
        `**${oneLine(block.caption)}**`,
        linksInWords(block)
          .map((link) => `- ${oneLine(link)}`)
          .join('\n'),
      ].join('\n\n')
  }
}

function tableOf({ caption, columns, rows, total }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `**${oneLine(caption)}**`,
    [
      line(columns.map(({ heading }) => oneLine(heading))),
      line(columns.map(({ numeric }) => (numeric === true ? '--:' : '---'))),
      ...rows.map((row) => line(row.map((cell) => oneLine(cellText(cell))))),
      ...(total === undefined
        ? []
        : [line(total.map((cell) => (cell === null ? '' : `**${oneLine(String(cell))}**`)))]),
    ].join('\n'),
  ].join('\n\n')
}

/** A text over several lines keeps them, each ended as CommonMark breaks a line. */
function lines(text: string, before = ''): string {
  return legible(text)
    .split('\n')
    .map((line) => escapeLine(line))
    .filter((line) => line !== '')
    .join(`\\\n${before}`)
}

/** Where Markdown knows one line only: headings, cells, items. */
function oneLine(text: string): string {
  return escapeLine(legible(text).replace(/\n+/g, ' '))
}

/** Backslashes before what would be markup: anywhere in a line, or at its beginning. */
function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&$#]/g, '\\$&')
    .replace(/^([+\-=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
