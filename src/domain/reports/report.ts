/**
 * A report as a plain value: words, tables and numbers, with the hash of what they were made of.
 * Exports turn it into bytes; nothing in it knows paper, screen or file.
 */
export interface Report {
  readonly id: string
  readonly language: 'es' | 'en' | 'pt'
  readonly title: string
  readonly subtitle: string
  /** What stands under the title: plan, day, hash of the sources, who answers for the data. */
  readonly front?: readonly Fact[]
  readonly sections: readonly Section[]
  /** `contentDigest` of everything that was counted: equal sources, equal report (I7). */
  readonly sources: string
}

/** A fact under its name: «Expediente: 2026-0413». */
export interface Fact {
  readonly name: string
  readonly value: string
}

export interface Section {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly sections?: readonly Section[]
}

export type Block = Paragraph | List | Quotes | ReportTable | Figure | LinkMap

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly string[]
}

/** What people said, in their words, each with where it was said. */
export interface Quotes {
  readonly kind: 'quotes'
  readonly quotes: readonly { readonly text: string; readonly source: string }[]
}

export type Cell = string | number | null

export interface Column {
  /** Stable name for machines; the heading is for people. */
  readonly key: string
  readonly heading: string
  readonly numeric?: boolean
}

export interface ReportTable {
  readonly kind: 'table'
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** A last row of sums. */
  readonly total?: readonly Cell[]
}

/** A bar chart as data; whoever draws it also has the numbers to print. */
export interface Figure {
  readonly kind: 'figure'
  readonly id: string
  readonly caption: string
  readonly bars: readonly { readonly label: string; readonly value: number }[]
}

/** Who is linked with whom, laid out; whoever draws it also has the words to print. */
export interface LinkMap {
  readonly kind: 'map'
  readonly id: string
  readonly caption: string
  /** In units of its own; every place below is inside. */
  readonly width: number
  readonly height: number
  readonly nodes: readonly MapNode[]
  readonly links: readonly MapLink[]
  /** What the marks in the nodes stand for, in their order. */
  readonly marks: readonly string[]
}

export interface MapNode {
  readonly name: string
  /** Place in `marks`, counted from 1. */
  readonly mark: number
  /** Middle and radius of its circle. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Where its name is written: the side that looks away from the links. */
  readonly nameBox: { readonly x: number; readonly y: number; readonly width: number }
  readonly isNameAbove: boolean
}

export interface MapLink {
  /** Places in `nodes`. */
  readonly from: number
  readonly to: number
  /** Kinds are told apart by their line and by their word, never by colour. */
  readonly kind: number
  readonly word: string
  readonly strength: 'strong' | 'medium' | 'weak'
  readonly strengthWord: string
  readonly isOneWay: boolean
}

/** A paragraph of prose. */
export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text }
}

/** Every table of a report, in reading order, those of inner sections included. */
export function tablesOf(report: Pick<Report, 'sections'>): ReportTable[] {
  const inside = (sections: readonly Section[]): ReportTable[] =>
    sections.flatMap((section) => [
      ...section.blocks.filter((block): block is ReportTable => block.kind === 'table'),
      ...inside(section.sections ?? []),
    ])
  return inside(report.sections)
}
