import { whatItTakes } from './setting-kind.ts'
import { flagOf, SETTINGS, type SettingName, variableOf } from './settings.ts'

/** One setting as the documentation tells it, all in words. */
interface SettingLine {
  readonly name: string
  readonly flag: string
  readonly variable: string
  readonly takes: string
  readonly default: string
  readonly words: string
}

/** The table of settings for people, one line each. */
export function settingLines(): SettingLine[] {
  return (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const row = SETTINGS[name]
    const isNamed = row.default !== undefined && String(row.default) !== ''
    return {
      name,
      flag: `--${flagOf(name)}`,
      variable: variableOf(name),
      takes: whatItTakes(row),
      default: isNamed ? String(row.default) : '',
      words: row.words,
    }
  })
}

/** What `encuentro serve --help` prints. */
export function usageText(): string {
  const lines = settingLines().map(
    ({ name, flag, takes, default: usual, words }) =>
      `  ${flag.padEnd(26)}${words}\n${' '.repeat(28)}${name}: ${takes}${usual && `; ${usual}`}`,
  )
  return `usage: encuentro serve [--config FILE] [--restored] [SETTING]...

Starts the relay and serves the app. Says where, as one line of JSON, and runs until SIGTERM or SIGINT.

  --config FILE             settings as one JSON object, by the names below; or ENCUENTRO_CONFIG
  --restored                the data came back from a copy made by hand: begin a new epoch

Each setting is a flag, a variable (--frame-max-bytes is ENCUENTRO_FRAME_MAX_BYTES) and a name in the
file; the first of these that says something wins, then the default. --plan and --allowed-origin may
be repeated; their variables take a comma between words.

${lines.join('\n')}

Exit code 0: told to stop; 1: it cannot start, or the disk failed; 2: bad usage.
`
}
