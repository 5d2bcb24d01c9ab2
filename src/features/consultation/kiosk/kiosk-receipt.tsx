import { For, type JSX, onMount, Show } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { usePlan } from '../../../store/context.ts'
import { Icon } from '../../../ui/icon.tsx'
import { QrCode } from '../../../ui/qr-code.tsx'

/** The six characters to take along; nothing of what was written. */
export function KioskReceipt(props: {
  code: string
  tools: (spoken: () => string) => JSX.Element
  onEnd: () => void
}): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const text = () => words().kiosk
  const spelled = () => [...props.code].join(' ')
  const address = () => {
    const [relay] = session.membershipFor(room.room)?.relays ?? []
    return relay && `${relay.replace(/^ws/, 'http')}/c/${session.plan}/r/${props.code}`
  }
  let title: HTMLHeadingElement | undefined
  onMount(() => {
    title?.focus({ preventScroll: true })
    title?.closest('.booth')?.scrollTo(0, 0)
  })
  return (
    <div class="kiosk-page">
      <header class="kiosk-top">
        {props.tools(() => `${text().thanks}. ${text().yourCode}: ${spelled()}. ${text().copyIt}`)}
      </header>
      <main class="kiosk-receipt">
        <h1 ref={title} tabindex="-1" class="headline">
          {text().thanks}
        </h1>
        <p class="booth-pitch">{text().yourCode}</p>
        <p class="kiosk-code" role="img" aria-label={spelled()}>
          <For each={[...props.code]}>{(sign) => <span aria-hidden="true">{sign}</span>}</For>
        </p>
        <p>{text().copyIt}</p>
        <Show when={address()}>
          {(href) => (
            <figure>
              <QrCode text={href()} label={text().scan} />
              <figcaption>{text().scan}</figcaption>
            </figure>
          )}
        </Show>
        <button type="button" class="button primary booth-giant" onClick={() => props.onEnd()}>
          <Icon name="check" /> {text().ready}
        </button>
      </main>
    </div>
  )
}
