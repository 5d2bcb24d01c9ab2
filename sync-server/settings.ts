import { NEW_PLANS, type NewPlans } from './hosting.ts'
import { LIMITS, type Limits } from './limits.ts'

/** One thing that can be set: what it takes, what it is when nobody says, and what it does. */
export interface SettingRow {
  readonly kind: 'port' | 'text' | 'folder' | 'list' | 'choice' | 'bytes' | 'count' | 'ms'
  /** Absent where the relay finds out by itself; `words` say how. */
  readonly default?: string | number | readonly string[]
  readonly of?: readonly string[]
  readonly most?: number
  /** Where the flag is not the name in kebab-case. */
  readonly flag?: string
  readonly words: string
}

const YES_NO = ['no', 'yes'] as const
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const PLACES = {
  port: { kind: 'port', default: 8787, words: 'port to listen on; 0 is any free one' },
  host: {
    kind: 'text',
    default: '127.0.0.1',
    words: 'address to listen on; this machine alone unless you say otherwise',
  },
  data: { kind: 'folder', default: './data', words: 'where everything is kept' },
  blobs: {
    kind: 'folder',
    words: 'where blobs are kept; the folder blobs in the data unless you say otherwise',
  },
  app: {
    kind: 'folder',
    words: 'the built app; the one beside the command unless you say otherwise',
  },
  metricsPort: {
    kind: 'port',
    flag: 'metrics',
    words: 'port for Prometheus; none unless you say otherwise',
  },
  metricsHost: {
    kind: 'text',
    default: '127.0.0.1',
    words: 'address for it; behind a proxy every visitor of the other port seems to come from here',
  },
  newPlans: {
    kind: 'choice',
    of: NEW_PLANS,
    words: 'whether plans unknown here are taken; open on this machine alone, else closed',
  },
  plans: { kind: 'list', default: [], flag: 'plan', words: 'plans that are taken in any case' },
  allowedOrigins: {
    kind: 'list',
    default: [],
    flag: 'allowed-origin',
    words: "origins, beside the relay's own, whose pages may connect",
  },
  behindProxy: {
    kind: 'choice',
    of: YES_NO,
    default: 'no',
    words: 'whether a proxy in front says in X-Forwarded-For whose request it is',
  },
  logLevel: { kind: 'choice', of: LOG_LEVELS, default: 'info', words: 'how much is logged' },
} as const satisfies Readonly<Record<string, SettingRow>>

/**
 * Everything that can be set, in the order of the documentation. A name `frameMaxBytes` is the flag
 * `--frame-max-bytes`, the variable `ENCUENTRO_FRAME_MAX_BYTES` and the key `frameMaxBytes` of the
 * file; the first of these that says something wins, then the default.
 */
export const SETTINGS: Readonly<Record<SettingName, SettingRow>> = { ...PLACES, ...LIMITS }

export type SettingName = keyof typeof PLACES | keyof typeof LIMITS

/** What is in force. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly blobs: string | undefined
  readonly app: string | undefined
  readonly metricsPort: number | undefined
  readonly metricsHost: string
  readonly newPlans: NewPlans | undefined
  readonly plans: readonly string[]
  readonly allowedOrigins: readonly string[]
  readonly behindProxy: (typeof YES_NO)[number]
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly limits: Limits
}

/** The name as it stands on the command line, without its dashes. */
export function flagOf(name: SettingName): string {
  return SETTINGS[name].flag ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The name as it stands in the environment. */
export function variableOf(name: SettingName): string {
  return `ENCUENTRO_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}
