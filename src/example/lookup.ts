import { sha256Hex } from '../lib/hash.ts'
import type { ExampleSource } from './source.ts'

export type SourceMeeting = ExampleSource['reuniones'][number]

/** The id of a source id: 96 bits, like every id of ours, the same on every load. */
export function exampleId<I extends string>(sourceId: string): I {
  return sha256Hex(`encuentro/ejemplo/1\n${sourceId}`).slice(0, 24) as I
}

/** Throws RangeError when the source has no such phase. */
export function phaseOf(source: ExampleSource, id: string): ExampleSource['fases'][number] {
  const phase = source.fases.find((candidate) => candidate.id === id)
  if (phase === undefined) throw new RangeError(`no phase ${id}`)
  return phase
}

/** Throws RangeError when the source has no such meeting. */
export function meetingById(source: ExampleSource, id: string): SourceMeeting {
  const meeting = source.reuniones.find((candidate) => candidate.id === id)
  if (meeting === undefined) throw new RangeError(`no meeting ${id}`)
  return meeting
}

/** The source tells days and hours, not time zones: its clock is testimony, read as UTC (I8). */
export function instantOf(meeting: SourceMeeting): string {
  return `${meeting.fecha}T${meeting.hora_inicio}:00.000Z`
}
