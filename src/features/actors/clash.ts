import type { Actor, Level } from '../../domain/actors/actor.ts'
import type { Live } from '../../domain/records/record.ts'

/** One level that some tablet gave an actor while apart from the others. */
export interface LevelVersion {
  readonly value: Level
  readonly devices: readonly string[]
}

/** The levels between which a person must choose; empty when all tablets say the same. */
export function levelVersions(
  actor: Live<Actor>,
  field: 'interest' | 'influence',
): readonly LevelVersion[] {
  const byLevel = new Map<Level, string[]>()
  for (const { value, device } of actor.conflicts?.[field] ?? []) {
    if (typeof value !== 'number') continue
    const devices = byLevel.get(value as Level)
    if (devices === undefined) byLevel.set(value as Level, [device])
    else devices.push(device)
  }
  if (byLevel.size < 2) return []
  return [...byLevel]
    .map(([value, devices]) => ({ value, devices }))
    .sort((a, b) => a.value - b.value)
}

export function hasClash(actor: Live<Actor>): boolean {
  return levelVersions(actor, 'interest').length > 0 || levelVersions(actor, 'influence').length > 0
}
