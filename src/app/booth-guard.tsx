import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { type BoothInProgress, type BoothLock, BoothLockContext } from '../store/booth-lock.ts'
import { random } from '../store/chance.ts'
import { useDevice } from '../store/context.ts'
import { BOOTH_HINT, notes } from './notes.ts'

/**
 * While this device is a booth, every address leads to the booth. The truth stands in the tables;
 * until they are open, a device that was a booth shows nothing.
 */
export function BoothGuard(props: { children: JSX.Element }): JSX.Element {
  const device = useDevice()
  const location = useLocation()
  const navigate = useNavigate()
  const [lock, setLock] = createSignal<BoothLock>()
  // No resource: the first screen must not wait for the tables.
  createEffect(() => {
    const workspace = device.workspace()
    if (workspace) {
      void import('../store/open-booth-lock.ts').then(({ openBoothLock }) =>
        setLock(openBoothLock(workspace.db, workspace.secondCopy, random)),
      )
    }
  })
  const wasBooth = notes.read(BOOTH_HINT) !== null
  const booth = () => lock()?.current()
  const astray = () => {
    const current = booth()
    return current ? location.pathname !== addressOf(current) : current === undefined && wasBooth
  }
  createEffect(() => {
    const current = booth()
    if (current === undefined) return
    if (current === null) notes.remove(BOOTH_HINT)
    else {
      notes.write(BOOTH_HINT, '1')
      if (astray()) navigate(addressOf(current), { replace: true })
    }
  })
  return (
    <BoothLockContext.Provider value={lock}>
      <Show when={!astray() || device.failure()}>{props.children}</Show>
    </BoothLockContext.Provider>
  )
}

function addressOf({ plan, meeting, vote }: BoothInProgress): string {
  if (vote === undefined) return `/plan/${plan}/kiosco`
  return `/plan/${plan}/encuentro/${meeting}/votacion/${vote}`
}
