import type { Figure } from '../domain/reports/report.ts'

/** What a bar chart says, for whoever does not see it: «Propuestas por eje. Sin eje: 1; …». */
export function figureInWords({ caption, bars }: Figure): string {
  return `${caption}. ${bars.map(({ label, value }) => `${label}: ${value}`).join('; ')}`
}

/** How long each bar is, as a part of the longest: 0 to 1. */
export function barLengths({ bars }: Figure): number[] {
  const most = Math.max(1, ...bars.map(({ value }) => (Number.isFinite(value) ? value : 0)))
  return bars.map(({ value }) => (Number.isFinite(value) ? Math.max(0, value) / most : 0))
}
