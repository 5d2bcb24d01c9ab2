import { SERVER_NAMES, type ServerName } from './server-kinds.ts'
import type { Figures } from './stage.ts'

/** What one scenario came to at one server, run by run; or why there is nothing. */
export type Outcome = { readonly runs: readonly Figures[] } | { readonly skipped: string }

interface Stat {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** One measure of one scenario, at all servers. */
export interface Row {
  readonly scenario: string
  readonly measure: string
  readonly servers: Readonly<Partial<Record<ServerName, Cell>>>
}

type Cell =
  | (Stat & { readonly toStock?: number; readonly toBare?: number })
  | { readonly skipped: string }

/** Lays the outcomes of one scenario out, a row for each measure, with each server's ratios to the stock one and the bare one. */
export function rowsOf(scenario: string, outcomes: Readonly<Record<ServerName, Outcome>>): Row[] {
  const measures = Object.values(outcomes).flatMap((outcome) =>
    'runs' in outcome ? Object.keys(outcome.runs[0] ?? {}) : [],
  )
  return [...new Set(measures)].map((measure) => {
    const stats = new Map<ServerName, Stat>()
    const servers: Partial<Record<ServerName, Cell>> = {}
    for (const name of SERVER_NAMES) {
      const outcome = outcomes[name]
      if ('runs' in outcome)
        stats.set(name, statOf(outcome.runs.map((figures) => figures[measure] ?? Number.NaN)))
      else servers[name] = outcome
    }
    for (const [name, stat] of stats) {
      servers[name] = {
        ...stat,
        ...ratio('toStock', stat, stats.get('stock')),
        ...ratio('toBare', stat, stats.get('bare')),
      }
    }
    return { scenario, measure, servers }
  })
}

function ratio(name: 'toStock' | 'toBare', { median }: Stat, other: Stat | undefined) {
  if (other === undefined || other.median === 0) return {}
  return { [name]: round(median / other.median) }
}

function statOf(values: readonly number[]): Stat {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number) => round(sorted[index] ?? Number.NaN)
  return { median: at(sorted.length >> 1), least: at(0), most: at(sorted.length - 1) }
}

/** Three digits are more than a run is worth. */
function round(value: number): number {
  return Number(value.toPrecision(3))
}

/** Prints one table: medians with [least–most], and in brackets the ratios to stock and to bare. */
export function printTable(rows: readonly Row[]): void {
  const heads = ['scenario', 'measure', ...SERVER_NAMES]
  const lines = rows.map(({ scenario, measure, servers }) => [
    scenario,
    measure,
    ...SERVER_NAMES.map((name) => cellWords(servers[name])),
  ])
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)),
  )
  const show = (line: readonly string[]) =>
    line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' │ ')
  const rule = widths.map((width) => '─'.repeat(width)).join('─┼─')
  const table = [show(heads), rule, ...lines.map(show)].join('\n')
  console.log(`\nmedian [least–most] (× stock, × bare)\n\n${table}\n`)
}

function cellWords(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if ('skipped' in cell) return cell.skipped
  const { median, least, most, toStock, toBare } = cell
  const ratios = `(${toStock ?? '–'}, ${toBare ?? '–'})`
  return `${median} [${least}–${most}] ${ratios}`
}
