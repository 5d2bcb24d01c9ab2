import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../sync-server/read-settings.ts'
import { SETTINGS, type SettingName, variableOf } from '../../sync-server/settings.ts'
import { settingLines, usageText } from '../../sync-server/settings-table.ts'

const pathTo = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url))
const EXAMPLE = pathTo('sync-server/deploy/encuentro.example.json')

describe('the settings are told the same everywhere', () => {
  it('by the example file, which says every default', () => {
    const example: unknown = JSON.parse(readFileSync(EXAMPLE, 'utf8'))
    const defaults = Object.entries(SETTINGS).map(([name, row]) => [name, row.default ?? null])
    expect(Object.entries(example as object)).toEqual(defaults)
  })

  it('by the example file, which changes nothing', () => {
    const read = (argv: string[]) =>
      readSettings({ argv, env: {}, readText: (path) => readFileSync(path, 'utf8') })
    expect(read(['--config', EXAMPLE])).toEqual(read([]))
  })

  it('by the usage text, which leaves none out', () => {
    for (const [name, row] of Object.entries(SETTINGS)) {
      expect(usageText()).toContain(`${name}: `)
      expect(usageText()).toContain(row.words)
    }
  })

  it.each([
    'sync-server/deploy/Dockerfile',
    'sync-server/deploy/compose.yaml',
    'sync-server/deploy/encuentro.service',
    'docs/operations.md',
  ])('by %s, which names no variable that nobody reads', (file) => {
    const named = readFileSync(pathTo(file), 'utf8').match(/ENCUENTRO_[A-Z_]+[A-Z]/g) ?? []
    const read = (Object.keys(SETTINGS) as SettingName[]).map(variableOf)
    const others = [
      'ENCUENTRO_CONFIG',
      'ENCUENTRO_ENGINE',
      'ENCUENTRO_ENGINE_CREDS',
      'ENCUENTRO_ENGINE_REPLICAS',
    ]
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => ![...read, ...others].includes(name))).toEqual([])
  })

  it('by the table in docs/operations.md, which is the one that follows from the rows', () => {
    const cell = (text: string) => text.replaceAll('|', '\\|')
    const rows = settingLines().map(
      ({ name, takes, default: usual, words }) =>
        `| \`${name}\` | ${cell(words)} | ${takes} | ${usual} |`,
    )
    const page = readFileSync(pathTo('docs/operations.md'), 'utf8')
    const table = page.split('\n').filter((line) => /^\| `[a-zA-Z]+` \|/.test(line))
    expect(table).toEqual(rows)
  })
})
