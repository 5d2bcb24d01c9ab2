import { preparation } from './01-preparation.ts'
import { diagnosis } from './02-diagnosis.ts'
import { citizenMeetings } from './03-citizen-meetings.ts'
import { selection } from './04-selection.ts'
import { draft } from './05-draft.ts'
import { publicConsultation } from './06-public-consultation.ts'
import { accountability } from './07-accountability.ts'
import { launch } from './08-launch.ts'
import type { Phase } from './phase.ts'

/** The score of the process, in order: what a plan goes through. */
export const PHASES = [
  preparation,
  diagnosis,
  citizenMeetings,
  selection,
  draft,
  publicConsultation,
  accountability,
  launch,
] as const satisfies readonly Phase[]
