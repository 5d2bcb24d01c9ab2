import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { titleOf } from '../../domain/proposals/capture.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { foldText } from '../../lib/fold.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Desk } from './desk.ts'

/** How many found proposals are shown: who needs more, types one more word. */
const SHOWN = 6

/** Finds any proposal of any meeting by words or code and puts it beside these. */
export function AddBySearch(props: {
  desk: Desk
  exclude: readonly Proposal[]
  onAdd: (id: string) => void
}): JSX.Element {
  const words = useWords()
  const [query, setQuery] = createSignal('')
  const found = createMemo(() => {
    const wanted = foldText(query().trim()).split(/\s+/).filter(Boolean)
    if (wanted.length === 0) return []
    const here = new Set(props.exclude.map(({ id }) => id))
    return props.desk
      .content()
      .proposals()
      .filter((proposal) => {
        if (here.has(proposal.id)) return false
        const text = foldText(`${proposal.label ?? ''} ${proposal.title ?? ''} ${proposal.text}`)
        return wanted.every((word) => text.includes(word))
      })
  })
  return (
    <details class="merging-search">
      <summary>
        <Icon name="plus" /> {words().merging.addOther}
      </summary>
      <Field label={words().merging.search} value={query()} onInput={setQuery} />
      <p class="small soft" role="status">
        {query().trim() === '' ? '' : words().merging.found(found().length)}
      </p>
      <ul>
        <For each={found().slice(0, SHOWN)}>
          {(proposal) => (
            <li>
              <button
                type="button"
                class="merging-found"
                onClick={() => {
                  props.onAdd(proposal.id)
                  setQuery('')
                }}
              >
                <Icon name="plus" />
                <span>
                  <b>{titleOf(proposal)}</b>
                  <small>
                    {props.desk.meetingName(proposal.meeting)},{' '}
                    {words().terms.table(proposal.table)}
                  </small>
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={found().length > SHOWN}>
        <p class="small soft">{words().merging.moreFound(found().length - SHOWN)}</p>
      </Show>
    </details>
  )
}
