import { describe, expect, it } from 'vitest'
import { faultsOf } from './name-law.ts'
import { readTree } from './tree.ts'

describe('names and sizes', () => {
  it('follow the house rules everywhere', () => {
    const faults = [...readTree(['src', 'sync-server'])].flatMap(([path, text]) =>
      faultsOf(path, text),
    )
    expect(faults).toEqual([])
  })

  it.each([
    ['src/lib/isOpen.ts', '', 'is not in kebab-case'],
    ['src/store/utils/key.ts', '', 'stands in utils'],
    ['src/store/helpers.ts', '', 'is a drawer'],
    ['src/domain/long.ts', 'x\n'.repeat(321), 'has 321 lines'],
    ['src/domain/later.ts', '// TODO: count again', 'names its issue'],
    ['src/domain/loose.ts', 'const x = (y as any).z', 'any needs a comment'],
    ['src/domain/bare.ts', 'export const x = 1', 'has no doc comment'],
  ])('a fault is told: %s', (path, text, words) => {
    expect(faultsOf(path, text)).toEqual([expect.stringContaining(words)])
  })

  it.each([
    ['src/i18n/es/voting.ts', `/** Words. */\n${'x\n'.repeat(500)}`],
    ['src/protocol/PROTOCOL.md', '# The protocol'],
    ['src/app/file-reader.worker.ts', '/** Reads. */\nexport {}'],
    ['src/domain/later.ts', '// TODO(#12): count again'],
    ['src/domain/loose.ts', '// biome-ignore x: reason: the library says any\n(x as any)'],
  ])('what follows them passes: %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([])
  })
})
