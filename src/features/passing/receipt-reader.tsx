import { createSignal, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { type Gathering, useMeeting, useOpenDevice } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StreamCamera } from '../../ui/stream-camera.tsx'

type Told =
  | { readonly kind: 'kept'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'not-receipt' | 'failed' }

/** Reads the receipt of the tablet that was handed the meeting; only that counts as «elsewhere». */
export function ReceiptReader(): JSX.Element {
  const place = useMeeting()
  const { acts } = useOpenDevice().ready
  const words = useWords()
  const [opened, setOpened] = createSignal(false)
  const [told, setTold] = createSignal<Told>()
  const [gathering, setGathering] = createSignal<Gathering>()
  void acts.gather().then(setGathering)
  const missing = () => {
    const rooms = [...place.session.opened.values()].filter(
      ({ room }) => 'meeting' in room && room.meeting === place.meeting,
    )
    return rooms
      .flatMap((room) => [...place.session.where(room).values()])
      .filter(({ devices }) => devices.length === 0).length
  }

  async function read(bytes: Uint8Array<ArrayBuffer>, code: string) {
    const file = await acts.openFile(new File([bytes], code))
    if (!file.ok) return setTold({ kind: 'refused', reason: file.refusal })
    if (file.value.kind !== 'receipt') return setTold({ kind: 'not-receipt' })
    try {
      await file.value.keep()
      setTold({ kind: 'kept', name: file.value.name })
      setOpened(false)
    } catch {
      setTold({ kind: 'failed' })
    }
  }
  const sentence = (now: Told) => {
    if (now.kind === 'kept') return words().passing.receiptKept(now.name)
    if (now.kind === 'refused')
      return words().join.refusals[now.reason] ?? words().join.refusalOther
    return now.kind === 'failed' ? words().passing.receiptFailed : words().passing.notReceipt
  }

  return (
    <section class="sheet stack" aria-labelledby="passing-receipt">
      <h2 id="passing-receipt">{words().passing.receiptTitle}</h2>
      <p>{words().passing.receiptText}</p>
      <Show
        when={opened()}
        fallback={
          <button type="button" class="button primary" onClick={() => setOpened(true)}>
            <Icon name="camera" /> {words().passing.readReceipt}
          </button>
        }
      >
        <StreamCamera
          gathering={gathering()}
          onWhole={(bytes, code) => void read(bytes, code)}
          onOther={() => setTold({ kind: 'not-receipt' })}
        />
      </Show>
      <div aria-live="polite">
        <Show when={told()}>
          {(now) => (
            <Notice
              icon={now().kind === 'kept' ? 'check' : 'alert'}
              tone={now().kind === 'kept' ? 'hint' : 'clash'}
            >
              {sentence(now())}{' '}
              <Show when={now().kind === 'kept'}>
                {missing() === 0
                  ? words().passing.receiptAll
                  : words().passing.receiptMissing(missing())}
              </Show>
            </Notice>
          )}
        </Show>
      </div>
    </section>
  )
}
