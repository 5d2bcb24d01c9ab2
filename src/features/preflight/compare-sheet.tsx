import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import {
  readVersionCard,
  type VersionCard,
  writeVersionCard,
} from '../../domain/preflight/version-card.ts'
import { useWords } from '../../i18n/index.ts'
import { CameraReader } from '../../ui/camera-reader.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'

/** The code says what this tablet's clock says: it is drawn anew each second. */
const TICK_MS = 1_000

/** Two tablets hold their versions and clocks against each other: one shows a code, the other reads it. */
export function CompareSheet(props: {
  /** This tablet's card, but for the instant. */
  own: Omit<VersionCard, 'at'>
  onRead: (other: VersionCard, own: VersionCard) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().preflight
  const [now, setNow] = createSignal(new Date())
  const [foreign, setForeign] = createSignal(false)
  const [isCopied, setCopied] = createSignal(false)
  const [typed, setTyped] = createSignal('')
  const ticking = setInterval(() => setNow(new Date()), TICK_MS)
  onCleanup(() => clearInterval(ticking))
  const code = () => writeVersionCard({ ...props.own, at: now().toISOString() })
  const copy = async () => {
    await navigator.clipboard?.writeText(code()).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  /** Returns whether to look on. */
  const read = (seen: string) => {
    const other = readVersionCard(seen.trim())
    setForeign(other === undefined)
    if (other === undefined) return true
    props.onRead(other, { ...props.own, at: new Date().toISOString() })
    return false
  }
  return (
    <section class="sheet preflight-sheet stack" aria-labelledby="preflight-compare">
      <h2 id="preflight-compare">{text().compare}</h2>
      <p>{text().compareText}</p>
      <QrCode text={code()} label={text().ownCode(props.own.app)} class="preflight-qr" />
      <p class="soft">{text().ownCode(props.own.app)}</p>
      <CameraReader onText={read} words={text().code} />
      <details>
        <summary>{text().byText}</summary>
        <div class="stack">
          <button type="button" class="button" onClick={() => void copy()}>
            {isCopied() ? text().codeCopied : text().codeCopy}
          </button>
          <form
            class="preflight-typed"
            onSubmit={(event) => {
              event.preventDefault()
              read(typed())
            }}
          >
            <Field label={text().codeTyped} value={typed()} onInput={setTyped} />
            <button type="submit" class="button">
              {text().codeRead}
            </button>
          </form>
        </div>
      </details>
      <Show when={foreign()}>
        <Notice alert>{text().codeForeign}</Notice>
      </Show>
    </section>
  )
}
