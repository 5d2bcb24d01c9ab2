import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Meeting, Plan, Zone } from '../../domain/process/plan.ts'
import type { Live } from '../../domain/records/record.ts'
import { settleZones, ZONE_NAME_MAX, zonesOf } from '../../domain/strategy/zones.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The plan's list of zones, to be changed by whoever coordinates. */
export function ZonesSheet(props: {
  plan: Live<Plan>
  meetings: readonly Meeting[]
  onSaved: () => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const [typed, setTyped] = createSignal<readonly Zone[]>()
  const [refusal, setRefusal] = createSignal<string>()
  const shown = () => typed() ?? zonesOf(props.plan)
  const isClash = () => props.plan.conflicts?.['zones'] !== undefined
  const rename = (id: string, name: string) =>
    setTyped(shown().map((zone) => (zone.id === id ? { ...zone, name } : zone)))

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const settled = settleZones(zonesOf(props.plan), shown(), props.meetings)
    if (!settled.ok) {
      const why = words().strategy.zonesRefused[settled.refusal]
      setRefusal(settled.detail ? `${why} (${settled.detail})` : why)
      return
    }
    try {
      await room.records.write((pen) => pen.field(props.plan.id, 'zones', settled.value))
      setTyped(undefined)
      setRefusal(undefined)
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <form class="sheet strategy-sheet stack" onSubmit={(event) => void save(event)} novalidate>
      <h2>{words().strategy.zones}</h2>
      <p class="soft">{words().strategy.zonesHint}</p>
      <Show when={isClash()}>
        <Notice tone="clash">{words().strategy.zonesClash}</Notice>
      </Show>
      <ul class="strategy-zones">
        <For each={shown().map(({ id }) => id)}>
          {(id, at) => {
            const name = () => shown().find((zone) => zone.id === id)?.name ?? ''
            return (
              <li>
                <Field
                  label={words().strategy.zoneName(at() + 1)}
                  value={name()}
                  maxLength={ZONE_NAME_MAX}
                  onInput={(value) => rename(id, value)}
                />
                <button
                  type="button"
                  class="round outlined"
                  aria-label={words().strategy.removeZone(name())}
                  onClick={() => setTyped(shown().filter((zone) => zone.id !== id))}
                >
                  <Icon name="minus" />
                </button>
              </li>
            )
          }}
        </For>
      </ul>
      <Show when={refusal()}>
        {(why) => (
          <Notice tone="clash" alert>
            {why()}
          </Notice>
        )}
      </Show>
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => setTyped([...shown(), { id: newId(random), name: '' }])}
        >
          <Icon name="plus" /> {words().strategy.addZone}
        </button>
        <Show when={typed() !== undefined || isClash()}>
          <button type="submit" class="button primary">
            {words().terms.save}
          </button>
        </Show>
      </div>
    </form>
  )
}
