import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { EncuentroDb } from '../../store/db.ts'

export interface DraftPlace {
  readonly db: EncuentroDb
  /** Whose sentence it is: a meeting's table. */
  readonly key: Accessor<string>
  /** Whether this tab holds the pen. One that does not keeps its sentence apart, until it does. */
  readonly leads: Accessor<boolean>
}

/**
 * The sentence being typed, kept at each keystroke so that a dead battery loses no word. Writes
 * follow one another: while one is under way only the latest text waits.
 */
export function createDraft({ db, key, leads }: DraftPlace): {
  readonly text: Accessor<string>
  set(text: string): void
} {
  const [text, show] = createSignal('')
  let writing = false
  let waiting: { key: string; value: string } | undefined
  const apart = (at: string) => `${at}/apart`

  async function write() {
    if (writing) return
    writing = true
    while (waiting) {
      const row = waiting
      waiting = undefined
      // A draft that cannot be kept is still on screen; the banner speaks when a card cannot be.
      await db.meta.put(row).catch(() => {})
    }
    writing = false
  }

  createEffect(
    on(key, async (at) => {
      const found = leads() ? await gather(at) : await typed(apart(at))
      if (key() === at && text() === '' && found !== '') show(found)
    }),
  )

  /** What was typed here, and what another tab of this device typed while it could only read. */
  async function gather(at: string): Promise<string> {
    const [own, other] = [await typed(at), await typed(apart(at))]
    if (other === '') return own
    const both = own === '' ? other : `${own}\n${other}`
    await db
      .transaction('rw', db.meta, async () => {
        await db.meta.put({ key: at, value: both })
        await db.meta.delete(apart(at))
      })
      .catch(() => {})
    return both
  }

  async function typed(at: string): Promise<string> {
    const row = await db.meta.get(at).catch(() => undefined)
    return typeof row?.value === 'string' ? row.value : ''
  }

  return {
    text,
    set(next) {
      show(next)
      waiting = { key: leads() ? key() : apart(key()), value: next }
      void write()
    },
  }
}
