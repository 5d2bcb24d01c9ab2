import { expect, test } from 'vitest'
import type { EncuentroDb } from './db.ts'
import { openDraftRow } from './draft-row.ts'

/** A disk that writes when it is told to. */
function slowDisk() {
  const rows = new Map<string, unknown>()
  const waiting: (() => void)[] = []
  const later = (act: () => void) =>
    new Promise<void>((resolve) => {
      waiting.push(() => {
        act()
        resolve()
      })
    })
  const meta = {
    get: async (key: string) => (rows.has(key) ? { key, value: rows.get(key) } : undefined),
    put: ({ key, value }: { key: string; value: unknown }) => later(() => rows.set(key, value)),
    delete: (key: string) => later(() => rows.delete(key)),
  }
  return {
    db: { meta } as unknown as Pick<EncuentroDb, 'meta'>,
    waiting,
    async turn() {
      waiting.shift()?.()
      for (let at = 0; at < 5; at += 1) await Promise.resolve()
    },
  }
}
const draft = (text: string) => ({ text, upon: '' })

test('while one draft is written only the latest waits, and it is the one on disk', async () => {
  const disk = slowDisk()
  const row = openDraftRow(disk.db, 'k')
  const kept = ['L', 'Lu', 'Luz', 'Luz '].map((text) => row.keep(draft(text)))
  expect(disk.waiting.length).toBe(1)
  await disk.turn()
  expect(disk.waiting.length).toBe(1)
  await disk.turn()
  expect(await Promise.all(kept)).toEqual([false, false, false, true])
  expect(await row.read()).toEqual(draft('Luz '))
})

test('a draft that is forgotten is gone, and one typed afterwards is kept', async () => {
  const disk = slowDisk()
  const row = openDraftRow(disk.db, 'k')
  void row.keep(draft('Luz'))
  void row.keep(undefined)
  await disk.turn()
  await disk.turn()
  expect(await row.read()).toBeUndefined()
  const kept = row.keep(draft('Agua'))
  await disk.turn()
  expect(await kept).toBe(true)
  expect(await row.read()).toEqual(draft('Agua'))
})

test('a disk that refuses does not keep the next draft from being written', async () => {
  const disk = slowDisk()
  const { meta } = disk.db
  const refusing = { ...meta, put: async () => Promise.reject(new Error('full')) }
  const row = openDraftRow({ meta: refusing } as unknown as Pick<EncuentroDb, 'meta'>, 'k')
  expect(await row.keep(draft('Luz'))).toBe(false)
  expect(await row.keep(draft('Luz y agua'))).toBe(false)
})
