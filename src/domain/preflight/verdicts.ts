import type { VersionComparison } from './version-card.ts'

/** The checks of a tablet before a meeting, in the order in which they are shown. */
export const CHECKS = [
  'offline',
  'storage',
  'space',
  'disk',
  'battery',
  'clock',
  'versions',
  'key',
  'roster',
  'rehearsal',
] as const
export type Check = (typeof CHECKS)[number]

/** `ok`: nothing to do; `look`: somebody should see to it; `stop`: do not take this tablet as it is. */
export type VerdictLevel = 'ok' | 'look' | 'stop'

/** What was measured on a tablet. A fact that could not be measured is absent, and never taken for good. */
export interface TabletFacts {
  /** Files of the app that the service worker wants to keep, and how many of them it keeps. */
  readonly files?: { readonly wanted: number; readonly kept: number }
  /** Whether the browser promised to keep the data. */
  readonly persisted?: boolean
  readonly freeBytes?: number
  /** A few megabytes were written to disk and read back the same. */
  readonly disk?: 'kept' | 'lost'
  readonly battery?: { readonly percent: number; readonly charging: boolean }
  /** What a person said of the battery where the browser does not tell. */
  readonly batterySeen?: 'enough' | 'low'
  /** How far this clock is from another one, in whole seconds, and from which. */
  readonly clock?: { readonly skewS: number; readonly against: 'relay' | 'tablet' }
  /** The other tablet that was compared with this one. */
  readonly versions?: VersionComparison
  /** The plan's key: not on this tablet, the worked example's, or here with its two copies. */
  readonly key: 'elsewhere' | 'example' | { readonly file: boolean; readonly sheet: boolean }
  readonly roster: { readonly tables: number; readonly tablets: number }
  /** The rehearsal: an example vote was kept, read back and wiped, and the real box did not change. */
  readonly rehearsal?: 'passed' | 'failed' | 'box-changed'
}

/** Why a check has its verdict; every language has a sentence, and one of what to do, for each. */
export const VERDICT_REASONS = [
  'offline-ready',
  'offline-incomplete',
  'offline-absent',
  'storage-kept',
  'storage-not-promised',
  'storage-unknown',
  'space-enough',
  'space-short',
  'space-none',
  'space-unknown',
  'disk-kept',
  'disk-lost',
  'disk-untried',
  'battery-enough',
  'battery-low',
  'battery-unseen',
  'clock-right',
  'clock-off',
  'clock-uncompared',
  'versions-same',
  'versions-content',
  'versions-app',
  'versions-schema',
  'versions-plan',
  'versions-uncompared',
  'key-safe',
  'key-elsewhere',
  'key-example',
  'key-no-file',
  'key-no-sheet',
  'key-no-copy',
  'roster-full',
  'roster-short',
  'rehearsal-passed',
  'rehearsal-failed',
  'rehearsal-box-changed',
  'rehearsal-untried',
] as const
export type VerdictReason = (typeof VERDICT_REASONS)[number]

export interface Verdict {
  readonly check: Check
  readonly level: VerdictLevel
  readonly reason: VerdictReason
}

const MB = 1024 * 1024
/** Below this a tablet may not get through a meeting: documents, journal, snapshots and second copy. */
export const SPACE_LEAST_BYTES = 50 * MB
/** Enough for a meeting with photos. */
export const SPACE_ENOUGH_BYTES = 300 * MB
/** A meeting of three hours on battery alone. */
export const BATTERY_ENOUGH = 60
/** Clocks order nothing (I8): further apart than this, the hours in the minutes would be odd. */
export const SKEW_MOST_S = 120

/** Judges what was measured: one verdict for each check, in their order. Nothing of it is stored. */
export function verdictsOf(facts: TabletFacts): Verdict[] {
  return CHECKS.map((check) => ({ check, ...JUDGES[check](facts) }))
}

/** The whole tablet: as good as its worst check. */
export function worstOf(verdicts: readonly Pick<Verdict, 'level'>[]): VerdictLevel {
  if (verdicts.some(({ level }) => level === 'stop')) return 'stop'
  return verdicts.some(({ level }) => level === 'look') ? 'look' : 'ok'
}

type Judged = Omit<Verdict, 'check'>
const ok = (reason: VerdictReason): Judged => ({ level: 'ok', reason })
const look = (reason: VerdictReason): Judged => ({ level: 'look', reason })
const stop = (reason: VerdictReason): Judged => ({ level: 'stop', reason })

const JUDGES: Record<Check, (facts: TabletFacts) => Judged> = {
  offline({ files }) {
    if (files === undefined || files.kept === 0) return stop('offline-absent')
    return files.kept < files.wanted ? stop('offline-incomplete') : ok('offline-ready')
  },
  storage({ persisted }) {
    if (persisted === undefined) return look('storage-unknown')
    return persisted ? ok('storage-kept') : look('storage-not-promised')
  },
  space({ freeBytes }) {
    if (freeBytes === undefined) return look('space-unknown')
    if (freeBytes < SPACE_LEAST_BYTES) return stop('space-none')
    return freeBytes < SPACE_ENOUGH_BYTES ? look('space-short') : ok('space-enough')
  },
  disk({ disk }) {
    if (disk === undefined) return look('disk-untried')
    return disk === 'kept' ? ok('disk-kept') : stop('disk-lost')
  },
  battery({ battery, batterySeen }) {
    if (battery !== undefined) {
      const isEnough = battery.charging || battery.percent >= BATTERY_ENOUGH
      return isEnough ? ok('battery-enough') : look('battery-low')
    }
    if (batterySeen === undefined) return look('battery-unseen')
    return batterySeen === 'enough' ? ok('battery-enough') : look('battery-low')
  },
  clock({ clock }) {
    if (clock === undefined) return look('clock-uncompared')
    return Math.abs(clock.skewS) > SKEW_MOST_S ? look('clock-off') : ok('clock-right')
  },
  versions({ versions }) {
    if (versions === undefined) return look('versions-uncompared')
    if (!versions.samePlan) return look('versions-plan')
    // An app that writes newer records makes the other one read-only: that must not be met at the table.
    if (!versions.sameSchema) return stop('versions-schema')
    if (!versions.sameApp) return look('versions-app')
    return versions.sameContent ? ok('versions-same') : look('versions-content')
  },
  key({ key }) {
    if (key === 'elsewhere') return ok('key-elsewhere')
    if (key === 'example') return ok('key-example')
    if (key.file && key.sheet) return ok('key-safe')
    if (!key.file && !key.sheet) return look('key-no-copy')
    return look(key.file ? 'key-no-sheet' : 'key-no-file')
  },
  roster({ roster }) {
    return roster.tablets >= roster.tables ? ok('roster-full') : look('roster-short')
  },
  rehearsal({ rehearsal }) {
    if (rehearsal === undefined) return look('rehearsal-untried')
    if (rehearsal === 'box-changed') return stop('rehearsal-box-changed')
    return rehearsal === 'passed' ? ok('rehearsal-passed') : stop('rehearsal-failed')
  },
}
