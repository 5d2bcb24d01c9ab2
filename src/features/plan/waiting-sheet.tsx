import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useOpenDevice, usePlan, type Waiting } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'

/** What revoked devices brought and waits on this tablet; one tap applies it. */
export function WaitingSheet(): JSX.Element {
  const { session } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const locale = useLocale()
  const toast = createToast()
  const [busy, setBusy] = createSignal<string>()
  const [waiting, { refetch }] = createResource(async () =>
    (await device.ready.acts.access(session)).waiting(),
  )

  async function receive({ device: from, name }: Waiting) {
    setBusy(from)
    try {
      await (await device.ready.acts.access(session)).receive(from)
      toast.show({ text: words().access.received(name) })
    } catch {
      toast.show({ text: words().access.notReceived, failed: true })
    }
    await refetch()
    setBusy(undefined)
  }

  return (
    <>
      <Show when={(waiting.latest?.length ?? 0) > 0}>
        <section class="sheet plan-form stack" aria-labelledby="plan-waiting">
          <h2 id="plan-waiting">{words().access.waiting}</h2>
          <p>{words().access.waitingText}</p>
          <ul>
            <For each={waiting.latest}>
              {(each) => (
                <li class="plan-meeting plan-invited">
                  <span>
                    <b>{words().access.waitingFrom(each.name, words().terms.role[each.role])}</b>
                    <small class="soft">
                      {words().access.waitingWhat(each.fresh)} ·{' '}
                      {words().access.waitingSince(
                        each.since.toLocaleDateString(locale(), { dateStyle: 'medium' }),
                      )}
                    </small>
                  </span>
                  <button
                    type="button"
                    class="button"
                    disabled={busy() !== undefined}
                    onClick={() => void receive(each)}
                  >
                    <Icon name="check" /> {words().access.receive}
                    <span class="unseen">: {each.name}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <ToastPlace toast={toast.current()} />
    </>
  )
}
