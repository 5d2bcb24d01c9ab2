import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import type { Axis, Plan } from '../../domain/process/plan.ts'
import { ownWordsOf } from '../../domain/proposals/own-words.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { type CalledWorker, makeWorkerCalls } from '../../lib/worker-calls.ts'
import type { HintQuestion, Known } from './hint-shelf.ts'

/** Fewest letters before a hint is worth a glance. */
const ENOUGH = 12

/**
 * The most similar proposal to what is being typed; only suggests, a person decides. Found by a worker
 * that begins with the first letters: the field waits for nothing, and without it has no hints.
 */
export function createHints(needs: {
  readonly proposals: Accessor<readonly Proposal[]>
  readonly text: Accessor<string>
  readonly axis: Accessor<Axis | null>
  readonly plan: Accessor<Plan | undefined>
  readonly start: () => CalledWorker
}): { first: Accessor<Proposal | undefined>; dismiss: (id: string) => void } {
  const { proposals, text, axis, plan } = needs
  const calls = makeWorkerCalls(needs.start)
  onCleanup(calls.stop)
  // A worker that failed lost what it knew: the next change of language or table begins anew.
  const ask = (question: HintQuestion) => calls.ask(question).catch(() => undefined)
  const isAsked = createMemo((before: boolean) => before || text().trim() !== '', false)
  const [dismissed, setDismissed] = createSignal<ReadonlySet<string>>(new Set())
  const [found, setFound] = createSignal<readonly string[]>([])
  const [filled, setFilled] = createSignal(0)
  const ownWords = createMemo(() => ownWordsOf(plan()).join('\n'))
  const language = () => plan()?.language ?? 'es'

  /** What the worker holds; another language or other own words: nothing of it. */
  const held = createMemo(() => {
    if (!isAsked()) return undefined
    void ask({ do: 'begin', language: language(), ownWords: ownWords() })
    return new Map<string, string>()
  })
  createEffect(() => {
    const kept = held()
    if (!kept) return
    const known: Known[] = []
    for (const proposal of proposals()) {
      const said = proposal.wording ?? proposal.text
      if (kept.get(proposal.id) === said) continue
      kept.set(proposal.id, said)
      known.push({ id: proposal.id, text: said, axis: proposal.axis })
    }
    if (known.length > 0) void ask({ do: 'add', known }).then(() => setFilled((n) => n + 1))
  })
  // A new sentence is a new question: what was waved away for the last one may fit this one.
  createEffect(() => {
    if (text() === '') setDismissed(new Set<string>())
  })

  // While one question is under way only the latest waits: fast fingers are not answered by the letter.
  let isUnderWay = false
  let waiting: { readonly text: string; readonly axis: Axis | null } | undefined
  async function look() {
    if (isUnderWay) return
    isUnderWay = true
    while (waiting) {
      const question = waiting
      waiting = undefined
      const ids = (await ask({ do: 'ask', ...question })) as readonly string[] | undefined
      if (waiting === undefined) setFound(ids ?? [])
    }
    isUnderWay = false
  }
  createEffect(() => {
    filled()
    const typed = text()
    if (!held() || typed.trim().length < ENOUGH) {
      waiting = undefined
      setFound([])
      return
    }
    waiting = { text: typed, axis: axis() }
    void look()
  })
  const first = createMemo(() => {
    if (text().trim().length < ENOUGH) return undefined
    const best = found().find((id) => !dismissed().has(id))
    return best === undefined ? undefined : proposals().find(({ id }) => id === best)
  })
  return { first, dismiss: (id) => setDismissed((before) => new Set([...before, id])) }
}
