import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import MarkdownIt from 'markdown-it'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Block, Report, Section } from '../src/domain/reports/report.ts'
import { linksInWords } from '../src/exports/link-map.ts'
import { legible } from '../src/exports/markup.ts'

/** What a report's file says, as a parser that is not ours reads it: texts of blocks in reading order. */
export interface ReadExport {
  readonly texts: readonly string[]
  /** Text alternatives of pictures. */
  readonly alternatives: readonly string[]
  /** Names of all elements, for what must not be among them. */
  readonly elements: ReadonlySet<string>
  readonly headings: readonly string[]
  readonly headerRows: number
  readonly language: string
}

/** Spaces and lines are for the eye: texts are compared without them. */
export function plain(text: string): string {
  return legible(text).replace(/\s+/g, ' ').trim()
}

/** Every text a report is made of: each must stand in each format. */
export function textsOf(report: Report): string[] {
  const inBlock = (block: Block): (string | number | null)[] => {
    switch (block.kind) {
      case 'paragraph':
        return [block.text]
      case 'list':
        return [...block.items]
      case 'quotes':
        return block.quotes.flatMap(({ text, source }) => [text, source])
      case 'figure':
        return [block.caption, ...block.bars.flatMap(({ label, value }) => [label, value])]
      case 'map':
        return [block.caption, ...linksInWords(block), ...block.marks]
      case 'table':
        return [
          block.caption,
          ...block.columns.map(({ heading }) => heading),
          ...block.rows.flat(),
          ...(block.total ?? []),
        ]
    }
  }
  const inSection = ({ heading, blocks, sections = [] }: Section): (string | number | null)[] => [
    heading,
    ...blocks.flatMap(inBlock),
    ...sections.flatMap(inSection),
  ]
  const front = (report.front ?? []).flatMap(({ name, value }) => [name, value])
  return [report.title, report.subtitle, ...front, ...report.sections.flatMap(inSection)]
    .filter((text) => text !== null)
    .map((text) => plain(String(text)))
    .filter((text) => text !== '')
}

/** Reads a file of one of the four written formats. Throws on anything a strict parser objects to. */
export function readExported(id: string, content: Uint8Array | string): ReadExport {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (id === 'docx') return readDocx(bytes)
  if (id === 'odt') return readOdt(bytes)
  const text = new TextDecoder().decode(bytes)
  if (id === 'html') return readHtml(text)
  return readHtml(new MarkdownIt({ html: true }).render(text))
}

/** A part of the archive as XML; every part of it is parsed, so that none is broken. */
function partsOf(bytes: Uint8Array): Map<string, Element> {
  const strict = new DOMParser({
    onError: (level, message) => {
      // U+FFFD stands where a text held what XML cannot: the parser only wonders about it.
      if (level !== 'warning') throw new Error(`${level}: ${message}`)
    },
  })
  const parts = new Map<string, Element>()
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const root = strict.parseFromString(new TextDecoder().decode(part), 'text/xml').documentElement
    if (root !== null) parts.set(name, root)
  }
  return parts
}

const BREAKS = new Set(['w:br', 'w:tab', 'text:line-break', 'text:tab', 'text:s'])

function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? ''
  if (BREAKS.has(node.nodeName)) return ' '
  return [...node.childNodes].map(textOf).join('')
}

function all(root: Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)]
}

function readDocx(bytes: Uint8Array): ReadExport {
  const parts = partsOf(bytes)
  const root = partOf(parts, 'word/document.xml')
  const paragraphs = all(root, 'w:p')
  const styleOf = (paragraph: Element) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? ''
  const styles = partOf(parts, 'word/styles.xml')
  const known = new Set(all(styles, 'w:style').map((style) => style.getAttribute('w:styleId')))
  for (const paragraph of paragraphs) {
    const style = styleOf(paragraph)
    if (style !== '' && !known.has(style)) throw new Error(`no style ${style}`)
  }
  return {
    texts: paragraphs.map((each) => plain(textOf(each))),
    alternatives: all(root, 'wp:docPr').map((each) => each.getAttribute('descr') ?? ''),
    elements: new Set(all(root, '*').map(({ nodeName }) => nodeName)),
    headings: paragraphs
      .filter((each) => styleOf(each).startsWith('Heading'))
      .map((each) => plain(textOf(each))),
    headerRows: all(root, 'w:tblHeader').length,
    language: all(styles, 'w:lang')[0]?.getAttribute('w:val')?.slice(0, 2) ?? '',
  }
}

function readOdt(bytes: Uint8Array): ReadExport {
  const parts = partsOf(bytes)
  const root = partOf(parts, 'content.xml')
  const styles = partOf(parts, 'styles.xml')
  const known = new Set(
    [...all(styles, 'style:style'), ...all(root, 'style:style')].map((each) =>
      each.getAttribute('style:name'),
    ),
  )
  const paragraphs = all(root, '*').filter(({ nodeName }) => /^text:[ph]$/.test(nodeName))
  for (const each of [...paragraphs, ...all(root, 'table:table-cell')]) {
    const style = each.getAttribute('text:style-name') ?? each.getAttribute('table:style-name')
    if (!known.has(style)) throw new Error(`no style ${style}`)
  }
  return {
    texts: paragraphs.map((each) =>
      plain([...each.childNodes].map((node) => withoutFrames(node)).join('')),
    ),
    alternatives: [...all(root, 'svg:title'), ...all(root, 'svg:desc')].map(textOf),
    elements: new Set(all(root, '*').map(({ nodeName }) => nodeName)),
    headings: all(root, 'text:h').map((each) => plain(textOf(each))),
    headerRows: all(root, 'table:table-header-rows').length,
    language: all(styles, 'style:text-properties')[0]?.getAttribute('fo:language') ?? '',
  }
}

function withoutFrames(node: Node): string {
  return node.nodeName === 'draw:frame' ? '' : textOf(node)
}

function partOf(parts: ReadonlyMap<string, Element>, name: string): Element {
  const part = parts.get(name)
  if (part === undefined) throw new Error(`the archive has no ${name}`)
  return part
}

type HtmlNode = DefaultTreeAdapterTypes.Node

const BLOCKS = /^(h[1-6]|p|li|td|th|caption|figcaption|dt|dd|blockquote|text|title)$/

function readHtml(html: string): ReadExport {
  const root = parse(html)
  const nodes: HtmlNode[] = []
  const walk = (node: HtmlNode) => {
    nodes.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(root)
  const named = nodes.filter((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node)
  const read = (node: HtmlNode): string => {
    if ('value' in node) return node.value
    if (node.nodeName === 'br') return ' '
    return 'childNodes' in node ? node.childNodes.map(read).join('') : ''
  }
  const attribute = (element: DefaultTreeAdapterTypes.Element | undefined, name: string) =>
    element?.attrs.find((each) => each.name === name)?.value ?? ''
  return {
    texts: named.filter(({ tagName }) => BLOCKS.test(tagName)).map((each) => plain(read(each))),
    alternatives: named
      .filter(({ tagName }) => tagName === 'svg')
      .map((each) => attribute(each, 'aria-label')),
    elements: new Set(named.map(({ tagName }) => tagName)),
    headings: named
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map((each) => plain(read(each))),
    headerRows: named.filter(({ tagName }) => tagName === 'thead').length,
    language: attribute(named[0], 'lang'),
  }
}
