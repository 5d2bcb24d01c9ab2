import type { ReportTable, Section } from '../domain/reports/report.ts'

/** From so many columns on a table stands on a sheet turned sideways. */
export const WIDE_FROM = 8

/** Whether a section, or one inside it, has a table that an upright sheet cannot hold. */
export function isWide({ blocks, sections = [] }: Section): boolean {
  return (
    blocks.some((block) => block.kind === 'table' && block.columns.length >= WIDE_FROM) ||
    sections.some(isWide)
  )
}

/** About how many letters of a table's size stand beside each other on the sheet, upright and sideways. */
const LETTERS = { upright: 92, sideways: 160 }

/** Longer words may break; a longer text asks for no more room than this. */
const LONGEST_WORD = 15
const LONGEST_TEXT = 90

/**
 * The part of a page's width that each column gets: room for its longest word first, and what is left
 * by the square root of its longest text, so that sentences are wide and no code breaks in two.
 *
 * Returns  whole units that sum to `width`, one per column.
 */
export function columnWidths(table: ReportTable, width: number): number[] {
  const letters = table.columns.length >= WIDE_FROM ? LETTERS.sideways : LETTERS.upright
  const needs = table.columns.map(({ heading }, at) => {
    const texts = [heading, ...table.rows.map((row) => String(row[at] ?? ''))]
    return { word: longest(texts, wordOf) + 2.5, text: longest(texts, ({ length }) => length) }
  })
  const words = needs.reduce((sum, { word }) => sum + word, 0)
  const left = Math.max(0, letters - words)
  const wishes = needs.map(({ word, text }) =>
    Math.sqrt(Math.max(0, Math.min(LONGEST_TEXT, text) - word)),
  )
  const wished = wishes.reduce((sum, wish) => sum + wish, 0)
  const parts = needs.map(({ word }, at) =>
    wished === 0 ? word : word + (left * (wishes[at] ?? 0)) / wished,
  )
  const sum = parts.reduce((all, part) => all + part, 0)
  const widths = parts.map((part) => Math.floor((part / sum) * width))
  const rest = width - widths.reduce((all, each) => all + each, 0)
  return widths.map((each, at) => (at === widths.length - 1 ? each + rest : each))
}

function longest(texts: readonly string[], measure: (text: string) => number): number {
  return texts.reduce((most, text) => Math.max(most, measure(text)), 0)
}

function wordOf(text: string): number {
  return Math.min(
    LONGEST_WORD,
    text.split(/\s+/).reduce((most, { length }) => Math.max(most, length), 0),
  )
}
