import { A } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import { useShell } from '../i18n/index.ts'
import { useDevice } from '../store/context.ts'
import { Icon, type IconName } from '../ui/icon.tsx'

/** Three places, the same in every awning: this tablet, other tablets, the relay. Full = checked there. */
export function WhereShort(): JSX.Element {
  const device = useDevice()
  const words = useShell()
  const state = createMemo(() => {
    const unsaved = (device.workspace()?.unsaved() ?? 0) > 0
    const session = device.session()
    const all = session?.whereIsAll()
    const relay = device.relay().state
    const where = words().where
    const detail = !all
      ? where.noPlan
      : relay === 'refused'
        ? where.relayRefused
        : all.onRelay
          ? where.relayCurrent
          : relay === 'connected'
            ? where.relaySending
            : all.onlyHere > 0
              ? where.onlyHere(all.onlyHere)
              : where.noConnection
    return {
      here: !unsaved && device.workspace() !== undefined,
      others: all?.onDevices ?? false,
      relay: all?.onRelay ?? false,
      title: unsaved
        ? where.notSaved
        : all?.onRelay && all.onDevices
          ? where.everywhere
          : where.saved,
      detail,
    }
  })
  const meeting = () => device.session()?.memberships.find((row) => row.meeting)?.meeting
  const href = () => {
    const [session, id] = [device.session(), meeting()]
    return session && id ? `/plan/${session.plan}/encuentro/${id}/cierre` : undefined
  }
  const body = () => (
    <>
      <span class="places">
        <Place icon="tablet" yes={state().here} />
        <Place icon="tablets" yes={state().others} />
        <Place icon="relay" yes={state().relay} />
      </span>
      <span role="status">
        <b>{state().title}</b>
        {state().detail}
      </span>
    </>
  )
  return (
    <Show when={href()} fallback={<div class="where">{body()}</div>}>
      {(to) => (
        <A class="where" href={to()}>
          {body()}
        </A>
      )}
    </Show>
  )
}

function Place(props: { icon: IconName; yes: boolean }): JSX.Element {
  return (
    <span class="place" classList={{ yes: props.yes }}>
      <Icon name={props.icon} />
    </span>
  )
}
