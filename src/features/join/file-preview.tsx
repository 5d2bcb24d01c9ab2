import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { loadWords, useWords } from '../../i18n/index.ts'
import type { Preview } from '../../store/context.ts'
import { CountsTable } from '../../ui/counts-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FromRevoked } from './from-revoked.tsx'
import { ReceiptSheet } from './receipt-sheet.tsx'

/** What a file brings, who signed it and how much is new; one tap applies it. */
export function FilePreviewSheet(props: {
  preview: Preview
  onCancel: () => void
  onDone: () => void
}): JSX.Element {
  const words = useWords()
  const [state, setState] = createSignal<'asking' | 'applying' | 'applied' | 'failed'>('asking')
  const [decided, setDecided] = createSignal<'apply' | 'wait'>()
  const counts = () => Object.entries(props.preview.counts).filter(([, n]) => n > 0)
  const hasRevoked = () => props.preview.fromRevoked.length > 0
  // Rare, so its words come when they are needed.
  const [hasWords] = createResource(hasRevoked, async () => {
    await loadWords('desk')
    return true
  })
  /** A person must say what becomes of what revoked devices brought. */
  const asks = () => hasRevoked() && props.preview.mayDecide
  const isReceived = () =>
    state() === 'applied' && (props.preview.hasOthers || decided() === 'apply')
  /** Photos whose cards came before them are news, too. */
  const saysFresh = () =>
    (props.preview.hasOthers || !hasRevoked()) &&
    (props.preview.fresh > 0 || props.preview.photos.fresh === 0)
  async function apply(decision: 'apply' | 'wait') {
    setState('applying')
    try {
      await props.preview.apply(decision)
      if (asks()) setDecided(decision)
      setState('applied')
    } catch {
      setState('failed')
    }
  }
  return (
    <section class="sheet stack join-found">
      <h2 class="headline">{words().join.preview(props.preview.deviceName)}</h2>
      <p>{words().join.previewPlan(props.preview.planName)}</p>
      <CountsTable
        counts={counts().map(([kind, n]) => [words().join.kinds[kind] ?? kind, n] as const)}
      />
      <Show when={saysFresh()}>
        <p>
          <b>{words().join.fresh(props.preview.fresh)}</b>
        </p>
      </Show>
      <Show when={props.preview.comments.carried > 0}>
        <p>{words().join.comments(props.preview.comments.carried, props.preview.comments.had)}</p>
      </Show>
      <Show when={props.preview.photos.carried > 0}>
        <p>{words().photos.fresh(props.preview.photos.fresh, props.preview.photos.carried)}</p>
      </Show>
      <Show when={props.preview.refusals.length > 0}>
        <Notice tone="clash">
          {words().join.leftOut(props.preview.refusals.length)}:{' '}
          <For each={props.preview.refusals}>
            {(each) => <span>{words().join.reasons[each.reason] ?? each.reason}. </span>}
          </For>
        </Notice>
      </Show>
      <Show when={hasWords.state === 'ready'}>
        <FromRevoked
          preview={props.preview}
          decided={decided()}
          disabled={state() === 'applying'}
          onDecide={(decision) => void apply(decision)}
        />
      </Show>
      <Show when={isReceived()}>
        <Notice icon="check" alert>
          {words().join.applied}
        </Notice>
        <ReceiptSheet preview={props.preview} />
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
              <Show when={props.preview.hasOthers && !asks()}>
                <button
                  type="button"
                  class="button sun tall"
                  disabled={state() === 'applying'}
                  onClick={() => void apply('wait')}
                >
                  {words().join.apply} <Icon name="check" />
                </button>
              </Show>
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
