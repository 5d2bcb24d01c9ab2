import { type JSX, Show } from 'solid-js'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import type { ProposalId } from '../../lib/ids.ts'
import { AxisMark, Icon } from '../../ui/icon.tsx'

/** A card that may say the same, right under the field, with the two answers a scribe can give. */
export function SimilarHint(props: {
  hint: Proposal | undefined
  table: number
  onSame: (id: ProposalId) => void
  onDifferent: (id: string) => void
}): JSX.Element {
  const words = useWords()
  return (
    <div aria-live="polite">
      <Show when={props.hint}>
        {(hint) => (
          <div class="capture-alike">
            <AxisMark axis={hint().axis} />
            <p>
              <b>
                {hint().table === props.table
                  ? words().capture.alikeHere
                  : words().capture.alike(words().terms.table(hint().table))}
              </b>
              <span class="quote">«{hint().wording ?? hint().text}»</span>
            </p>
            <button type="button" class="button" onClick={() => props.onSame(hint().id)}>
              <Icon name="support" /> {words().capture.same}
            </button>
            <button type="button" class="button" onClick={() => props.onDifferent(hint().id)}>
              {words().capture.different}
            </button>
          </div>
        )}
      </Show>
    </div>
  )
}
