import { For, type JSX, Show } from 'solid-js'
import type { Contested } from '../../../domain/room-groups/read-groups.ts'
import { useWords } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/notice.tsx'

/** Proposals that two tablets put into two groups while apart: a person says where each stays. */
export function ContestedNotices(props: {
  contested: readonly Contested[]
  mayWrite: boolean
  onChoose: (proposal: string, group: string | null) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().roomGroups
  return (
    <For each={props.contested}>
      {({ proposal, between }) => (
        <Notice tone="clash">
          <p class="quote">«{proposal.wording ?? proposal.text}»</p>
          <p>{text().contested}</p>
          <Show when={props.mayWrite}>
            <div class="actions">
              <For each={between}>
                {(group) => (
                  <button
                    type="button"
                    class="button"
                    onClick={() => props.onChoose(proposal.id, group?.id ?? null)}
                  >
                    {group?.title ?? text().noGroup}
                  </button>
                )}
              </For>
            </div>
          </Show>
        </Notice>
      )}
    </For>
  )
}
