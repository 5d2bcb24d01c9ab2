import { createSignal, onCleanup } from 'solid-js'
import type { TypedRecord } from '../../domain/steps/settle.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { tabletNotes } from '../../store/tablet-notes.ts'

/** Wait after the last key before what is typed goes to disk. */
const PAUSE_MS = 400

/** A form on its way: kept on this tablet as it is typed, so that a dead battery loses nothing. */
export interface Draft {
  readonly typed: () => TypedRecord
  /** What is shown was typed on another day and never saved. */
  readonly isBack: () => boolean
  put(typed: TypedRecord): void
  /** Forgets the draft once it was saved; the screen stays as it is. */
  forget(): Promise<void>
  /** Forgets what was typed and shows the record as it stands. */
  drop(): Promise<void>
}

/** Opens the draft of a form. `name` says which: one for each record, one for a new one of its kind. */
export function createDraft(name: string, begins: TypedRecord): Draft {
  const device = useOpenDevice()
  const { session } = usePlan()
  const notes = tabletNotes(device.ready.workspace.db)
  const at = { plan: session.plan, meeting: 'plan', name } as const
  const [typed, setTyped] = createSignal(begins)
  const [isBack, setIsBack] = createSignal(false)
  let touched = false
  let pause: ReturnType<typeof setTimeout> | undefined
  let waiting: TypedRecord | undefined
  void notes.read(at).then((kept) => {
    if (touched || typeof kept !== 'object' || kept === null) return
    setTyped({ ...begins, ...kept })
    setIsBack(true)
  })
  const keep = () => {
    clearTimeout(pause)
    const last = waiting
    waiting = undefined
    // A draft that cannot be kept is on the screen all the same; saving says whether that worked.
    if (last) void notes.keep(at, last).catch(() => undefined)
  }
  onCleanup(keep)
  async function forget() {
    touched = true
    clearTimeout(pause)
    waiting = undefined
    setIsBack(false)
    await notes.keep(at, undefined)
  }
  return {
    typed,
    isBack,
    put(next) {
      touched = true
      setTyped(next)
      waiting = next
      clearTimeout(pause)
      pause = setTimeout(keep, PAUSE_MS)
    },
    forget,
    async drop() {
      setTyped(begins)
      await forget()
    },
  }
}
