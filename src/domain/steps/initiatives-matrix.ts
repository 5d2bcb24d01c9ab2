import type { Axis } from '../process/plan.ts'
import type { Initiative } from './diagnosis-records.ts'
import type { ParticipationAgreement } from './preparation-records.ts'

/** Initiatives by unit and axis; a cell without any is in view as empty. */
export interface InitiativesMatrix {
  readonly axes: readonly Axis[]
  readonly rows: readonly {
    readonly unit: string
    /** One list for each axis. */
    readonly cells: readonly (readonly Initiative[])[]
  }[]
  readonly emptyCells: number
}

/**
 * Lays initiatives out by unit and axis. Units that have an agreement have a row too: an empty one says
 * that nobody asked them yet. Spelling decides: «Obras» and «obras » are one unit.
 *
 * Expects  records that stand.
 * Returns  units by name.
 */
export function matrixOf(
  axes: readonly Axis[],
  initiatives: readonly Initiative[],
  agreements: readonly Pick<ParticipationAgreement, 'unit'>[],
): InitiativesMatrix {
  const units = new Map<string, string>()
  for (const { unit } of [...initiatives, ...agreements]) {
    const key = unitKey(unit)
    if (!units.has(key)) units.set(key, unit)
  }
  const rows = [...units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, unit]) => ({
      unit,
      cells: axes.map((axis) =>
        initiatives.filter((one) => one.axis === axis && unitKey(one.unit) === key),
      ),
    }))
  const emptyCells = rows.flatMap(({ cells }) => cells).filter((cell) => cell.length === 0).length
  return { axes, rows, emptyCells }
}

/** Units of initiatives without an agreement of their own: who has no liaison yet. */
export function unitsWithoutLiaison(
  initiatives: readonly Pick<Initiative, 'unit'>[],
  agreements: readonly Pick<ParticipationAgreement, 'unit'>[],
): readonly string[] {
  const agreed = new Set(agreements.map(({ unit }) => unitKey(unit)))
  const units = new Map(initiatives.map(({ unit }) => [unitKey(unit), unit]))
  return [...units].filter(([key]) => !agreed.has(key)).map(([, unit]) => unit)
}

function unitKey(unit: string): string {
  return unit.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('es')
}
