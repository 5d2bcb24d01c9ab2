import { type JSX, Show } from 'solid-js'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { AxisMark } from '../../ui/icon.tsx'
import { LongList } from '../../ui/long-list.tsx'

/** Cards of other tables that this tablet knows, so that nobody writes them twice. */
export function OtherTables(props: { proposals: readonly Proposal[] }): JSX.Element {
  const words = useWords()
  return (
    <section aria-labelledby="capture-others">
      <h2 id="capture-others">{words().capture.others}</h2>
      <Show
        when={props.proposals.length > 0}
        fallback={<p class="soft">{words().capture.noOthers}</p>}
      >
        <ul class="capture-others">
          <LongList tag="li" each={props.proposals}>
            {(proposal, nth) => (
              <li
                data-axis={proposal.axis ?? 'none'}
                aria-setsize={props.proposals.length}
                aria-posinset={nth() + 1}
              >
                <AxisMark axis={proposal.axis} />
                <span>{proposal.wording ?? proposal.text}</span>
                <b>{words().terms.table(proposal.table)}</b>
              </li>
            )}
          </LongList>
        </ul>
      </Show>
    </section>
  )
}
