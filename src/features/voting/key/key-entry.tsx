import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { joinSheets, type KeyRefusal, keyOf } from '../../../store/key-sheets.ts'
import { CameraReader } from '../../../ui/camera-reader.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Segment } from '../../../ui/segment.tsx'
import { useHeldKey } from './count-key.ts'

/** The key joined for opening: from this tablet, from the sheet with the whole of it, or from two halves. */
export function KeyEntry(props: { vote: Vote; onKey: (key: CryptoKey) => void }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.key
  const { held } = useHeldKey(() => props.vote.id)
  const [from, setFrom] = createSignal<'whole' | 'halves'>(
    props.vote.config.envelope?.held === 'halves' ? 'halves' : 'whole',
  )
  const [typed, setTyped] = createSignal<readonly [string, string]>(['', ''])
  const [refusal, setRefusal] = createSignal<{ refusal: KeyRefusal; detail?: string }>()
  const fields = () => (from() === 'halves' ? [0, 1] : [0])
  const type = (at: number, value: string) =>
    setTyped(([one, other]) => (at === 0 ? [value, other] : [one, value]))
  /** A scanned sheet goes where there is still room. */
  const scan = (code: string) => type(typed()[0] === '' || from() === 'whole' ? 0 : 1, code)
  const join = async () => {
    const joined = await joinSheets(
      props.vote,
      fields().map((at) => typed()[at] ?? ''),
    )
    if (!joined.ok) return setRefusal(joined)
    setRefusal(undefined)
    setTyped(['', ''])
    props.onKey(joined.value.key)
  }
  const openHere = async () => {
    const secret = held()?.secret
    const key = secret === undefined ? undefined : await keyOf(props.vote, secret)
    if (key?.ok) props.onKey(key.value)
    else setRefusal({ refusal: 'key-of-other-vote' })
  }
  return (
    <Show
      when={!held()}
      fallback={
        <>
          <p>{text().openHere}</p>
          <button type="button" class="button sun tall wide" onClick={() => void openHere()}>
            <Icon name="key" />
            {text().open}
          </button>
        </>
      }
    >
      <form
        class="stack"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        <Segment
          label={text().from}
          value={from()}
          options={[
            { value: 'whole', label: text().fromWhole },
            { value: 'halves', label: text().fromHalves },
          ]}
          onChange={setFrom}
        />
        <For each={fields()}>
          {(at) => (
            <div class="field">
              <label for={`vote-key-${at}`}>
                {from() === 'halves' ? text().half(at + 1) : text().whole}
              </label>
              <textarea
                id={`vote-key-${at}`}
                class="input"
                rows={3}
                autocomplete="off"
                spellcheck={false}
                value={typed()[at]}
                onInput={(event) => type(at, event.currentTarget.value)}
              />
              <small class="soft">{text().typeHint}</small>
            </div>
          )}
        </For>
        <CameraReader onText={scan} words={words().ceremony.camera} />
        <Show when={refusal()}>
          {(why) => (
            <Notice tone="clash" alert>
              {why().refusal === 'sheet-malformed'
                ? text().sheetMalformed(Number(why().detail ?? '1'))
                : text().otherVote}
            </Notice>
          )}
        </Show>
        <button type="submit" class="button sun tall wide">
          <Icon name="key" />
          {text().open}
        </button>
      </form>
    </Show>
  )
}
