import type { DeviceId } from '../../lib/ids.ts'
import type { AgendaPress } from './agenda.ts'
import type { AgendaCourse } from './course.ts'
import { headTurns } from './turns.ts'

/** What comes from outside the domain: chance, clock and the tablet. */
export interface PressStamp {
  readonly id: string
  readonly at: string
  readonly device: DeviceId
}

/** Minutes that one tap gives a block. */
export const EXTEND_BY = 5

/** «Empezar», «Siguiente» and «Pasar a este»: the named block runs from the instant of the stamp. */
export function pressBegin(
  presses: readonly AgendaPress[],
  block: string,
  stamp: PressStamp,
): AgendaPress {
  return { ...pressed('begin', presses, stamp), block }
}

/** «+5 minutos»: says how many the block has in all, so that one wish pressed on two tablets is one. */
export function pressExtend(
  presses: readonly AgendaPress[],
  course: AgendaCourse,
  stamp: PressStamp,
): AgendaPress | undefined {
  const { now } = course
  if (now === undefined) return undefined
  return {
    ...pressed('extend', presses, stamp),
    block: now.block.id,
    minutes: now.extra + EXTEND_BY,
  }
}

/** «Terminar»: nothing runs any more. */
export function pressFinish(presses: readonly AgendaPress[], stamp: PressStamp): AgendaPress {
  return pressed('finish', presses, stamp)
}

/** Goes back to what ran before a turn, as if that had not been: the block is counted on from where it began. */
export function takeTurnBack(
  presses: readonly AgendaPress[],
  before: AgendaCourse,
  stamp: PressStamp,
): AgendaPress | undefined {
  const { now } = before
  if (now === undefined) return undefined
  const at = now.began === undefined ? stamp.at : new Date(now.began).toISOString()
  return pressBegin(presses, now.block.id, { ...stamp, at })
}

function pressed(
  act: AgendaPress['act'],
  presses: readonly AgendaPress[],
  stamp: PressStamp,
): AgendaPress {
  const after = headTurns(presses).map(({ id }) => id)
  return { kind: 'agenda-press', v: 1, act, after, ...stamp }
}
