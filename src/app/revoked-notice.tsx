import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { useWords } from '../i18n/index.ts'
import { useDevice } from '../store/context.ts'
import { Icon } from '../ui/icon.tsx'

/** What it means that this tablet's invitation was revoked, and the way to hand over what it has. */
export default function RevokedNotice(): JSX.Element {
  const device = useDevice()
  const words = useWords()
  const handOver = () => {
    const session = device.session()
    const meeting = session?.memberships.find((row) => row.meeting)?.meeting
    return session && meeting ? `/plan/${session.plan}/encuentro/${meeting}/cierre` : undefined
  }
  return (
    <div class="stack">
      <p>{words().access.hereRevoked}</p>
      <Show when={handOver()}>
        {(href) => (
          <div class="actions">
            <A class="button" href={href()}>
              <Icon name="file" /> {words().access.handOver}
            </A>
          </div>
        )}
      </Show>
    </div>
  )
}
