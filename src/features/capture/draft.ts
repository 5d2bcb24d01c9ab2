import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { EncuentroDb } from '../../store/db.ts'

/**
 * The sentence being typed, kept at each keystroke so that a dead battery loses no word. Writes
 * follow one another: while one is under way only the latest text waits.
 */
export function createDraft(
  db: EncuentroDb,
  key: Accessor<string>,
): { readonly text: Accessor<string>; set(text: string): void } {
  const [text, show] = createSignal('')
  let writing = false
  let waiting: { key: string; value: string } | undefined

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
      const row = await db.meta.get(at).catch(() => undefined)
      if (key() === at && text() === '' && typeof row?.value === 'string') show(row.value)
    }),
  )
  return {
    text,
    set(next) {
      show(next)
      waiting = { key: key(), value: next }
      void write()
    },
  }
}
