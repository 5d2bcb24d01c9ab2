import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useDevice } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import './settings.css'

/** What this tablet is: its identity, its storage and its invitations. */
export default function SettingsScreen(): JSX.Element {
  const device = useDevice()
  const words = useWords()
  const locale = useLocale()
  const [memberships] = createResource(device.workspace, (workspace) =>
    workspace.db.memberships.toArray(),
  )
  const [isTwice] = createResource(
    () => device.workspace(),
    (workspace): Promise<boolean | undefined> => workspace.secondCopy.works,
    { initialValue: undefined },
  )
  const [asked, setAsked] = createSignal(false)
  const size = (bytes: number | undefined) =>
    bytes === undefined
      ? '?'
      : new Intl.NumberFormat(locale(), {
          style: 'unit',
          unit: bytes >= 1e9 ? 'gigabyte' : 'megabyte',
          maximumFractionDigits: 1,
        }).format(bytes >= 1e9 ? bytes / 1e9 : bytes / 1e6)
  const date = (seconds: number) =>
    new Date(seconds * 1000).toLocaleDateString(locale(), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
  return (
    <Screen title={words().settings.title} back="/" class="settings">
      <section class="sheet">
        <h2>
          <Icon name="lock" /> {words().settings.storage}
        </h2>
        <p role="status">
          {device.storage()?.persisted ? words().settings.persisted : words().settings.notPersisted}{' '}
          {words().settings.used(
            size(device.storage()?.usedBytes),
            size(device.storage()?.freeBytes),
          )}
        </p>
        <Show when={isTwice.latest !== undefined}>
          <p>{isTwice.latest ? words().settings.twice : words().settings.once}</p>
        </Show>
        <Show when={!device.storage()?.persisted}>
          <button
            type="button"
            class="button primary"
            disabled={asked()}
            onClick={() => void device.askToPersist().then(() => setAsked(true))}
          >
            {words().settings.ask}
          </button>
        </Show>
      </section>
      <section class="sheet">
        <h2>
          <Icon name="tablet" /> {words().settings.device}
        </h2>
        <p>{words().settings.deviceIdText}</p>
        <p>
          <b>{words().settings.deviceId}:</b>{' '}
          <code>{device.workspace()?.deviceKey.thumbprint.slice(0, 16)}…</code>
        </p>
      </section>
      <section class="sheet">
        <h2>
          <Icon name="key" /> {words().settings.roles}
        </h2>
        <Show when={(memberships()?.length ?? 0) > 0} fallback={<p>{words().settings.noRoles}</p>}>
          <ul>
            <For each={memberships()}>
              {(row) => (
                <li>
                  {words().settings.role(row.name, words().terms.role[row.role], row.planName)},{' '}
                  {words().settings.until(date(row.exp))}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Screen>
  )
}
