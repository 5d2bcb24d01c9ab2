import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  a,
  b,
  c,
  consolidatedOf,
  Desk,
  d,
  device,
  proposal,
  stamp,
  support,
} from '../../../tests/merging-desk.ts'
import type { ConsolidatedId } from '../../lib/ids.ts'
import type { Fate } from '../proposals/proposal.ts'
import { consolidatedWithParents, countFates, type FatesById, fatesFrom } from './fates.ts'
import { keepAlone, mergeProposals, undoMerge } from './merge.ts'
import { referProposal, setOutOfScope, setPending } from './set-apart.ts'
import { countSupports } from './supports.ts'

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
