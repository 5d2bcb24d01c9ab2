import { describe, expect, it } from 'vitest'
import type { PlanId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'
import { gatherInput, type RecordShelf, unwrittenPlan } from '../reports/gather-input.ts'
import { type Erased, type Erasure, erasedBy, withoutErased } from './erased.ts'

const erased = (comment: string, contribution?: string): Erased => ({
  ...{ comment, room: 'inbox', why: 'asked', on: '2026-03-02' },
  ...(contribution === undefined ? {} : { contribution }),
})
const list = (id: string, ...entries: Erased[]): Erasure => ({
  ...{ kind: 'erasure', id, v: 1, token: 't' },
  erased: entries,
})
const shelf = (...records: readonly Birth[]): RecordShelf => ({
  ofKind: (kind) => records.filter((one) => one.kind === kind),
  get: (id) => records.find((one) => one.id === id),
})

describe('what was erased', () => {
  it('is what any list says, and a contribution goes only where it is named', () => {
    const all = erasedBy([list('e1', erased('c1', 'a1')), list('e2', erased('c2'), erased('c1'))])
    expect([...all.keys()]).toEqual(['c1', 'c2'])
    const records = ['c1', 'c2', 'c3', 'a2'].map((id) => ({ id }))
    expect(withoutErased(records, all).map(({ id }) => id)).toEqual(['c3', 'a2'])
    expect(withoutErased(records, new Map())).toBe(records)
  })

  it('is in no document, wherever a shelf still has it', () => {
    const comment = (id: string) => ({
      kind: 'comment',
      id,
      v: 1,
      text: id,
      contribution: `a${id}`,
    })
    const sent = (id: string) => ({ kind: 'contribution', id, v: 1, date: '2026-03-01' })
    const input = gatherInput(
      {
        plan: shelf(list('e1', erased('c1', 'ac1'), erased('c2', 'ac2'))),
        meetings: new Map([['m1', shelf(comment('c1'), sent('ac1'), comment('c3'), sent('ac3'))]]),
        papers: [],
        inbox: shelf(comment('c2'), sent('ac2')),
      },
      unwrittenPlan('P' as PlanId, 'es'),
    )
    expect(input.comments.map(({ id }) => id)).toEqual(['c3'])
    expect(input.contributions.map(({ id }) => id)).toEqual(['ac3'])
  })
})
