import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  a,
  at,
  b,
  c,
  consolidatedOf,
  Desk,
  d,
  device,
  proposal,
  stamp,
} from '../../../tests/merging-desk.ts'
import type { ConsolidatedId } from '../../lib/ids.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { countFates, type FatesById } from './fates.ts'
import { keepAlone, mergeProposals, undoMerge } from './merge.ts'
import { referProposal, setOutOfScope, setPending } from './set-apart.ts'

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
