import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Block, Report, ReportTable, Section } from '../../domain/reports/report.ts'
import { createGrowth } from './growth.ts'

const NONE: readonly Section[] = []

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
  const blocks = createGrowth(() => props.section.blocks, 40)
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
            <For each={block().items}>{(item) => <li>{item}</li>}</For>
          </ul>
        )}
      </Match>
      <Match when={props.block.kind === 'quotes' && props.block}>
        {(block) => (
          <For each={block().quotes}>
            {(quote) => (
              <figure class="report-quote">
                <blockquote class="quote">«{quote.text}»</blockquote>
                <figcaption>{quote.source}</figcaption>
              </figure>
            )}
          </For>
        )}
      </Match>
      <Match when={props.block.kind === 'table' && props.block}>
        {(block) => <TableOf table={block()} />}
      </Match>
      <Match when={props.block.kind === 'figure' && props.block}>
        {(block) => <Bars caption={block().caption} bars={block().bars} />}
      </Match>
    </Switch>
  )
}

/** A wide table may scroll on screen; on paper it wraps. */
function TableOf(props: { table: ReportTable }): JSX.Element {
  const rows = createGrowth(() => props.table.rows, 40)
  return (
    <section class="report-scroll" aria-label={props.table.caption} tabindex="0">
      <table class="report-table" data-columns={props.table.columns.length}>
        <caption>{props.table.caption}</caption>
        <thead>
          <tr>
            <For each={props.table.columns}>
              {(column) => (
                <th scope="col" classList={{ number: column.numeric ?? false }}>
                  {column.heading}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>{(row) => <Row table={props.table} cells={row} empty="–" />}</For>
        </tbody>
        <Show when={props.table.total}>
          {(total) => (
            <tfoot>
              <Row table={props.table} cells={total()} empty="" />
            </tfoot>
          )}
        </Show>
      </table>
    </section>
  )
}

function Row(props: {
  table: ReportTable
  cells: ReportTable['rows'][number]
  empty: string
}): JSX.Element {
  return (
    <tr>
      <For each={props.cells}>
        {(cell, at) => (
          <td classList={{ number: props.table.columns[at()]?.numeric ?? false }}>
            {cell ?? props.empty}
          </td>
        )}
      </For>
    </tr>
  )
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
