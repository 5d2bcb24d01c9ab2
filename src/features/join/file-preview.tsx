import { createSignal, For, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import type { Preview } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What a file brings, who signed it and how much is new; one tap applies it. */
export function FilePreviewSheet(props: {
  preview: Preview
  onCancel: () => void
  onDone: () => void
}): JSX.Element {
  const words = useWords()
  const [state, setState] = createSignal<'asking' | 'applying' | 'applied' | 'failed'>('asking')
  const counts = () => Object.entries(props.preview.counts).filter(([, n]) => n > 0)
  async function apply() {
    setState('applying')
    try {
      await props.preview.apply()
      setState('applied')
    } catch {
      setState('failed')
    }
  }
  return (
    <section class="sheet stack join-found">
      <h2 class="headline">{words().join.preview(props.preview.deviceName)}</h2>
      <p>{words().join.previewPlan(props.preview.planName)}</p>
      <table class="plain-table">
        <tbody>
          <For each={counts()}>
            {([kind, n]) => (
              <tr>
                <th scope="row">{words().join.kinds[kind] ?? kind}</th>
                <td class="num">{n}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>
        <b>{words().join.fresh(props.preview.fresh)}</b>
      </p>
      <Show when={props.preview.refusals.length > 0}>
        <Notice tone="clash">
          {words().join.leftOut(props.preview.refusals.length)}:{' '}
          <For each={props.preview.refusals}>
            {(each) => <span>{words().join.reasons[each.reason] ?? each.reason}. </span>}
          </For>
        </Notice>
      </Show>
      <Show when={state() === 'applied'}>
        <Notice icon="check" alert>
          {words().join.applied}
        </Notice>
      </Show>
      <Show when={state() === 'failed'}>
        <Notice tone="clash" alert>
          {words().join.applyFailed}
        </Notice>
      </Show>
      <div class="actions">
        <Show
          when={state() === 'applied'}
          fallback={
            <>
              <button
                type="button"
                class="button sun tall"
                disabled={state() === 'applying'}
                onClick={() => void apply()}
              >
                {words().join.apply} <Icon name="check" />
              </button>
              <button type="button" class="button" onClick={() => props.onCancel()}>
                {words().terms.cancel}
              </button>
            </>
          }
        >
          <button type="button" class="button primary tall" onClick={() => props.onDone()}>
            {words().join.goToPlan} <Icon name="arrow" />
          </button>
        </Show>
      </div>
    </section>
  )
}
