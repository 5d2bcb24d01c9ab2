import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import type { Result } from '../../lib/result.ts'
import { type HandOver, type QrStream, useMeeting, useOpenDevice } from '../../store/context.ts'
import { CountsTable } from '../../ui/counts-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Screen } from '../../ui/screen.tsx'
import { canShareFiles, shareFile } from '../../ui/share-file.ts'
import { StreamView } from '../../ui/stream-view.tsx'
import './passing.css'
import { ReceiptReader } from './receipt-reader.tsx'

interface Made {
  readonly file: HandOver
  readonly stream: Result<QrStream>
}

/** Passing a meeting to another tablet: its camera, a file or the share sheet; then its receipt. */
export default function PassScreen(): JSX.Element {
  const place = useMeeting()
  const device = useOpenDevice()
  const words = useWords()
  const navigate = useNavigate()
  const { acts } = device.ready
  const [told, setTold] = createSignal<'saved' | 'shareFailed'>()
  const [made, setMade] = createSignal<Made>()
  void acts.writeFile(place.session, place.meeting).then(async (file) => {
    // Photos never go by codes: they would take many minutes.
    const bare =
      file.photos.carried > 0
        ? await acts.writeFile(place.session, place.meeting, { isBare: true })
        : file
    setMade({ file, stream: await acts.streamOf(bare.bytes) })
  })
  const photosAside = () => {
    const photos = made()?.file.photos
    return photos ? photos.carried + photos.left : 0
  }
  const counts = () => Object.entries(made()?.file.counts ?? {}).filter(([, n]) => n > 0)
  const stream = () => {
    const found = made()?.stream
    return found?.ok ? found.value : undefined
  }
  const base = () => `/plan/${place.session.plan}/encuentro/${place.meeting}`

  function save() {
    const file = made()?.file
    if (!file) return
    saveFile(file.name, 'application/zip', file.bytes)
    setTold('saved')
  }
  async function share() {
    const file = made()?.file
    if (!file) return
    const shared = await shareFile(file.name, file.bytes)
    setTold(shared === 'failed' ? 'shareFailed' : undefined)
  }

  return (
    <Screen
      title={words().passing.title}
      subtitle={words().passing.subtitle(place.entry().name)}
      back={`${base()}/cierre`}
      class="passing"
    >
      <section class="sheet stack passing-codes" aria-labelledby="passing-codes">
        <h2 class="headline" id="passing-codes">
          {words().passing.pointHere}
        </h2>
        <p>{words().passing.pointHow}</p>
        <Show when={made()} fallback={<p role="status">{words().passing.making}</p>}>
          <Show when={stream()} fallback={<Notice>{words().passing.tooBig}</Notice>}>
            {(shown) => (
              <StreamView
                frame={(n) => shown().frame(n)}
                blocks={shown().blocks}
                code={shown().code}
              />
            )}
          </Show>
          <Show when={photosAside() > 0}>
            <Notice icon="camera">{words().photos.notByCode(photosAside())}</Notice>
          </Show>
        </Show>
      </section>
      <div class="passing-side">
        <div class="passing-ways">
          <button type="button" class="button" disabled={!made()} onClick={save}>
            <Icon name="file" />
            <span>
              {words().passing.withFile}
              <small>{words().passing.withFileText}</small>
            </span>
          </button>
          <Show when={canShareFiles()}>
            <button type="button" class="button" disabled={!made()} onClick={() => void share()}>
              <Icon name="send" />
              <span>
                {words().passing.share}
                <small>{words().passing.shareText}</small>
              </span>
            </button>
          </Show>
          <button type="button" class="button" onClick={() => navigate('/unirse')}>
            <Icon name="camera" /> {words().passing.toReceive}
          </button>
        </div>
        <div aria-live="polite">
          <Show when={told()}>
            {(what) => (
              <Notice icon={what() === 'saved' ? 'check' : 'alert'}>
                {words().passing[what()]}
              </Notice>
            )}
          </Show>
        </div>
        <section class="sheet stack" aria-labelledby="passing-what">
          <h2 id="passing-what">{words().passing.what}</h2>
          <CountsTable
            counts={counts().map(([kind, n]) => [words().join.kinds[kind] ?? kind, n] as const)}
          />
          <p class="soft">
            {(made()?.file.photos.carried ?? 0) > 0
              ? words().photos.inFile(made()?.file.photos.carried ?? 0)
              : words().passing.noContacts}{' '}
            <Show when={(made()?.file.photos.left ?? 0) > 0}>
              {words().photos.notInFile(made()?.file.photos.left ?? 0)}{' '}
            </Show>
            <Show when={made()}>
              {(it) => words().passing.size(Math.ceil(it().file.bytes.length / 1_000))}
            </Show>{' '}
            {words().passing.again}
          </p>
        </section>
        <ReceiptReader />
      </div>
    </Screen>
  )
}
