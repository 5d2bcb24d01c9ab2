import { describe, expect, test } from 'vitest'
import {
  PHASE_IDS,
  type PhaseWords,
  PROGRESS_FACTS,
  STEP_IDS,
} from '../../src/domain/process/phases.ts'
import { phases as en } from '../../src/i18n/en/phases.ts'
import { phases as es } from '../../src/i18n/es/phases.ts'
import { phases as pt } from '../../src/i18n/pt/phases.ts'
import { PHASES } from '../../src/phases/index.ts'
import { type Phase, type PlanFacts, progressOf } from '../../src/phases/phase.ts'

/** Of two things that belong together: their number is told in no plural. */
const OF_TWO = new Set<string>(['authorityWon', 'teamSides', 'officialsInducted', 'launchHeld'])

const LANGUAGES: Record<string, PhaseWords> = { es, en, pt }
const phases: readonly Phase[] = PHASES
const steps = phases.flatMap((phase) => phase.steps)

const nothing: PlanFacts = {
  scopeSettled: false,
  meetingsPlanned: {},
  meetingsHeld: {},
  zones: 0,
  zonesCovered: 0,
  encountersAnnounced: 0,
  votesCounted: {},
  actorCards: 0,
  actorCardsPlaced: 0,
  proposals: 0,
  proposalsOfOfficials: 0,
  fates: { pending: 0, merged: 0, alone: 0, referred: 0, outOfScope: 0, conflicts: 0, total: 0 },
  consolidated: 0,
  criteriaFrozen: false,
  candidates: 0,
  candidatesScored: 0,
  candidatesDecided: 0,
  selected: 0,
  commitments: 0,
  commitmentsReviewed: 0,
  draftApproved: false,
  comments: 0,
  commentsAnswered: 0,
  proposalsAnswered: 0,
  steps: {
    agreements: 0,
    members: 0,
    teamSides: 0,
    unitAgreements: 0,
    initiatives: 0,
    axes: 4,
    axesWithInitiatives: 0,
    channels: 0,
    consultations: 0,
    disseminations: 0,
    releases: 0,
    launchEvents: 0,
  },
  reportsPrinted: {},
}

const meetings = {
  presentation: 1,
  induction: 2,
  'citizen-meeting': 5,
  criteria: 1,
  'actor-map': 1,
  launch: 1,
}
const everything: PlanFacts = {
  scopeSettled: true,
  meetingsPlanned: meetings,
  meetingsHeld: meetings,
  zones: 5,
  zonesCovered: 5,
  encountersAnnounced: 5,
  votesCounted: { 'internal-workshop': 1, 'citizen-meeting': 5, prioritisation: 1 },
  actorCards: 15,
  actorCardsPlaced: 15,
  proposals: 48,
  proposalsOfOfficials: 11,
  fates: { pending: 0, merged: 34, alone: 13, referred: 1, outOfScope: 0, conflicts: 0, total: 48 },
  consolidated: 28,
  criteriaFrozen: true,
  candidates: 27,
  candidatesScored: 27,
  candidatesDecided: 27,
  selected: 6,
  commitments: 6,
  commitmentsReviewed: 6,
  draftApproved: true,
  comments: 14,
  commentsAnswered: 14,
  proposalsAnswered: 48,
  steps: {
    agreements: 1,
    members: 8,
    teamSides: 2,
    unitAgreements: 5,
    initiatives: 6,
    axes: 4,
    axesWithInitiatives: 4,
    channels: 3,
    consultations: 1,
    disseminations: 2,
    releases: 1,
    launchEvents: 1,
  },
  reportsPrinted: {
    'informe-1': 1,
    'informe-2': 1,
    'informe-3': 1,
    'version-final': 1,
    criterios: 1,
  },
}

describe('the score', () => {
  test('has eight phases in order, each with its own number and name', () => {
    expect(phases.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(phases.map(({ id }) => id)).toEqual([...PHASE_IDS])
  })

  test('has 31 steps, each in the phase that its number names', () => {
    expect(phases.map(({ steps }) => steps.length)).toEqual([4, 6, 5, 4, 3, 4, 3, 2])
    expect(steps.map(({ id }) => id)).toEqual([...STEP_IDS])
    for (const { number, steps } of phases) {
      for (const [at, { id }] of steps.entries()) expect(id).toBe(`${number}.${at + 1}`)
    }
    expect(new Set(steps.map(({ key }) => key)).size).toBe(31)
  })
})

describe.each(Object.entries(LANGUAGES))('the words of the phases in %s', (_, words) => {
  test('name every phase and every step, each differently', () => {
    const names = [
      ...PHASE_IDS.map((id) => words.phases[id].name),
      ...PHASE_IDS.map((id) => words.phases[id].aim),
      ...STEP_IDS.map((id) => words.steps[id]),
    ]
    for (const name of names) expect(name.trim().length).toBeGreaterThan(3)
    expect(new Set(names).size).toBe(names.length)
  })

  test('say every count with its number, in one and in many', () => {
    for (const fact of PROGRESS_FACTS) {
      const say = words.facts[fact]
      expect(say(0)).not.toMatch(/undefined|NaN/)
      if (
        [
          'scopeSettled',
          'informe2Printed',
          'documentIssued',
          'criteriaFrozen',
          'draftApproved',
        ].includes(fact)
      )
        continue
      if (OF_TWO.has(fact)) continue
      const many = say(2, 7)
      expect(many).toContain('2')
      expect(many).not.toBe(say(1, 1).replace('1', '2'))
    }
  })

  test('are not left in another language', () => {
    for (const other of Object.values(LANGUAGES)) {
      if (other === words) continue
      // «Evento oficial» is Spanish and Portuguese alike.
      const same = STEP_IDS.filter((id) => id !== '8.2' && words.steps[id] === other.steps[id])
      expect(same).toEqual([])
    }
  })
})

describe('the progress of a plan', () => {
  const states = (facts: PlanFacts) =>
    Object.fromEntries(
      phases.flatMap((phase) => progressOf(phase, facts).map(({ id, state }) => [id, state])),
    )

  test('pretends nothing: on an empty plan every step is missing', () => {
    expect(new Set(Object.values(states(nothing)))).toEqual(new Set(['missing']))
  })

  test('shows every step as done once its records show it', () => {
    expect(new Set(Object.values(states(everything)))).toEqual(new Set(['shown']))
  })

  test('is partly there while some is missing, with the numbers that show it', () => {
    const facts: PlanFacts = {
      ...everything,
      meetingsHeld: { 'citizen-meeting': 3 },
      fates: { ...everything.fates, merged: 30, pending: 3, conflicts: 1 },
    }
    const third = progressOf(phases[2] as Phase, facts)
    expect(third.find(({ id }) => id === '3.3')).toMatchObject({
      state: 'partly',
      progress: { fact: 'encountersHeld', count: 3, of: 5 },
    })
    expect(third.find(({ id }) => id === '3.4')).toMatchObject({
      state: 'partly',
      progress: { fact: 'proposalsDecided', count: 44, of: 48 },
    })
  })
})
