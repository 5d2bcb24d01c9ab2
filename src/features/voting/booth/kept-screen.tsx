import { type JSX, Match, Show, Switch } from 'solid-js'
import type { BoothState } from '../../../domain/voting/booth.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { StaffButton } from './staff-button.tsx'

/** After the confirmation: on its way, kept, or not kept. The choice is not on screen any more. */
export function KeptScreen(props: {
  at: BoothState['at']
  refusal: string
  onRetry: () => void
  onStaff: () => void
}): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  return (
    <main class="booth-kept">
      <Switch>
        <Match when={props.at === 'keeping'}>
          <p class="booth-pitch" role="status">
            {booth().keeping}
          </p>
        </Match>
        <Match when={props.at === 'kept'}>
          <div role="status" class="booth-thanks">
            <span class="booth-slot" aria-hidden="true">
              <Icon name="ballot-box" />
            </span>
            <h1 class="headline">{booth().thanks}</h1>
            <p class="booth-pitch">{booth().passOn}</p>
          </div>
        </Match>
        <Match when={props.at === 'failed'}>
          <div class="booth-failed" role="alert">
            <Icon name="alert" />
            <h1>{booth().failedTitle}</h1>
            <p>
              <Show when={props.refusal} fallback={booth().failedText}>
                {(text) => text()}
              </Show>
            </p>
          </div>
          <button type="button" class="button primary booth-giant" onClick={() => props.onRetry()}>
            {booth().retry}
          </button>
          <StaffButton onStaff={props.onStaff} />
        </Match>
      </Switch>
    </main>
  )
}
