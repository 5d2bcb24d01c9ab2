import { type Accessor, createSignal, type JSX, onCleanup, Show } from 'solid-js'

/** How long an undo stays at hand. */
const STAYS_MS = 20_000

export interface Toast {
  readonly text: string
  readonly undo?: { readonly label: string; readonly run: () => void }
  /** What could not be done: carmine rule, stays until the next. */
  readonly failed?: boolean
}

/** A toast of one screen: shown by `show`, gone by itself after 20 s. */
export function createToast(): {
  current: Accessor<Toast | undefined>
  show: (toast: Toast) => void
} {
  const [current, setCurrent] = createSignal<Toast>()
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  return {
    current,
    show(toast) {
      clearTimeout(timer)
      setCurrent(toast)
      if (!toast.failed) timer = setTimeout(() => setCurrent(undefined), STAYS_MS)
    },
  }
}

/** Where a screen shows its toast; a polite live region, reachable by key. */
export function ToastPlace(props: { toast: Toast | undefined }): JSX.Element {
  return (
    <div class="toast-place" role="status">
      <Show when={props.toast}>
        {(toast) => (
          <div class="toast" classList={{ failed: toast().failed ?? false }}>
            <span>{toast().text}</span>
            <Show when={toast().undo}>
              {(undo) => (
                <button type="button" class="button" onClick={() => undo().run()}>
                  {undo().label}
                </button>
              )}
            </Show>
          </div>
        )}
      </Show>
    </div>
  )
}
