import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EncuentroDb } from './db.ts'
import { createKeptText } from './kept-text.ts'

beforeEach(() => {
  vi.stubGlobal('document', { hidden: false, addEventListener() {}, removeEventListener() {} })
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** One text of a record that two tablets write. */
function record(begun = '') {
  const rows = new Map<string, unknown>()
  const [value, setValue] = createSignal(begun)
  const [revs, setRevs] = createSignal('')
  const written: string[] = []
  const change = (text: string, rev: string) => {
    setValue(text)
    setRevs(rev)
  }
  const meta = {
    get: async (key: string) => (rows.has(key) ? { key, value: rows.get(key) } : undefined),
    put: async ({ key, value: draft }: { key: string; value: unknown }) =>
      void rows.set(key, draft),
    delete: async (key: string) => void rows.delete(key),
  }
  const open = () =>
    createRoot((dispose) => ({
      dispose,
      ...createKeptText({
        db: { meta } as unknown as EncuentroDb,
        key: 'k',
        value,
        revs,
        mayWrite: () => true,
        write: async (text) => {
          written.push(text)
          change(text, `mine${written.length}`)
        },
      }),
    }))
  return { rows, written, open, elsewhere: (text: string) => change(text, `theirs-${text}`) }
}

describe('a text that is kept while it is typed', () => {
  test('goes into the record once the hands rest, and not with each letter', async () => {
    const { written, open, rows } = record()
    const kept = open()
    for (const text of ['L', 'Lu', 'Luz']) kept.type(text)
    expect(written).toEqual([])
    await vi.advanceTimersByTimeAsync(1_200)
    expect(written).toEqual(['Luz'])
    expect(kept.state()).toBe('kept')
    expect(rows.size).toBe(0)
    expect(kept.text()).toBe('Luz')
  })

  test('never replaces unseen what another tablet wrote meanwhile: a person chooses', async () => {
    const { written, open, elsewhere, rows } = record('Agua')
    const kept = open()
    kept.type('Agua y luz')
    elsewhere('Agua potable')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(written).toEqual([])
    expect(kept.clashes()).toBe(true)
    expect(kept.text()).toBe('Agua y luz')
    expect(rows.get('k')).toMatchObject({ text: 'Agua y luz' })
    await kept.settle('Agua potable\n\nAgua y luz')
    expect(written).toEqual(['Agua potable\n\nAgua y luz'])
    expect(kept.clashes()).toBe(false)
  })

  test('shows what another tablet wrote while nobody types here', () => {
    const { open, elsewhere } = record('Agua')
    const kept = open()
    elsewhere('Agua potable')
    expect(kept.text()).toBe('Agua potable')
    expect(kept.clashes()).toBe(false)
  })

  test('is written when its screen is left before the pause', async () => {
    const { written, open } = record()
    const kept = open()
    kept.type('Luz')
    kept.dispose()
    await vi.advanceTimersByTimeAsync(0)
    expect(written).toEqual(['Luz'])
  })

  test('typed on while it is being written, both stand and the last one is the record', async () => {
    const { written, open } = record()
    const kept = open()
    kept.type('Luz')
    const first = kept.flush()
    kept.type('Luz y agua')
    await first
    expect(kept.text()).toBe('Luz y agua')
    expect(kept.clashes()).toBe(false)
    await vi.advanceTimersByTimeAsync(1_200)
    expect(written).toEqual(['Luz', 'Luz y agua'])
  })
})
