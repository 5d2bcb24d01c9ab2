import { type JSX, lazy, Show, Suspense } from 'solid-js'
import { loadWords, useShell } from '../i18n/index.ts'
import { CLOSE } from '../protocol/close-codes.ts'
import { useDevice } from '../store/context.ts'
import { Notice } from '../ui/notice.tsx'

/** Rare, so its code and words come when they are needed. */
const RevokedNotice = lazy(async () => {
  const [module] = await Promise.all([import('./revoked-notice.tsx'), loadWords('desk')])
  return module
})

/** What concerns the whole device, worst first: no storage, not saved, another tab, the relay's refusal, a newer app. */
export function Banner(): JSX.Element {
  const device = useDevice()
  const words = useShell()
  const unsaved = () => (device.workspace()?.unsaved() ?? 0) > 0
  const follows = () => device.session()?.leads() === false
  const refusal = () => {
    const { state, code } = device.relay()
    if (state !== 'refused') return undefined
    if (code === CLOSE.revoked) return <RevokedNotice />
    return code === CLOSE.expired ? words().banner.relayExpired : words().banner.relayForbidden
  }
  return (
    <>
      <Show when={device.failure()}>
        <div class="banner">
          <Notice tone="clash" alert>
            <b>{words().noStorage.title}.</b> {words().noStorage.text} {words().noStorage.todo}{' '}
            <button type="button" class="button" onClick={() => location.reload()}>
              {words().noStorage.again}
            </button>
          </Notice>
        </div>
      </Show>
      <Show when={unsaved()}>
        <div class="unsaved" role="alert">
          <span>
            {words().banner.notSaved} {words().banner.notSavedHint}
          </span>
          <button
            type="button"
            class="button"
            onClick={() => void device.workspace()?.journal.retry()}
          >
            {words().banner.retry}
          </button>
        </div>
      </Show>
      <Show when={follows()}>
        <div class="banner" role="status">
          <Notice>{words().banner.otherTab}</Notice>
        </div>
      </Show>
      <Show when={refusal()}>
        {(text) => (
          <div class="banner" role="status">
            <Suspense>
              <Notice>{text()}</Notice>
            </Suspense>
          </div>
        )}
      </Show>
      <Show when={device.updateReady() && !device.session()}>
        <div class="banner" role="status">
          <Notice>
            {words().banner.updateReady}{' '}
            <button type="button" class="button" onClick={() => device.update()}>
              {words().banner.update}
            </button>
          </Notice>
        </div>
      </Show>
    </>
  )
}
