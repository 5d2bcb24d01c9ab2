import { createMemo, For, type JSX, Show } from 'solid-js'
import type { StandingGroup } from '../../../domain/room-groups/read-groups.ts'
import type { RoomProposal } from '../../../domain/room-groups/room-group.ts'
import { useWords } from '../../../i18n/index.ts'
import { AxisMark, Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** A group with the words that are in it, those that left it, and how to change it. */
export function GroupCard(props: {
  standing: StandingGroup
  mayWrite: boolean
  onRename: () => void
  onTakeOut: (proposal: RoomProposal) => void
  onDissolve: () => void
  onTitle: (title: string) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().roomGroups
  const title = () => props.standing.group.title
  const titles = createMemo(() => [
    ...new Set((props.standing.group.conflicts?.['title'] ?? []).map(({ value }) => String(value))),
  ])
  return (
    <section class="sheet groups-group" aria-label={title()}>
      <h3>{title()}</h3>
      <Show when={titles().length > 1}>
        <Notice tone="clash">
          {text().titleConflict}{' '}
          <For each={titles()}>
            {(each) => (
              <button type="button" class="button" onClick={() => props.onTitle(each)}>
                {each}
              </button>
            )}
          </For>
        </Notice>
      </Show>
      <ul class="groups-members">
        <For each={props.standing.members}>
          {(proposal) => (
            <li data-axis={proposal.axis ?? 'none'}>
              <AxisMark axis={proposal.axis} />
              <span class="quote">{proposal.wording ?? proposal.text}</span>
              <b class="small">{words().terms.table(proposal.table)}</b>
              <Show when={props.mayWrite}>
                <button
                  type="button"
                  class="button"
                  aria-label={text().takeOutOf(proposal.wording ?? proposal.text)}
                  onClick={() => props.onTakeOut(proposal)}
                >
                  {text().takeOut}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.standing.left.length > 0}>
        <Gone title={text().left} proposals={props.standing.left} />
      </Show>
      <Show when={props.mayWrite}>
        <div class="actions">
          <button
            type="button"
            class="button"
            aria-label={text().renameGroup(title())}
            onClick={() => props.onRename()}
          >
            <Icon name="pencil" /> {text().rename}
          </button>
          <button
            type="button"
            class="button"
            aria-label={text().dissolveGroup(title())}
            onClick={() => props.onDissolve()}
          >
            <Icon name="split" /> {text().dissolve}
          </button>
        </div>
      </Show>
    </section>
  )
}

/** Those that were in a group and are not any more: still readable. */
export function Gone(props: { title: string; proposals: readonly RoomProposal[] }): JSX.Element {
  return (
    <div class="groups-gone small">
      <p class="soft">{props.title}</p>
      <ul>
        <For each={props.proposals}>
          {(proposal) => <li class="quote">«{proposal.wording ?? proposal.text}»</li>}
        </For>
      </ul>
    </div>
  )
}
