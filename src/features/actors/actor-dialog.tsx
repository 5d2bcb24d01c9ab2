import { createSignal, type JSX } from 'solid-js'
import { type Actor, SECTORS } from '../../domain/actors/actor.ts'
import { ACTOR_NAME_MAX } from '../../domain/actors/map.ts'
import { useWords } from '../../i18n/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { MapDesk } from './desk.ts'

/** A new card: the name of an organisation, body or group. No code can tell a person, so the screen asks. */
export function ActorDialog(props: { desk: MapDesk; onClose: () => void }): JSX.Element {
  const words = useWords()
  const [name, setName] = createSignal('')
  const [part, setPart] = createSignal('')
  const [sector, setSector] = createSignal<Actor['sector']>('civil-society')
  const [error, setError] = createSignal<string>()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const refusal = await props.desk.add({ name: name(), part: part(), sector: sector() })
    setError(refusal)
    if (refusal === undefined) props.onClose()
  }

  return (
    <Dialog open title={words().actors.add} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void submit(event)} novalidate>
        <Notice>{words().actors.organisationsOnly}</Notice>
        <Field
          label={words().actors.name}
          value={name()}
          onInput={setName}
          maxLength={ACTOR_NAME_MAX}
          error={error()}
          required
        />
        <Choice
          label={words().actors.sector}
          value={sector()}
          options={SECTORS.map((value) => ({ value, label: words().actors.sectors[value] }))}
          onChange={setSector}
        />
        <Field
          label={words().actors.part}
          hint={words().actors.partHint}
          value={part()}
          onInput={setPart}
          maxLength={200}
        />
        <FormActions
          submit={words().actors.addToTray}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
        />
      </form>
    </Dialog>
  )
}
