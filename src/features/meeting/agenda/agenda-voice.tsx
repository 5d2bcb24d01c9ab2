import { createEffect, createMemo, createSignal, type JSX, on } from 'solid-js'
import type { AgendaCourse } from '../../../domain/agenda/course.ts'
import { useWords } from '../../../i18n/index.ts'

/** From how little time on the end of a block is announced. */
const SOON_MS = 120_000

/** Says a new block, and two minutes left, to screen readers; never each second, and nothing on opening. */
export function AgendaVoice(props: { course: AgendaCourse }): JSX.Element {
  const words = useWords()
  const [said, setSaid] = createSignal('')
  const block = createMemo(() => props.course.now?.block.id ?? props.course.state)
  const isSoon = createMemo(() => {
    const { now, remaining } = props.course
    return now !== undefined && remaining > 0 && remaining <= SOON_MS
  })
  createEffect(
    on(
      [block, isSoon],
      ([id, soon], before) => {
        const { now, state } = props.course
        const { inRoom } = words()
        if (id !== before?.[0]) {
          if (now) setSaid(inRoom.saidBegin(now.block.name, inRoom.minutesCount(now.minutes)))
          else setSaid(state === 'finished' ? inRoom.saidFinished : '')
        } else if (soon && now) setSaid(inRoom.saidTwo(now.block.name))
      },
      { defer: true },
    ),
  )
  return (
    <p class="unseen" role="status">
      {said()}
    </p>
  )
}
