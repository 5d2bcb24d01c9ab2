import { For, type JSX, Show } from 'solid-js'
import type { SimilarGroup } from '../../../domain/proposals/similar-groups.ts'
import type { Live } from '../../../domain/records/record.ts'
import type { RoomProposal } from '../../../domain/room-groups/room-group.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'

/** Most suggestions shown at once: one thing at a time is enough for a room. */
const SHOWN = 3
/** Most shared words said. */
const WORDS = 4

/** Proposals that may say the same, with why; choosing marks them and joins nothing. */
export function SuggestionsSheet(props: {
  suggestions: readonly SimilarGroup<Live<RoomProposal>>[]
  onChoose: (ids: readonly string[]) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().roomGroups
  return (
    <Show when={props.suggestions.length > 0}>
      <section class="sheet groups-alike" aria-labelledby="groups-alike">
        <h3 id="groups-alike">
          <Icon name="search" /> {text().alike}
        </h3>
        <p class="small soft">{text().alikeText}</p>
        <For each={props.suggestions.slice(0, SHOWN)}>
          {(suggestion) => (
            <div class="groups-suggestion">
              <ul>
                <For each={suggestion.proposals}>
                  {(proposal) => <li class="quote">«{proposal.wording ?? proposal.text}»</li>}
                </For>
              </ul>
              <p class="small">{text().share(suggestion.shared.slice(0, WORDS).join(', '))}</p>
              <button
                type="button"
                class="button"
                onClick={() => props.onChoose(suggestion.proposals.map(({ id }) => id))}
              >
                {text().chooseAlike}
              </button>
            </div>
          )}
        </For>
      </section>
    </Show>
  )
}
