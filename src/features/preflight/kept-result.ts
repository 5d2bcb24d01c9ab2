import type { TabletFacts } from '../../domain/preflight/verdicts.ts'

/** What this tablet keeps of its last check: facts alone, for the verdicts follow from them. */
export interface KeptResult {
  /** ISO instant by this tablet's clock: for the eye. */
  readonly at: string
  readonly facts: Omit<TabletFacts, 'key' | 'roster'>
  /** What the tablet that was compared with is called. */
  readonly other?: string
}

/** What people did by hand holds for a day of work; after that it is asked for again. */
const BY_HAND_MS = 12 * 3_600_000

/**
 * Joins a new measurement with what people did by hand before: comparing, rehearsing, looking at the
 * battery.
 */
export function joinResult(
  before: KeptResult | undefined,
  measured: KeptResult['facts'],
  now: Date,
): KeptResult {
  const at = now.toISOString()
  const age = before === undefined ? Number.NaN : now.getTime() - Date.parse(before.at)
  if (before === undefined || !(age >= 0 && age < BY_HAND_MS)) return { at, facts: measured }
  const { versions, rehearsal, batterySeen, clock } = before.facts
  return {
    at,
    facts: {
      ...(versions && { versions }),
      ...(rehearsal && { rehearsal }),
      ...(batterySeen && { batterySeen }),
      ...(clock?.against === 'tablet' && { clock }),
      ...measured,
    },
    ...(before.other !== undefined && { other: before.other }),
  }
}

/** Reads what was kept, from this version or another. */
export function readResult(value: unknown): KeptResult | undefined {
  const kept = value as Partial<KeptResult> | null | undefined
  const isKept =
    typeof kept?.at === 'string' && typeof kept.facts === 'object' && kept.facts !== null
  return isKept ? (kept as KeptResult) : undefined
}
