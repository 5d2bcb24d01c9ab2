/** The eight phases and 31 steps of the process, by number and name; `src/phases` tells what shows each. */
export const PHASE_IDS = [
  'preparation',
  'diagnosis',
  'citizenMeetings',
  'selection',
  'draft',
  'publicConsultation',
  'accountability',
  'launch',
] as const
export type PhaseId = (typeof PHASE_IDS)[number]

export const STEP_IDS = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '3.5',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '5.1',
  '5.2',
  '5.3',
  '6.1',
  '6.2',
  '6.3',
  '6.4',
  '7.1',
  '7.2',
  '7.3',
  '8.1',
  '8.2',
] as const
export type StepId = (typeof STEP_IDS)[number]

/** What a step's progress is counted in; every language has a sentence for each. */
export const PROGRESS_FACTS = [
  'authorityWon',
  'teamSides',
  'scopeSettled',
  'officialsInducted',
  'axesWithInitiatives',
  'actorsPlaced',
  'officialsProposals',
  'internalVotesCounted',
  'channelsOpen',
  'zonesCovered',
  'encountersAnnounced',
  'encountersHeld',
  'proposalsDecided',
  'informe2Printed',
  'criteriaFrozen',
  'candidatesScored',
  'candidatesDecided',
  'commitmentsWritten',
  'commitmentsReviewed',
  'draftApproved',
  'consultationPlanned',
  'commentsTaken',
  'commentsAnswered',
  'answersGiven',
  'documentsSpread',
  'planPublished',
  'launchHeld',
  'documentIssued',
] as const
export type ProgressFact = (typeof PROGRESS_FACTS)[number]

/** The words of the phases in one language; a step without a name does not compile. */
export interface PhaseWords {
  readonly phases: Readonly<
    Record<
      PhaseId,
      { readonly name: string /** What the phase is for, in one sentence. */; readonly aim: string }
    >
  >
  readonly steps: Readonly<Record<StepId, string>>
  /** `of` is absent when no number is expected. */
  readonly facts: Readonly<Record<ProgressFact, (count: number, of?: number) => string>>
  readonly states: Readonly<Record<StepState, string>>
}

/** `shown`: the records show it; `partly`: some do; `missing`: none yet. */
export type StepState = 'shown' | 'partly' | 'missing'
