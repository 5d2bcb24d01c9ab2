import { createSignal, type JSX } from 'solid-js'
import {
  type Actor,
  DIRECTIONS,
  RELATION_TYPES,
  type Relation,
  STRENGTHS,
} from '../../domain/actors/actor.ts'
import { useWords } from '../../i18n/index.ts'
import type { ActorId } from '../../lib/ids.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import type { MapDesk } from './desk.ts'

/** From whom, to whom, what kind, how strong and which way. */
export function RelationDialog(props: {
  desk: MapDesk
  from: Actor
  onClose: () => void
}): JSX.Element {
  const words = useWords()
  const others = () => [...props.desk.actors()].sort((a, b) => a.name.localeCompare(b.name))
  const names = () => others().map(({ id, name }) => ({ value: id as string, label: name }))
  const [from, setFrom] = createSignal<string>(props.from.id)
  const [to, setTo] = createSignal<string>(
    others().find(({ id }) => id !== props.from.id)?.id ?? '',
  )
  const [type, setType] = createSignal<Relation['type']>('collaboration')
  const [strength, setStrength] = createSignal<Relation['strength']>('medium')
  const [direction, setDirection] = createSignal<Relation['direction']>('two-way')
  const [error, setError] = createSignal<string>()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const refusal = await props.desk.relate({
      from: from() as ActorId,
      to: to() as ActorId,
      type: type(),
      strength: strength(),
      direction: direction(),
    })
    setError(refusal)
    if (refusal === undefined) props.onClose()
  }

  return (
    <Dialog open title={words().actors.addRelation} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <Choice label={words().actors.from} value={from()} options={names()} onChange={setFrom} />
        <Choice
          label={words().actors.type}
          value={type()}
          options={RELATION_TYPES.map((value) => ({
            value,
            label: words().actors.relationTypes[value],
          }))}
          onChange={setType}
        />
        <Choice label={words().actors.to} value={to()} options={names()} onChange={setTo} />
        <div class="actors-pair">
          <Choice
            label={words().actors.strength}
            value={strength()}
            options={STRENGTHS.map((value) => ({ value, label: words().actors.strengths[value] }))}
            onChange={setStrength}
          />
          <Choice
            label={words().actors.direction}
            value={direction()}
            options={DIRECTIONS.map((value) => ({
              value,
              label: words().actors.directions[value],
            }))}
            onChange={setDirection}
          />
        </div>
        <FormActions
          submit={words().actors.addRelation}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={error()}
        />
      </form>
    </Dialog>
  )
}
