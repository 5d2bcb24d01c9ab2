import type { AgendaPress } from '../../../domain/agenda/agenda.ts'
import type { BlockCourse } from '../../../domain/agenda/course.ts'
import { pressBegin, pressExtend, pressFinish, takeTurnBack } from '../../../domain/agenda/press.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import type { Toast } from '../../../ui/toast.tsx'
import { createWriter } from '../write.ts'
import type { RunningAgenda } from './running.ts'

/** The agenda's buttons. Each writes one press; a turn can be taken back for as long as its toast stands. */
export interface AgendaButtons {
  begin(row: BlockCourse): void
  /** The first block, the next one, or the end. */
  next(): void
  extend(): void
  finish(): void
  /** After the end: the last block goes on from where it began. */
  resume(): void
}

/** Makes the buttons of one screen. */
export function createAgendaButtons(
  agenda: RunningAgenda,
  show: (toast: Toast) => void,
): AgendaButtons {
  const words = useWords()
  const { records } = useMeeting().course
  const write = createWriter(records, show)
  const press = (made: AgendaPress | undefined, told?: Toast) => {
    if (made) void write((pen) => pen.birth(made), told)
  }
  const turn = (made: AgendaPress, text: string) => {
    const before = agenda.standing()
    const undo = {
      label: words().terms.undo,
      run: () => press(takeTurnBack(agenda.presses(), before, agenda.stamp())),
    }
    press(made, before.now ? { text, undo } : { text })
  }
  const begin = ({ block }: BlockCourse) =>
    turn(pressBegin(agenda.presses(), block.id, agenda.stamp()), words().inRoom.turned(block.name))
  const finish = () => turn(pressFinish(agenda.presses(), agenda.stamp()), words().inRoom.ended)
  return {
    begin,
    next() {
      const { state, blocks, next } = agenda.standing()
      const target = state === 'planned' ? blocks.find((row) => row.state === 'ahead') : next
      if (target) begin(target)
      else if (state === 'running') finish()
    },
    extend() {
      const made = pressExtend(agenda.presses(), agenda.standing(), agenda.stamp())
      press(made, { text: words().inRoom.extended })
    },
    finish,
    resume() {
      const last = agenda
        .standing()
        .blocks.filter((row) => row.state === 'done')
        .sort((a, b) => (a.ended ?? 0) - (b.ended ?? 0))
        .at(-1)
      if (last)
        press(takeTurnBack(agenda.presses(), { ...agenda.standing(), now: last }, agenda.stamp()))
    },
  }
}
