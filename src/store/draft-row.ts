import type { EncuentroDb } from './db.ts'

/** What was typed and is not in the record yet, and upon which revision of it. */
export interface Draft {
  readonly text: string
  readonly upon: string
}

/** One draft's row on this tablet's disk. Writes follow one another; while one is under way only the latest waits. */
export interface DraftRow {
  read(): Promise<Draft | undefined>
  /** Keeps a draft, or forgets it; settles as true once this one, and no later one, is on disk. */
  keep(draft: Draft | undefined): Promise<boolean>
}

/** Opens the row under its key. */
export function openDraftRow(db: Pick<EncuentroDb, 'meta'>, key: string): DraftRow {
  let latest: Draft | undefined
  let asked = 0
  let written = 0
  let writing: Promise<void> | undefined

  async function write() {
    while (written < asked) {
      const at = asked
      if (latest) await db.meta.put({ key, value: latest })
      else await db.meta.delete(key)
      written = at
    }
  }
  return {
    async read() {
      const row = await db.meta.get(key).catch(() => undefined)
      const draft = row?.value as Partial<Draft> | undefined
      return typeof draft?.text === 'string'
        ? { text: draft.text, upon: draft.upon ?? '' }
        : undefined
    },
    async keep(draft) {
      latest = draft
      asked += 1
      const own = asked
      writing ??= write().finally(() => {
        writing = undefined
      })
      try {
        await writing
        return own === asked && written === asked
      } catch {
        // It is on screen, and the record answers for it.
        return false
      }
    },
  }
}
