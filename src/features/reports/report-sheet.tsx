import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Block, LinkMap, Report, Section } from '../../domain/reports/report.ts'
import { linkMapInWords } from '../../exports/link-map.ts'
import { linkMapSvg } from '../../exports/link-map-svg.ts'
import { createGrowth } from './growth.ts'
import { ReportTables } from './report-tables.tsx'

const NONE: readonly Section[] = []
/** So many lines of a list, or voices, are added with a frame. */
const LINES = 25

/** A report as a document on paper: title, sections, tables, and people's own words. */
export function ReportSheet(props: {
  report: Report
  /** What else stands under the title: day, place, hash of the sources. */
  imprint?: JSX.Element
}): JSX.Element {
  const sections = createGrowth(() => props.report.sections, 1)
  return (
    <article class="sheet report-sheet" lang={props.report.language}>
      <header class="report-cover">
        <h2 class="headline">{props.report.title}</h2>
        <p class="report-subtitle">{props.report.subtitle}</p>
        <Show when={props.report.front}>
          {(front) => (
            <dl class="report-front report-imprint">
              <For each={front()}>
                {({ name, value }) => (
                  <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                )}
              </For>
            </dl>
          )}
        </Show>
        {props.imprint}
      </header>
      <For each={sections()}>{(section) => <SectionOf section={section} level={3} />}</For>
    </article>
  )
}

function SectionOf(props: { section: Section; level: number }): JSX.Element {
  const inner = createGrowth(() => props.section.sections ?? NONE, 12)
  const blocks = createGrowth(() => props.section.blocks, 20)
  return (
    <section class="report-section" id={`report-${props.section.id}`}>
      <Dynamic component={`h${Math.min(props.level, 6)}`}>{props.section.heading}</Dynamic>
      <For each={blocks()}>{(block) => <BlockOf block={block} />}</For>
      <For each={inner()}>
        {(section) => <SectionOf section={section} level={props.level + 1} />}
      </For>
    </section>
  )
}

function BlockOf(props: { block: Block }): JSX.Element {
  return (
    <Switch>
      <Match when={props.block.kind === 'paragraph' && props.block}>
        {(block) => <p>{block().text}</p>}
      </Match>
      <Match when={props.block.kind === 'list' && props.block}>
        {(block) => (
          <ul class="report-list">
            <Growing each={block().items}>{(item) => <li>{item}</li>}</Growing>
          </ul>
        )}
      </Match>
      <Match when={props.block.kind === 'quotes' && props.block}>
        {(block) => (
          <Growing each={block().quotes}>
            {(quote) => (
              <figure class="report-quote">
                <blockquote class="quote">«{quote.text}»</blockquote>
                <figcaption>{quote.source}</figcaption>
              </figure>
            )}
          </Growing>
        )}
      </Match>
      <Match when={props.block.kind === 'table' && props.block}>
        {(block) => <ReportTables table={block()} />}
      </Match>
      <Match when={props.block.kind === 'figure' && props.block}>
        {(block) => <Bars caption={block().caption} bars={block().bars} />}
      </Match>
      <Match when={props.block.kind === 'map' && props.block}>
        {(block) => (
          <figure class="report-map">
            <figcaption>{block().caption}</figcaption>
            <section class="report-scroll" aria-label={block().caption} tabindex="0">
              <img alt={linkMapInWords(block())} src={pictureOf(block())} />
            </section>
          </figure>
        )}
      </Match>
    </Switch>
  )
}

/** The lines of one block, part by part. */
function Growing<T>(props: {
  each: readonly T[]
  children: (line: T) => JSX.Element
}): JSX.Element {
  const lines = createGrowth(() => props.each, LINES)
  return <For each={lines()}>{props.children}</For>
}

/** The drawing of the files, as an image of this page's own. */
function pictureOf(map: LinkMap): string {
  return `data:image/svg+xml,${encodeURIComponent(linkMapSvg(map))}`
}

/** The numbers stand beside the bars, so the bars are only for the eye. */
function Bars(props: {
  caption: string
  bars: readonly { readonly label: string; readonly value: number }[]
}): JSX.Element {
  const most = () => Math.max(1, ...props.bars.map(({ value }) => value))
  return (
    <figure class="report-bars">
      <figcaption>{props.caption}</figcaption>
      <ul>
        <For each={props.bars}>
          {(bar) => (
            <li>
              <span>{bar.label}</span>
              <i aria-hidden="true" style={{ '--part': `${(bar.value / most()) * 100}%` }} />
              <b class="num">{bar.value}</b>
            </li>
          )}
        </For>
      </ul>
    </figure>
  )
}
