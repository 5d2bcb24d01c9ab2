import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Plan } from '../../domain/process/plan.ts'
import type { Channel } from '../../domain/steps/diagnosis-records.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { QrCode } from '../../ui/qr-code.tsx'

/** A card with the plan's channels, to hand out at meetings; with a code where one of them is a page. */
export function ChannelCard(props: { plan: Plan | undefined }): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const channels = createMemo(() => standingOf(room.records.list<Channel>('channel')))
  const page = () => channels().find(({ address }) => /^https?:\/\//.test(address))?.address
  return (
    <Show when={channels().length > 0}>
      <section class="sheet steps-sheet stack" aria-labelledby="steps-card">
        <h2 id="steps-card">{words().steps.card}</h2>
        <article class="steps-card">
          <h3>{words().steps.cardTitle(props.plan?.municipality ?? '')}</h3>
          <dl>
            <For each={channels()}>
              {({ type, address, hours }) => (
                <div>
                  <dt>{words().outreach.channels[type] ?? type}</dt>
                  <dd>{hours ? `${address} · ${hours}` : address}</dd>
                </div>
              )}
            </For>
          </dl>
          <Show when={page()}>
            {(text) => <QrCode text={text()} label={words().steps.cardCode} class="steps-code" />}
          </Show>
          <p>{words().steps.cardFoot}</p>
        </article>
      </section>
    </Show>
  )
}
