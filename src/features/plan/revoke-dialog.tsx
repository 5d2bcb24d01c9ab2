import { createSignal, type JSX, Show } from 'solid-js'
import type { Invited } from '../../domain/process/invited.ts'
import { useWords } from '../../i18n/index.ts'
import { type RevokeRefusal, useOpenDevice, usePlan } from '../../store/context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Asks before an invitation is revoked, with all that it does and does not do. */
export function RevokeDialog(props: { invited: Invited; onClose: () => void }): JSX.Element {
  const { session } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const [refusal, setRefusal] = createSignal<RevokeRefusal>()
  const [isUnderWay, setUnderWay] = createSignal(false)

  async function revoke() {
    setUnderWay(true)
    const access = await device.ready.acts.access(session)
    const revoked = await access.revoke(props.invited.id)
    setUnderWay(false)
    if (revoked.ok) props.onClose()
    else setRefusal(revoked.refusal)
  }

  return (
    <Dialog open title={words().access.ask(props.invited.name)} onClose={() => props.onClose()}>
      <ul class="plan-truths">
        <li>{words().access.stops}</li>
        <li>{words().access.keeps}</li>
        <li>{words().access.waits}</li>
        <li>{words().access.again}</li>
      </ul>
      <Show when={refusal()}>
        {(why) => (
          <Notice tone="clash" alert>
            {words().access.refusals[why()]}
          </Notice>
        )}
      </Show>
      <div class="actions">
        <button type="button" class="button primary" autofocus onClick={() => props.onClose()}>
          {words().access.doNot}
        </button>
        <button
          type="button"
          class="button danger"
          disabled={isUnderWay()}
          onClick={() => void revoke()}
        >
          <Icon name="close" /> {words().access.doIt}
        </button>
      </div>
    </Dialog>
  )
}
