import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { type BoothInProgress, type BoothLock, BoothLockContext } from '../store/booth-lock.ts'
import { useDevice } from '../store/context.ts'
import { notes } from './notes.ts'

/** What localStorage remembers before the tables are open: that a staff screen must not even flash up. */
const HINT = 'encuentro-booth'

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
    const db = device.workspace()?.db
    if (db) {
      void import('../store/open-booth-lock.ts').then(({ openBoothLock }) =>
        setLock(openBoothLock(db, (bytes) => crypto.getRandomValues(bytes))),
      )
    }
  })
  const wasBooth = notes.read(HINT) !== null
  const booth = () => lock()?.current()
  const astray = () => {
    const current = booth()
    return current ? location.pathname !== addressOf(current) : current === undefined && wasBooth
  }
  createEffect(() => {
    const current = booth()
    if (current === undefined) return
    if (current === null) notes.remove(HINT)
    else {
      notes.write(HINT, '1')
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
  return `/plan/${plan}/encuentro/${meeting}/votacion/${vote}`
}
