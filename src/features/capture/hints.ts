import { type Accessor, createEffect, createMemo, createSignal } from 'solid-js'
import type { Axis, Plan } from '../../domain/process/plan.ts'
import { ownWordsOf } from '../../domain/proposals/own-words.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'

/** Fewest letters before a hint is worth a glance. */
const ENOUGH = 12

/** The most similar proposal to what is being typed; only suggests, a person decides. */
export function createHints(
  proposals: Accessor<readonly Proposal[]>,
  text: Accessor<string>,
  axis: Accessor<Axis | null>,
  plan: Accessor<Plan | undefined>,
): { first: Accessor<Proposal | undefined>; dismiss: (id: string) => void } {
  // The stemmers come with the first letters: the field does not wait for a hint. No resource: a
  // pending one takes the whole screen away for its while, and with it the letters being typed.
  const [module, setModule] = createSignal<typeof import('./likeness.ts')>()
  const isAsked = createMemo((before: boolean) => before || text().trim() !== '', false)
  createEffect(() => {
    // Without it there is a field without hints; the next screen asks again.
    if (isAsked()) void import('./likeness.ts').then(setModule, () => {})
  })
  const [dismissed, setDismissed] = createSignal<ReadonlySet<string>>(new Set())
  const [version, setVersion] = createSignal(0)
  const ownWords = createMemo(() => ownWordsOf(plan()).join('\n'))
  const language = () => plan()?.language ?? 'es'

  /** Another language or other own words: another index, into which everything goes anew. */
  const shelf = createMemo(() => {
    const likeness = module()
    return (
      likeness && {
        index: likeness.indexFor(language(), ownWords()),
        held: new Map<string, string>(),
      }
    )
  })
  createEffect(() => {
    const now = shelf()
    if (!now) return
    const { index: known, held } = now
    for (const proposal of proposals()) {
      const said = proposal.wording ?? proposal.text
      if (held.get(proposal.id) === said) continue
      held.set(proposal.id, said)
      known.add({ id: proposal.id, text: said, axis: proposal.axis })
    }
    setVersion((n) => n + 1)
  })
  // A new sentence is a new question: what was waved away for the last one may fit this one.
  createEffect(() => {
    if (text() === '') setDismissed(new Set<string>())
  })
  const first = createMemo(() => {
    version()
    const [typed, known] = [text(), shelf()?.index]
    const threshold = module()?.HINT_THRESHOLD
    if (!known || threshold === undefined || typed.trim().length < ENOUGH) return undefined
    const found = known.similarTo(typed, { axis: axis(), limit: 4, threshold })
    const best = found.find(({ id }) => !dismissed().has(id))
    return best && proposals().find(({ id }) => id === best.id)
  })
  return { first, dismiss: (id) => setDismissed((before) => new Set([...before, id])) }
}
