import type { Plan } from '../process/plan.ts'
import type { Live } from '../records/record.ts'

/** Longest list and longest line of a municipality's own words; anything longer is a text. */
const LINES_MAX = 300
const LINE_MAX = 200

/** Field of the plan's record: words that mean one thing here, one family a line. */
export const OWN_WORDS = 'wordFamilies'

/** What two tablets wrote apart is all of use for a hint: nobody has to choose. */
export function ownWordsOf(plan: Live<Plan> | undefined): string[] {
  const heads = plan?.conflicts?.[OWN_WORDS]?.map(({ value }) => value) ?? [
    (plan as { [OWN_WORDS]?: unknown } | undefined)?.[OWN_WORDS],
  ]
  return [...new Set(heads.flatMap((value) => (isLines(value) ? value : [])))]
}

/** What a person typed as lines: without empty ones and with single words left out, for they join nothing. */
export function readOwnWords(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/gu, ' ').slice(0, LINE_MAX))
    .filter((line) => /\S[\s,;]+\S/u.test(line))
    .slice(0, LINES_MAX)
}

function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string')
}
