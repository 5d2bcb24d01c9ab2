import { createEffect, createSignal, For, type JSX, on } from 'solid-js'
import { checkTitle, type GroupRefusal } from '../../../domain/room-groups/group-acts.ts'
import type { RoomProposal } from '../../../domain/room-groups/room-group.ts'
import { useWords } from '../../../i18n/index.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'

/** What a group is called: a new one, with whom it takes in, or one that stands. */
export function TitleDialog(props: {
  /** Closed when absent. */
  naming: { readonly title: string; readonly chosen: readonly RoomProposal[] } | undefined
  onClose: () => void
  onKeep: (title: string) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().roomGroups
  const [title, setTitle] = createSignal('')
  const [refusal, setRefusal] = createSignal<GroupRefusal>()
  const isNew = () => (props.naming?.chosen.length ?? 0) > 0
  createEffect(
    on(
      () => props.naming,
      (naming) => {
        if (naming) setTitle(naming.title)
        setRefusal(undefined)
      },
    ),
  )
  function keep(event: SubmitEvent) {
    event.preventDefault()
    const checked = checkTitle(title())
    if (checked.ok) props.onKeep(checked.value)
    else setRefusal(checked.refusal)
  }
  const refusalText = () => {
    const reason = refusal()
    return reason === undefined ? undefined : text().refusals[reason]
  }
  return (
    <Dialog
      open={props.naming !== undefined}
      title={isNew() ? text().joinTitle : text().rename}
      onClose={() => props.onClose()}
    >
      <form class="stack" onSubmit={keep} novalidate>
        <Field
          label={text().groupTitle}
          value={title()}
          onInput={setTitle}
          maxLength={160}
          required
        />
        <ul class="groups-chosen">
          <For each={props.naming?.chosen ?? []}>
            {(proposal) => <li class="quote">«{proposal.wording ?? proposal.text}»</li>}
          </For>
        </ul>
        <FormActions
          submit={isNew() ? text().join : words().terms.save}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={refusalText()}
        />
      </form>
    </Dialog>
  )
}
