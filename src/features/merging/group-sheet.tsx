import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { AddBySearch } from './add-by-search.tsx'
import { chosenOf, isMovable, takesPart } from './decisions.ts'
import type { Desk } from './desk.ts'
import { FateDialog } from './fate-dialog.tsx'
import { fateInWords } from './fate-words.ts'
import { JoinSheet } from './join-sheet.tsx'
import { NewConsolidated } from './new-consolidated.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { sharedAxis } from './queue.ts'
import { isRoomJoined } from './room-reason.ts'
import { sharedWords } from './shared-words.ts'

/** Cards side by side: do they say the same? Joined, kept apart, or each sent where it belongs. */
export function GroupSheet(props: {
  desk: Desk
  key: string
  proposals: readonly Proposal[]
}): JSX.Element {
  const words = useWords()
  const [target, setTarget] = createSignal<Proposal>()
  const draft = () => props.desk.draft(props.key)
  const cards = createMemo(() => {
    const ids = new Set(props.proposals.map(({ id }) => id as string))
    const added = draft().added.filter((id) => !ids.has(id))
    return [...props.proposals, ...added.flatMap((id) => props.desk.proposal(id) ?? [])]
  })
  const comparison = createMemo(() =>
    sharedWords(cards(), props.desk.language(), props.desk.families()),
  )
  const chosen = createMemo(() => chosenOf(cards(), props.desk.verdict, draft().turned))
  const turn = (id: string) => {
    const { turned } = draft()
    const next = turned.includes(id) ? turned.filter((one) => one !== id) : [...turned, id]
    props.desk.change(props.key, { turned: next })
  }

  return (
    <section class="merging-group" aria-label={words().merging.question}>
      <header class="merging-why">
        <h2>{cards().length > 1 ? words().merging.question : words().merging.questionOne}</h2>
        <Show when={comparison().shared.length > 0}>
          <span class="stamp neutral">
            <Icon name="search" /> {words().merging.share(comparison().shared.slice(0, 5))}
          </span>
        </Show>
        <Show when={isRoomJoined(cards())}>
          <span class="stamp neutral">
            <Icon name="people" /> {words().roomGroups.roomJoined}
          </span>
        </Show>
        <Show when={cards().length > 1 && sharedAxis(cards()) !== null}>
          <span class="stamp neutral">{words().merging.sameAxis}</span>
        </Show>
        <small class="soft">{words().merging.computedHere}</small>
      </header>
      <ul class="merging-cards">
        <For each={cards()}>
          {(proposal) => {
            const verdict = () => props.desk.verdict(proposal.id)
            const isChosen = () => chosen().includes(proposal)
            return (
              <li>
                <ProposalCard
                  desk={props.desk}
                  proposal={proposal}
                  marks={comparison().marks.get(proposal.id)}
                  own={cards().length > 1 ? comparison().own.get(proposal.id) : undefined}
                  stamp={stampOf(verdict(), props.desk, words())}
                >
                  <Show when={props.desk.mayWrite() && isMovable(verdict())}>
                    <div class="merging-card-acts">
                      <Show when={cards().length > 1}>
                        <label class="merging-check">
                          <input
                            type="checkbox"
                            checked={isChosen()}
                            onChange={() => turn(proposal.id)}
                          />
                          {words().merging.takePart}
                        </label>
                      </Show>
                      <button type="button" class="button" onClick={() => setTarget(proposal)}>
                        {words().merging.otherFate}
                      </button>
                    </div>
                  </Show>
                  <Show when={draft().added.includes(proposal.id)}>
                    <button
                      type="button"
                      class="button plain"
                      onClick={() =>
                        props.desk.change(props.key, {
                          added: draft().added.filter((id) => id !== proposal.id),
                        })
                      }
                    >
                      {words().merging.takeOut}
                    </button>
                  </Show>
                </ProposalCard>
              </li>
            )
          }}
        </For>
      </ul>
      <Show when={props.desk.mayWrite()}>
        <NewConsolidated desk={props.desk} key={props.key} chosen={chosen()} />
        <AddBySearch
          desk={props.desk}
          exclude={cards()}
          onAdd={(id) => props.desk.change(props.key, { added: [...draft().added, id] })}
        />
        <JoinSheet desk={props.desk} cards={cards()} chosen={chosen()} />
      </Show>
      <Show when={target()} keyed>
        {(proposal) => (
          <FateDialog
            desk={props.desk}
            proposals={[proposal]}
            onClose={() => setTarget(undefined)}
          />
        )}
      </Show>
    </section>
  )
}

/** What stands on a card that is not simply waiting. */
function stampOf(
  verdict: ReturnType<Desk['verdict']>,
  desk: Desk,
  words: ReturnType<ReturnType<typeof useWords>>,
): string | undefined {
  if (verdict.fate === 'conflict') return words.merging.fates.conflict
  return takesPart(verdict) ? undefined : fateInWords(verdict, desk, words)
}
