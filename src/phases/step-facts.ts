import type { Plan } from '../domain/process/plan.ts'
import type { Birth } from '../domain/records/record.ts'
import type { Channel, Initiative } from '../domain/steps/diagnosis-records.ts'
import type {
  ParticipationAgreement,
  PoliticalAgreement,
  TeamMember,
} from '../domain/steps/preparation-records.ts'
import { standingOfKind } from '../domain/steps/standing.ts'

/** What the records of the steps show, counted. */
export interface StepFacts {
  /** Authorities that agreed, with conditions or without. */
  readonly agreements: number
  readonly members: number
  /** 0 to 2: the local government, and those who are not of it. */
  readonly teamSides: number
  /** Directions with an agreement. */
  readonly unitAgreements: number
  readonly initiatives: number
  /** Axes of the plan, and those of them with an initiative. */
  readonly axes: number
  readonly axesWithInitiatives: number
  readonly channels: number
  readonly consultations: number
  readonly disseminations: number
  readonly releases: number
  readonly launchEvents: number
}

/** Counts the records of the steps that stand. */
export function readStepFacts(plan: Plan, records: readonly Birth[]): StepFacts {
  const many = (kind: string) => standingOfKind(records, kind).length
  const members = standingOfKind<TeamMember>(records, 'team-member')
  const initiatives = standingOfKind<Initiative>(records, 'initiative')
  const sides = new Set(members.map(({ sector }) => sector === 'local-government'))
  return {
    agreements: standingOfKind<PoliticalAgreement>(records, 'political-agreement').filter(
      ({ agreement }) => agreement !== 'does-not-support',
    ).length,
    members: members.length,
    teamSides: sides.size,
    unitAgreements: standingOfKind<ParticipationAgreement>(records, 'participation-agreement')
      .length,
    initiatives: initiatives.length,
    axes: plan.axes.length,
    axesWithInitiatives: plan.axes.filter((axis) => initiatives.some((one) => one.axis === axis))
      .length,
    channels: standingOfKind<Channel>(records, 'channel').length,
    consultations: many('consultation'),
    disseminations: many('dissemination'),
    releases: many('release'),
    launchEvents: many('launch-event'),
  }
}
