import { holiday } from './calendar-records.ts'
import {
  consultationPlan,
  dissemination,
  foreword,
  launchEvent,
  release,
} from './closing-records.ts'
import type { StepDefinition, StepPlace, WordsOf } from './definition.ts'
import { channel, initiative, tableTeam } from './diagnosis-records.ts'
import {
  participationAgreement,
  planScope,
  politicalAgreement,
  teamMember,
} from './preparation-records.ts'
import { dataController, objection, retentionRule } from './town-hall-records.ts'

/** Every kind of step record, in the order of the process: one file or block, one line here. */
export const STEP_DEFINITIONS = [
  politicalAgreement,
  teamMember,
  planScope,
  holiday,
  participationAgreement,
  initiative,
  channel,
  tableTeam,
  consultationPlan,
  foreword,
  dissemination,
  release,
  launchEvent,
  dataController,
  retentionRule,
  objection,
] as const satisfies readonly StepDefinition[]

type Definition = (typeof STEP_DEFINITIONS)[number]
export type StepKind = Definition['kind']

/** The words of all definitions in one language, by kind. */
export type StepRecordWords = {
  readonly [D in Definition as D['kind']]: WordsOf<D>
}

/** The definitions of one step's screen. */
export function definitionsAt(place: StepPlace): readonly Definition[] {
  return STEP_DEFINITIONS.filter(({ step }) => step === place)
}
