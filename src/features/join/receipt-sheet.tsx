import { createSignal, type JSX, onMount, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { type Preview, type QrStream, useOpenDevice } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { StreamView } from '../../ui/stream-view.tsx'

/** What this tablet signed for what it received, as codes for whoever passed it, or as a file. */
export function ReceiptSheet(props: { preview: Preview }): JSX.Element {
  const { acts } = useOpenDevice().ready
  const words = useWords()
  const [made, setMade] = createSignal<{ bytes: Uint8Array<ArrayBuffer>; stream: QrStream }>()
  onMount(async () => {
    const receipt = await props.preview.receipt()
    if (!receipt.ok) return
    const bytes = new TextEncoder().encode(receipt.value)
    const stream = await acts.streamOf(bytes)
    if (stream.ok) setMade({ bytes, stream: stream.value })
  })
  return (
    <Show when={made()}>
      {(receipt) => (
        <section class="stack" aria-labelledby="join-receipt">
          <h3 id="join-receipt">{words().passing.receiptMine}</h3>
          <p>{words().passing.showReceiptText}</p>
          <StreamView
            frame={(n) => receipt().stream.frame(n)}
            blocks={receipt().stream.blocks}
            code={receipt().stream.code}
          />
          <button
            type="button"
            class="button"
            onClick={() =>
              saveFile(
                `${receipt().stream.code}.encuentro-comprobante`,
                'text/plain',
                receipt().bytes,
              )
            }
          >
            <Icon name="file" /> {words().passing.saveReceipt}
          </button>
        </section>
      )}
    </Show>
  )
}
