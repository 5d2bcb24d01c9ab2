import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { EncuentroDb } from './db.ts'
import { type Draft, openDraftRow } from './draft-row.ts'

/** How long the hands must rest before the text goes into the record. */
const PAUSE_MS = 1_200

export interface TextPlace {
  readonly db: EncuentroDb
  /** Where its draft is kept on this tablet. */
  readonly key: string
  /** The text in the record. */
  readonly value: Accessor<string>
  /** Which revisions of it are in view: changes whenever anybody writes it. */
  readonly revs: Accessor<string>
  readonly mayWrite: Accessor<boolean>
  /** Writes the record; settles once it is on disk. The record shows it at once. */
  readonly write: (text: string) => Promise<void>
}

/**
 * A text that is kept while it is typed: each keystroke in this tablet's drafts, each pause in the
 * record. What another tablet writes meanwhile is never replaced unseen: then a person chooses.
 */
export interface KeptText {
  readonly text: Accessor<string>
  readonly state: Accessor<'still' | 'writing' | 'kept' | 'failed'>
  /** Why the last write failed. */
  readonly failure: Accessor<unknown>
  /** Another tablet wrote while something typed here is not in the record yet. */
  readonly clashes: Accessor<boolean>
  type(text: string): void
  /** Writes what is typed now; nothing while a person has to choose. */
  flush(): Promise<void>
  /** What a person chose. */
  settle(text: string): Promise<void>
}

/** Makes a kept text, under its owner. */
export function createKeptText(place: TextPlace): KeptText {
  const { value, revs, mayWrite } = place
  const row = openDraftRow(place.db, place.key)
  const [typed, setTyped] = createSignal<Draft>()
  const [state, setState] = createSignal<'still' | 'writing' | 'kept' | 'failed'>('still')
  const [failure, setFailure] = createSignal<unknown>()
  const clashes = () => {
    const draft = typed()
    return draft !== undefined && draft.upon !== revs() && draft.text !== value()
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  let touched = false

  async function put(text: string) {
    clearTimeout(pause)
    setState('writing')
    const kept = place.write(text)
    const mine: Draft = { text, upon: untrack(revs) }
    if (typed()?.text === text) setTyped(mine)
    try {
      await kept
      setFailure(undefined)
      setState('kept')
      if (typed()?.text === text) {
        setTyped(undefined)
        void row.keep(undefined)
      }
    } catch (error) {
      setFailure(error)
      setState('failed')
    }
  }
  async function flush() {
    clearTimeout(pause)
    const draft = untrack(typed)
    if (draft === undefined || !untrack(mayWrite) || untrack(clashes)) return
    if (draft.text !== untrack(value)) return put(draft.text)
    setTyped(undefined)
    void row.keep(undefined)
    // What the disk refused is in the record and on screen: the banner tries again.
    setState((now) => (now === 'failed' ? now : 'kept'))
  }

  createEffect(
    on(mayWrite, async (may) => {
      if (!may) return
      const draft = await row.read()
      if (touched || draft === undefined || draft.text === untrack(value)) return
      setTyped(draft)
      setState('kept')
      void flush()
    }),
  )
  const onHide = () => {
    if (document.hidden) void flush()
  }
  document.addEventListener('visibilitychange', onHide)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', onHide)
    void flush()
  })

  return {
    text: () => typed()?.text ?? value(),
    state,
    failure,
    clashes,
    type(text) {
      touched = true
      const draft = { text, upon: typed()?.upon ?? revs() }
      setTyped(draft)
      setState('writing')
      // On this tablet's disk with its last letter: that is kept, though other tablets hear of it with the pause.
      void row.keep(draft).then((kept) => {
        if (kept && typed() === draft && state() === 'writing') setState('kept')
      })
      clearTimeout(pause)
      pause = setTimeout(() => void flush(), PAUSE_MS)
    },
    flush,
    settle(text) {
      setTyped({ text, upon: revs() })
      return put(text)
    },
  }
}
