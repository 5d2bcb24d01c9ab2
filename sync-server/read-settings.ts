import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { LIMITS } from './limits.ts'
import { schemaOf, takesNumber, whatItTakes } from './setting-kind.ts'
import {
  flagOf,
  SETTINGS,
  type SettingName,
  type SettingRow,
  type Settings,
  variableOf,
} from './settings.ts'

const NAMES = Object.keys(SETTINGS) as SettingName[]

interface Sources {
  /** The arguments after the command's name. */
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Throws when the file cannot be read. */
  readonly readText: (path: string) => string
}

export interface Reading {
  readonly settings: Settings
  /** `--restored`: said once, after a restore by hand, and therefore no setting. */
  readonly isRestored: boolean
}

/**
 * Puts the settings together: flag, then environment, then the JSON file named by `--config` or
 * `ENCUENTRO_CONFIG`, then default. An empty variable and a `null` in the file say nothing.
 *
 * Returns  the settings, or the fault: which flag, variable or key of the file, and what it takes.
 */
export function readSettings({ argv, env, readText }: Sources): Reading | { fault: string } {
  try {
    const flags = readFlags(argv)
    const file = flags.config ?? (env['ENCUENTRO_CONFIG'] || undefined)
    const filed = file === undefined ? {} : readFile(file, readText)
    const chosen = new Map<SettingName, unknown>()
    for (const name of NAMES) {
      const variable = env[variableOf(name)]
      if (flags.said.has(name)) chosen.set(name, flags.said.get(name))
      else if (variable) chosen.set(name, settle(name, variable, variableOf(name)))
      else chosen.set(name, filed[name] ?? SETTINGS[name].default)
    }
    const values = (isLimit: boolean) =>
      Object.fromEntries([...chosen].filter(([name]) => Object.hasOwn(LIMITS, name) === isLimit))
    // Every value has passed its row's schema or is its row's default.
    const settings = { ...values(false), limits: values(true) } as unknown as Settings
    return { settings, isRestored: flags.isRestored }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function readFlags(argv: readonly string[]) {
  const options: NonNullable<Parameters<typeof parseArgs>[0]>['options'] = {
    config: { type: 'string' },
    restored: { type: 'boolean' },
  }
  for (const name of NAMES)
    options[flagOf(name)] = { type: 'string', multiple: SETTINGS[name].kind === 'list' }
  const { values } = parseArgs({ args: [...argv], options })
  const said = new Map<SettingName, unknown>()
  for (const name of NAMES) {
    const value = values[flagOf(name)]
    if (value !== undefined)
      said.set(name, settle(name, value as string | string[], `--${flagOf(name)}`))
  }
  return { said, config: values['config'] as string | undefined, isRestored: !!values['restored'] }
}

/** Throws with the source's name when the words do not suit the setting. */
function settle(name: SettingName, words: string | string[], source: string): unknown {
  const row = SETTINGS[name]
  const value = row.kind === 'list' && typeof words === 'string' ? partsOf(words) : words
  const isNumber = typeof value === 'string' && takesNumber(row) && /^\d+$/.test(value)
  return judge(row, isNumber ? Number(value) : value, source)
}

function readFile(path: string, readText: Sources['readText']): Record<string, unknown> {
  let content: unknown
  try {
    content = JSON.parse(readText(path))
  } catch (error) {
    const isSyntax = error instanceof SyntaxError
    throw new Error(`--config ${path}: ${isSyntax ? 'is not JSON' : 'cannot be read'}`)
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new Error(`--config ${path}: must be one JSON object`)
  for (const [key, value] of Object.entries(content)) {
    if (!Object.hasOwn(SETTINGS, key)) throw new Error(`--config ${path}: ${key}: no such setting`)
    if (value !== null) judge(SETTINGS[key as SettingName], value, `--config ${path}: ${key}`)
  }
  return { ...content }
}

function judge(row: SettingRow, value: unknown, source: string): unknown {
  const parsed = v.safeParse(schemaOf(row), value)
  if (parsed.success) return parsed.output
  throw new Error(`${source}: takes ${whatItTakes(row)}, not ${JSON.stringify(value)}`)
}

const partsOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
