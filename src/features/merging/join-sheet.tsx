import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Consolidated, Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { joinInto } from './decisions.ts'
import type { Desk } from './desk.ts'
import { stampNow } from './stamp.ts'

/** How many consolidated proposals are offered. */
const SHOWN = 3

/** Consolidated proposals that these cards are like, or that one of them is already in: the chosen can be added. */
export function JoinSheet(props: {
  desk: Desk
  cards: readonly Proposal[]
  chosen: readonly Proposal[]
}): JSX.Element {
  const words = useWords()
  const { session } = usePlan()
  const homes = createMemo(() => {
    const near = [...props.cards, ...props.cards.flatMap(props.desk.likeDecided)]
    const ids = new Set(
      near.flatMap(({ id }) => {
        const verdict = props.desk.verdict(id)
        return 'into' in verdict ? [verdict.into] : []
      }),
    )
    return props.desk
      .view()
      .consolidated.filter((one) => ids.has(one.id))
      .slice(0, SHOWN)
  })

  async function join(one: Consolidated) {
    const old = one.parents.flatMap(({ proposal }) => props.desk.proposal(proposal) ?? [])
    if (old.length < one.parents.length) {
      return props.desk.say({ text: words().merging.parentsNotHere, failed: true })
    }
    const parents = { old, added: props.chosen }
    const act = joinInto(one, parents, props.desk.view(), stampNow(session.device))
    if (!act.ok) {
      return props.desk.say({
        text: words().merging.refusals[act.refusal] ?? words().terms.notSaved,
        failed: true,
      })
    }
    await props.desk.act(act.value, words().merging.joined(props.chosen.length, one.title))
  }

  return (
    <Show when={homes().length > 0 && props.chosen.length > 0}>
      <ul class="merging-joins">
        <For each={homes()}>
          {(one) => (
            <li class="sheet">
              <p>
                <b>{words().merging.alreadyThere}</b> {one.title}
              </p>
              <button type="button" class="button" onClick={() => void join(one)}>
                <Icon name="merge" /> {words().merging.joinTo(props.chosen.length)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
