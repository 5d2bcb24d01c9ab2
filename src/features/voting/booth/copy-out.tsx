import { createSignal, type JSX, Show } from 'solid-js'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { COPY_MIN, copyBooth } from '../../../store/seal-booth.ts'
import { Icon } from '../../../ui/icon.tsx'

/** A copy of the box while voting goes on, for a tablet that may not last until the end. */
export function CopyOut(props: { vote: Vote }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.copy
  const { session } = useMeeting()
  const [told, setTold] = createSignal('')
  const copy = async () => {
    try {
      const n = await copyBooth({ session, vote: props.vote })
      setTold(n === 'too-few' ? text().tooFew(COPY_MIN) : text().done(n))
    } catch {
      setTold(text().failed)
    }
  }
  return (
    <>
      <p>{text().hint}</p>
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name="file" />
        {text().verb}
      </button>
      <p role="status">
        <Show when={told()}>{(now) => now()}</Show>
      </p>
    </>
  )
}
