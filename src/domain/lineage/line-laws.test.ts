import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConsolidatedId, DeviceId, MeetingId, PlanId, ProposalId } from '../../lib/ids.ts'
import type { Commitment } from '../commitments/commitment.ts'
import type { CommentHandling } from '../consultation/comment.ts'
import type { HandledComment } from '../consultation/handled.ts'
import type { Consolidated, Fate, Proposal } from '../proposals/proposal.ts'
import type { Live } from '../records/record.ts'
import { unwrittenPlan } from '../reports/gather-input.ts'
import { DECISIONS } from '../selection/evaluation.ts'
import { endingOfComment, endingOfProposal } from './ending.ts'
import { lineBack, lineForward, lineOf } from './line.ts'
import type { LineStep } from './line-step.ts'
import type { LineageRecords } from './lineage-records.ts'
import { readLineage } from './read-lineage.ts'

const RUNS = { seed: 20_261_129, numRuns: 400 } as const
const device = 'D1' as DeviceId
const meeting = 'M1' as MeetingId
const pid = (n: number) => `p${n}` as ProposalId
const cid = (n: number) => `c${n}` as ConsolidatedId

/** Proposals 0 to 7 of which two never reached this device, consolidated 0 to 3, commitments 0 to 2. */
const plans = fc
  .record({
    fates: fc.array(
      fc.array(
        fc.oneof(
          fc.record({ fate: fc.constant('merged' as const), into: fc.nat(4).map(cid) }),
          fc.record({ fate: fc.constant('referred' as const), to: fc.constant('Alumbrado') }),
          fc.record({
            fate: fc.constant('out-of-scope' as const),
            reason: fc.constant('Ya existe'),
          }),
          fc.record({ fate: fc.constant('pending' as const) }),
        ),
        { maxLength: 2 },
      ),
      { minLength: 8, maxLength: 8 },
    ),
    consolidated: fc.array(
      fc.record({
        parents: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }),
        withdrawn: fc.boolean(),
        decisions: fc.array(fc.constantFrom(...DECISIONS), { maxLength: 2 }),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    commitments: fc.array(
      fc.record({
        from: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
        origins: fc.array(fc.nat(7), { maxLength: 3 }),
        withdrawn: fc.constantFrom(undefined, '', 'Sin presupuesto'),
      }),
      { maxLength: 3 },
    ),
    handlings: fc.array(
      fc.record({
        disputed: fc.boolean(),
        reason: fc.constantFrom(undefined, '', ' ', 'Se agrega.'),
        commitment: fc.option(fc.nat(3)),
      }),
      { maxLength: 5 },
    ),
  })
  .map(
    ({ fates, consolidated, commitments, handlings }): LineageRecords => ({
      plan: unwrittenPlan('P' as PlanId, 'es'),
      meetings: [],
      proposals: [0, 1, 2, 3, 4, 5].map(proposalOf),
      supports: [],
      groups: [],
      consolidated: consolidated.map(({ parents, withdrawn, decisions }, n) => ({
        ...{ kind: 'consolidated', id: cid(n), v: 1, title: `C${n}`, axis: null, device, at: '' },
        parents: parents.map((one) => ({ meeting, proposal: pid(one) })),
        withdrawn,
        ...decidedAs(decisions),
      })) as Live<Consolidated>[],
      fates: new Map(fates.map((heads, n) => [pid(n), heads as Fate[]])),
      commitments: commitments.map(({ from, origins, withdrawn }, n) => ({
        ...{ kind: 'commitment', id: `k${n}`, v: 1, number: n + 1, title: `K${n}`, device },
        axis: 'AIP',
        from: from.map(cid),
        origins: origins.map(pid),
        ...(withdrawn === undefined ? {} : { withdrawn }),
      })) as Live<Commitment>[],
      comments: handlings.map(({ disputed, reason, commitment }, n) =>
        commentOf(n, commitment, { disputed, reason }),
      ),
      ...{ votes: [], acts: [], totalsActs: [], freezes: [], evaluations: [], lots: [] },
      ...{ milestones: [], versions: [], reviews: [], approvals: [], progress: [] },
      ...{ consultations: [], publications: [] },
      changesOf: () => [],
    }),
  )

function proposalOf(n: number): Proposal {
  return {
    ...{ kind: 'proposal', id: pid(n), v: 1, meeting, table: 1, text: `Dicho ${n}`, axis: null },
    ...{ origin: 'citizens', author: 'table', at: '', device },
  } as Proposal
}

function decidedAs(kinds: readonly string[]) {
  const [decision, other] = kinds.map((each) => ({ decision: each, reason: 'Por algo' }))
  if (decision === undefined) return {}
  if (other === undefined) return { decision }
  const heads = [decision, other].map((value, n) => ({ rev: `r${n}`, value, device }))
  return { decision, conflicts: { decision: heads } }
}

function commentOf(
  n: number,
  commitment: number | null,
  said: { readonly disputed: boolean; readonly reason: string | undefined },
): HandledComment {
  const answer =
    said.reason === undefined ? {} : { answer: { decision: 'partly', reason: said.reason } }
  return {
    comment: {
      ...{ kind: 'comment', id: `o${n}`, v: 1, contribution: 'a', stance: 'question', text: '¿?' },
      commitment: commitment === null ? null : `k${commitment}`,
    },
    code: 'AAAAAA',
    handling: answer as CommentHandling,
    isDisputed: said.disputed,
  }
}

const of = <K extends LineStep['kind']>(steps: readonly LineStep[], kind: K) =>
  steps.filter((step): step is Extract<LineStep, { kind: K }> => step.kind === kind)

test('a sentence is on the way back from a commitment exactly when the commitment is on its way forward', () => {
  fc.assert(
    fc.property(plans, (records) => {
      const lineage = readLineage(records)
      const back = new Set(
        records.commitments.flatMap(({ id }) =>
          of(lineBack(lineage, id), 'said').map((said) => `${said.id} ${id}`),
        ),
      )
      const forward = new Set(
        [0, 1, 2, 3, 4, 5, 6, 7].flatMap((n) =>
          of(lineForward(lineage, { kind: 'proposal', id: pid(n) }), 'committed').map(
            ({ commitment }) => `${pid(n)} ${commitment.id}`,
          ),
        ),
      )
      expect(forward).toEqual(back)
      for (const { id, origins } of records.commitments) {
        for (const one of origins) expect(back).toContain(`${one} ${id}`)
      }
    }),
    RUNS,
  )
})

test('each proposal has one ending, and its line tells the same', () => {
  fc.assert(
    fc.property(plans, (records) => {
      const lineage = readLineage(records)
      for (const { id } of records.proposals) {
        const ending = endingOfProposal(lineage, id)
        const line = lineForward(lineage, { kind: 'proposal', id })
        const committed = of(line, 'committed').map(({ commitment }) => commitment.id)
        const awaited = of(line, 'waiting').map((step) => step.for)
        const decided = of(line, 'decided').map(({ decision }) => decision)
        expect(of(line, 'said')).toHaveLength(1)
        switch (ending.kind) {
          case 'committed':
          case 'withdrawn':
            expect(committed).toEqual(
              expect.arrayContaining(ending.commitments.map((one) => one.id)),
            )
            expect(of(line, 'withdrawn').length).toBe(
              committed.length - (ending.kind === 'committed' ? ending.commitments.length : 0),
            )
            break
          case 'set-apart':
            expect(committed).toEqual([])
            expect(of(line, 'set-apart')).toEqual([{ kind: 'set-apart', id, fate: ending.fate }])
            break
          case 'left-out':
            expect(committed).toEqual([])
            expect(decided.at(-1)).toEqual({ decision: ending.decision, reason: ending.reason })
            break
          case 'waiting':
            expect(committed).toEqual([])
            expect(awaited).toContain(ending.for)
            break
        }
      }
    }),
    RUNS,
  )
})

test('each comment has one ending, answered or awaited, and its line tells the same', () => {
  fc.assert(
    fc.property(plans, (records) => {
      const lineage = readLineage(records)
      for (const handled of records.comments) {
        const ending = endingOfComment(handled)
        const line = lineOf(lineage, { kind: 'comment', id: handled.comment.id })
        const told = (line?.forward ?? []).filter(
          ({ kind }) => kind === 'answered' || kind === 'waiting',
        )
        expect(told).toHaveLength(1)
        expect(told[0]?.kind).toBe(ending.kind)
      }
    }),
    RUNS,
  )
})

test('no line depends on the order in which records arrived', () => {
  fc.assert(
    fc.property(plans, (records) => {
      const turned: LineageRecords = {
        ...records,
        proposals: [...records.proposals].reverse(),
        consolidated: [...records.consolidated].reverse(),
        commitments: [...records.commitments].reverse(),
      }
      const [one, other] = [readLineage(records), readLineage(turned)]
      for (const { id } of records.commitments) {
        expect(lineBack(other, id)).toEqual(lineBack(one, id))
      }
      for (const { id } of records.proposals) {
        const node = { kind: 'proposal', id } as const
        expect(lineForward(other, node)).toEqual(lineForward(one, node))
      }
    }),
    RUNS,
  )
})
