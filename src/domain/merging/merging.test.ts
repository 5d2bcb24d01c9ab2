import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConsolidatedId, DeviceId, MeetingId, ProposalId } from '../../lib/ids.ts'
import type { Consolidated, Fate, Proposal, Support } from '../proposals/proposal.ts'
import { consolidatedWithParents, countFates, type FatesById, fatesFrom } from './fates.ts'
import { keepAlone, mergeProposals, type PlanWrites, undoMerge } from './merge.ts'
import { referProposal, setOutOfScope, setPending } from './set-apart.ts'
import { countSupports } from './supports.ts'

const device = 'd1' as DeviceId
const at = '2026-05-15T12:00:00.000Z'
const stamp = (id: string) => ({ id: id as ConsolidatedId, at, device })

const proposal = (id: string, axis: Proposal['axis'] = 'AIP'): Proposal => ({
  kind: 'proposal',
  id: id as ProposalId,
  v: 1,
  meeting: `meeting of ${id}` as MeetingId,
  table: 1,
  text: `Que se haga ${id}.`,
  axis,
  origin: 'citizens',
  author: 'table',
  at,
  device,
})
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => proposal(id)) as [
  Proposal,
  Proposal,
  Proposal,
  Proposal,
]

/** The plan's document as one coordinator writes it, one act after another. */
class Desk {
  consolidated: Consolidated[] = []
  fates = new Map<string, readonly Fate[]>()
  write(outcome: { ok: boolean; value?: PlanWrites } | PlanWrites) {
    const writes = 'ok' in outcome ? outcome.value : outcome
    if (writes === undefined) return
    this.consolidated.push(...writes.births)
    for (const change of writes.changes) {
      if (change.field === 'fate') this.fates.set(change.recordId, [change.value])
      else {
        this.consolidated = this.consolidated.map((one) =>
          one.id === change.recordId ? { ...one, withdrawn: true } : one,
        )
      }
    }
  }
}

describe('merging proposals', () => {
  test('gives birth to one consolidated proposal and a fate to every parent', () => {
    const outcome = mergeProposals(
      { parents: [b, a], title: ' Obras  a la vista ' },
      new Desk(),
      stamp('c1'),
    )
    expect(outcome).toEqual({
      ok: true,
      value: {
        births: [
          {
            kind: 'consolidated',
            id: 'c1',
            v: 1,
            title: 'Obras a la vista',
            axis: 'AIP',
            parents: [
              { meeting: 'meeting of a', proposal: 'a' },
              { meeting: 'meeting of b', proposal: 'b' },
            ],
            device,
            at,
          },
        ],
        changes: [
          { recordId: 'a', field: 'fate', value: { fate: 'merged', into: 'c1' } },
          { recordId: 'b', field: 'fate', value: { fate: 'merged', into: 'c1' } },
        ],
      },
    })
  })

  test('writes the same whatever the order of the parents', () => {
    const parents = [a, b, c, d]
    const inOrder = mergeProposals({ parents, title: 'Una' }, new Desk(), stamp('c1'))
    fc.assert(
      fc.property(fc.shuffledSubarray(parents, { minLength: 4 }), (shuffled) => {
        const outcome = mergeProposals({ parents: shuffled, title: 'Una' }, new Desk(), stamp('c1'))
        expect(outcome).toEqual(inOrder)
      }),
    )
  })

  test('takes the axis of the parents only when they share it', () => {
    const other = proposal('e', 'PCA')
    const mixed = mergeProposals({ parents: [a, other], title: 'Una' }, new Desk(), stamp('c1'))
    expect(mixed.ok && mixed.value.births[0]?.axis).toBe(null)
    const chosen = mergeProposals(
      { parents: [a, other], title: 'Una', axis: 'PCA' },
      new Desk(),
      stamp('c1'),
    )
    expect(chosen.ok && chosen.value.births[0]?.axis).toBe('PCA')
  })

  test('refuses one parent, the same twice, no title and a title of a paragraph', () => {
    const merge = (parents: Proposal[], title = 'Una') =>
      mergeProposals({ parents, title }, new Desk(), stamp('c1'))
    expect(merge([a])).toMatchObject({ ok: false, refusal: 'too-few-parents' })
    expect(merge([a, b, a])).toMatchObject({ ok: false, refusal: 'repeated-parent', detail: 'a' })
    expect(merge([a, b], '  ')).toMatchObject({ ok: false, refusal: 'empty-title' })
    expect(merge([a, b], 'x'.repeat(121))).toMatchObject({ ok: false, refusal: 'title-too-long' })
  })

  test('refuses a parent that already stands in another one, until that one is undone', () => {
    const desk = new Desk()
    desk.write(mergeProposals({ parents: [a, b], title: 'Una' }, desk, stamp('c1')))
    const again = () => mergeProposals({ parents: [b, c], title: 'Otra' }, desk, stamp('c2'))
    expect(again()).toMatchObject({ ok: false, refusal: 'already-merged', detail: 'b' })
    expect(keepAlone(a, desk, stamp('c3'))).toMatchObject({ ok: false, refusal: 'already-merged' })
    const [first] = desk.consolidated
    if (first === undefined) throw new Error('nothing was written')
    desk.write(undoMerge(first, desk))
    expect(again().ok).toBe(true)
  })
})

describe('undoing', () => {
  test('withdraws the consolidated proposal and leaves its parents pending', () => {
    const desk = new Desk()
    desk.write(mergeProposals({ parents: [a, b], title: 'Una' }, desk, stamp('c1')))
    const [first] = desk.consolidated
    if (first === undefined) throw new Error('nothing was written')
    desk.write(undoMerge(first, desk))
    expect(countFates([a, b], desk.fates, desk.consolidated)).toMatchObject({
      pending: 2,
      merged: 0,
    })
    expect(undoMerge(first, desk)).toMatchObject({ ok: false, refusal: 'already-withdrawn' })
  })

  test('leaves a parent that meanwhile got another fate where it is', () => {
    const desk = new Desk()
    desk.write(mergeProposals({ parents: [a, b], title: 'Una' }, desk, stamp('c1')))
    desk.write(referProposal(a.id, { to: 'Obras' }))
    const [first] = desk.consolidated
    if (first === undefined) throw new Error('nothing was written')
    desk.write(undoMerge(first, desk))
    expect(countFates([a, b], desk.fates, desk.consolidated)).toMatchObject({
      referred: 1,
      pending: 1,
    })
  })

  test('by its mark alone makes the parents pending: no fate leads into what was withdrawn', () => {
    const fates: FatesById = new Map([['a', [{ fate: 'merged', into: 'c1' as ConsolidatedId }]]])
    const withdrawn = { ...consolidatedOf('c1', [a, b]), withdrawn: true }
    expect(countFates([a], fates, [withdrawn]).pending).toBe(1)
    expect(countFates([a], fates, []).pending).toBe(1)
  })
})

describe('setting apart', () => {
  test('an exclusion without a reason is refused, because somebody will ask', () => {
    expect(setOutOfScope(a.id, ' \n ')).toMatchObject({ ok: false, refusal: 'reason-required' })
    expect(setOutOfScope(a.id, ' ya existe ')).toMatchObject({
      value: { changes: [{ value: { fate: 'out-of-scope', reason: 'ya existe' } }] },
    })
  })

  test('a referral needs an address and keeps its number', () => {
    expect(referProposal(a.id, { to: '' })).toMatchObject({ refusal: 'destination-required' })
    expect(referProposal(a.id, { to: 'Obras', reference: ' 77 ', reason: '' })).toMatchObject({
      value: {
        births: [],
        changes: [{ value: { fate: 'referred', to: 'Obras', reference: '77' } }],
      },
    })
  })

  test('can be taken back', () => {
    const desk = new Desk()
    desk.write(setOutOfScope(a.id, 'ya existe'))
    desk.write(setPending(a.id))
    expect(countFates([a], desk.fates, []).pending).toBe(1)
  })
})

describe('counting fates', () => {
  test('two different heads are a conflict, two equal ones are not', () => {
    const refer: Fate = { fate: 'referred', to: 'Obras' }
    const out: Fate = { fate: 'out-of-scope', reason: 'ya existe' }
    const fates: FatesById = new Map([
      ['a', [refer, out]],
      ['b', [out, { ...out }]],
    ])
    expect(countFates([a, b, c], fates, [])).toEqual({
      pending: 1,
      merged: 0,
      alone: 0,
      referred: 0,
      outOfScope: 1,
      conflicts: 1,
      total: 3,
    })
  })

  test('a head into something withdrawn yields to the head that holds', () => {
    const fates: FatesById = new Map([
      [
        'a',
        [
          { fate: 'merged', into: 'gone' as ConsolidatedId },
          { fate: 'alone', into: 'c1' as ConsolidatedId },
        ],
      ],
    ])
    expect(countFates([a], fates, [consolidatedOf('c1', [a])]).alone).toBe(1)
  })

  test('reads heads from the plan’s records and takes what it does not know for nothing', () => {
    const fates = fatesFrom([
      { id: 'a', fate: { fate: 'referred', to: 'Obras' } },
      { id: 'b', fate: { fate: 'sent-to-the-moon' } },
      { id: 'c' },
      {
        id: 'd',
        fate: { fate: 'pending' },
        conflicts: {
          fate: [
            { rev: '1' as never, value: { fate: 'pending' }, device },
            { rev: '2' as never, value: { fate: 'out-of-scope', reason: 'no' }, device },
          ],
        },
      },
    ])
    expect(countFates([a, b, c, d], fates, [])).toMatchObject({
      referred: 1,
      pending: 2,
      conflicts: 1,
      total: 4,
    })
  })

  test('sums to the number of proposals after any sequence of acts (I5)', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => proposal(id))
    const act = fc.record({
      act: fc.constantFrom('merge', 'alone', 'undo', 'refer', 'out', 'pending', 'clash' as const),
      on: fc.shuffledSubarray(people, { minLength: 1 }),
      nth: fc.nat(5),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const desk = new Desk()
        const own = new Map<string, string>(people.map(({ id }) => [id, 'pending']))
        for (const [n, { act, on, nth }] of acts.entries()) {
          const [first] = on
          if (first === undefined) continue
          if (act === 'merge') {
            const outcome = mergeProposals({ parents: on, title: 'Una' }, desk, stamp(`c${n}`))
            if (outcome.ok) for (const { id } of on) own.set(id, `merged c${n}`)
            desk.write(outcome)
          } else if (act === 'alone') {
            const outcome = keepAlone(first, desk, stamp(`c${n}`))
            if (outcome.ok) own.set(first.id, `alone c${n}`)
            desk.write(outcome)
          } else if (act === 'undo') {
            const one = desk.consolidated[nth]
            if (one === undefined) continue
            desk.write(undoMerge(one, desk))
            for (const [id, fate] of own) if (fate.endsWith(` ${one.id}`)) own.set(id, 'pending')
          } else if (act === 'clash') {
            const fates: Fate[] = [{ fate: 'pending' }, { fate: 'referred', to: `${n}` }]
            desk.fates.set(first.id, fates)
            own.set(first.id, 'conflict')
          } else {
            if (act === 'refer') desk.write(referProposal(first.id, { to: 'Obras' }))
            if (act === 'out') desk.write(setOutOfScope(first.id, 'no'))
            if (act === 'pending') desk.write(setPending(first.id))
            own.set(first.id, act)
          }
        }
        const { total, ...heaps } = countFates(people, desk.fates, desk.consolidated)
        expect(Object.values(heaps).reduce((sum, n) => sum + n, 0)).toBe(total)
        expect(total).toBe(people.length)
        const count = (start: string) =>
          [...own.values()].filter((fate) => fate.startsWith(start)).length
        expect(heaps).toEqual({
          pending: count('pending'),
          merged: count('merged'),
          alone: count('alone'),
          referred: count('refer'),
          outOfScope: count('out'),
          conflicts: count('conflict'),
        })
      }),
    )
  })
})

describe('a consolidated proposal with its parents', () => {
  test('shows each parent’s words and supports one by one, and leaves out what was withdrawn', () => {
    const desk = new Desk()
    desk.write(mergeProposals({ parents: [a, b], title: 'Una' }, desk, stamp('c1')))
    const supports = countSupports([
      support('a', 2),
      support('a', 3),
      support('a', 3),
      support('b', 2),
    ])
    const withdrawn = { ...consolidatedOf('c9', [c]), withdrawn: true }
    const [one, ...rest] = consolidatedWithParents(
      [a],
      desk.fates,
      [...desk.consolidated, withdrawn],
      supports,
    )
    expect(rest).toEqual([])
    expect(one?.admissible).toBe(true)
    expect(
      one?.parents.map(({ id, proposal, here, supports }) => [id, proposal?.text, here, supports]),
    ).toEqual([
      ['a', 'Que se haga a.', true, 2],
      ['b', undefined, true, 1],
    ])
  })

  test('is not admissible when no fate leads into it', () => {
    const fates: FatesById = new Map([['a', [{ fate: 'referred', to: 'Obras' }]]])
    const [one] = consolidatedWithParents([a], fates, [consolidatedOf('c1', [a])])
    expect(one?.admissible).toBe(false)
  })
})

function consolidatedOf(id: string, parents: Proposal[]): Consolidated {
  return {
    kind: 'consolidated',
    id: id as ConsolidatedId,
    v: 1,
    title: id,
    axis: null,
    parents: parents.map((parent) => ({ meeting: parent.meeting, proposal: parent.id })),
    device,
    at,
  }
}

function support(of: string, table: number): Support {
  return { kind: 'support', id: `${of}${table}`, v: 1, proposal: of as ProposalId, table, device }
}
