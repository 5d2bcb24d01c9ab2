import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../sync-server/read-settings.ts'
import { SETTINGS } from '../../sync-server/settings.ts'
import { usageText } from '../../sync-server/settings-table.ts'

const EXAMPLE = fileURLToPath(
  new URL('../../sync-server/deploy/encuentro.example.json', import.meta.url),
)

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
})
