import type { Zone } from '../../domain/process/plan.ts'
import type { StrategyField } from '../../domain/strategy/strategy-changes.ts'
import type { RoomWords } from '../../i18n/index.ts'
import type { TypedStrategy } from './typed-strategy.ts'

/** A field of the form in one line of words, for whoever chooses between two of them. */
export function tellField(
  field: StrategyField,
  typed: TypedStrategy,
  { strategy }: Pick<RoomWords, 'strategy'>,
  zones: readonly Zone[],
): string {
  return told(field, typed, strategy, zones) || strategy.unsaid
}

function told(
  field: StrategyField,
  typed: TypedStrategy,
  strategy: RoomWords['strategy'],
  zones: readonly Zone[],
): string {
  const nameIn = (names: Readonly<Record<string, string>>, code: string) => names[code] ?? code
  const zoneName = (id: string) => zones.find((zone) => zone.id === id)?.name ?? id
  const goals = (some: Readonly<Record<string, string>>, nameOf: (id: string) => string) =>
    Object.entries(some)
      .map(([id, goal]) => `${nameOf(id)} ${goal}`)
      .join(', ')
  switch (field) {
    case 'zone':
      return typed.zone && zoneName(typed.zone)
    case 'workMethod':
      return nameIn(strategy.method, typed.workMethod)
    case 'connectivity':
      return nameIn(strategy.connectivity, typed.connectivity)
    case 'electricity':
      return nameIn(strategy.electricity, typed.electricity)
    case 'audiences':
      return typed.audiences.map((each) => strategy.audience[each]).join(', ')
    case 'adjustments':
      return typed.adjustments.map((each) => strategy.adjustment[each]).join(', ')
    case 'goalsByZone':
      return goals(typed.goalsByZone, zoneName)
    case 'goalsByGender':
      return goals(typed.goalsByGender, (id) => nameIn(strategy.gender, id))
    case 'goalsByAge':
      return goals(typed.goalsByAge, (id) => nameIn(strategy.age, id))
    default:
      return typed[field]
  }
}
