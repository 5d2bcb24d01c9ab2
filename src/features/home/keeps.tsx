import { type JSX, Show } from 'solid-js'
import { useLocale, useShell } from '../../i18n/index.ts'
import { useDevice } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'

/** What this tablet keeps, and who else has it: said plainly, whatever the answer. */
export function Keeps(): JSX.Element {
  const device = useDevice()
  const words = useShell()
  const locale = useLocale()
  const size = (bytes: number | undefined) => {
    if (bytes === undefined) return '?'
    const [unit, value] = bytes >= 1e9 ? ['gigabyte', bytes / 1e9] : ['megabyte', bytes / 1e6]
    return new Intl.NumberFormat(locale(), {
      style: 'unit',
      unit: unit as string,
      maximumFractionDigits: 0,
    }).format(value as number)
  }
  const onlyHere = () => device.session()?.whereIsAll().onlyHere ?? 0
  const persisted = () => device.storage()?.persisted === true
  return (
    <section class="home-keeps sheet" aria-label={words().home.keeps}>
      <div classList={{ 'home-warn': onlyHere() > 0 }}>
        <Show
          when={onlyHere() > 0}
          fallback={
            <>
              <b>
                <Icon name="relay" /> {words().home.signal}
              </b>
              {words().home.signalText}
            </>
          }
        >
          <b>
            <Icon name="alert" /> {words().home.onlyHere(onlyHere())}
          </b>
          {words().home.onlyHereText}
        </Show>
      </div>
      <div classList={{ 'home-warn': device.storage() !== undefined && !persisted() }}>
        <b>
          <Icon name="lock" /> {persisted() ? words().home.persisted : words().home.notPersisted}
        </b>
        {persisted()
          ? words().home.persistedText(
              size(device.storage()?.usedBytes),
              size(device.storage()?.freeBytes),
            )
          : words().home.notPersistedText}
      </div>
    </section>
  )
}
