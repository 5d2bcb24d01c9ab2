import { describe, expect, it } from 'vitest'
import { countCase } from '../voting-case.ts'

/** The fields of a case's line, as they are printed. */
function line(one: object): Record<string, unknown> {
  const { fields } = countCase({ id: 'x', candidates: ['a', 'b', 'c'], ballots: [], ...one })
  return JSON.parse(JSON.stringify(fields))
}

const fault = (one: object) => () => line(one)

describe('cases with ballots', () => {
  const approvals = [
    { n: 1, b: ['a'] },
    { n: 1, b: ['b'] },
    { n: 1, b: ['c'] },
  ]

  it('give a proportional count with ties all its committees, and the lot its order', () => {
    const one = { method: 'seqphragmen', ballots: approvals, params: { k: 2 } }
    expect(line(one)).toMatchObject({
      order: ['a', 'b'],
      maxLoads: [1, 1],
      committees: [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ],
    })
    const seeded = line({ ...one, params: { k: 2, seed: '1-2', voteId: 'v' } })
    const drawn = line({ method: 'lot', params: { seed: '1-2', voteId: 'v' } })['order'] as string[]
    expect(seeded).toMatchObject({ order: drawn.slice(0, 2), selected: drawn.slice(0, 2) })
    expect(line({ ...one, method: 'proportional' })).toEqual(line(one))
  })

  it('never fill a proportional list up with options that nobody backs', () => {
    const ballots = [{ n: 3, b: ['a'] }]
    expect(line({ method: 'seqphragmen', ballots, params: { k: 3 } })).toMatchObject({
      order: ['a'],
      maxLoads: ['1/3'],
      committees: [['a']],
    })
  })

  it('say both readings of a ranked ballot under its product name', () => {
    const ballots = [
      { n: 3, b: [['a'], ['b'], ['c']] },
      { n: 2, b: [['b'], ['c'], ['a']] },
    ]
    expect(line({ method: 'ranked', ballots })).toMatchObject({
      totals: { a: 6, b: 7, c: 2 },
      ranking: [['b'], ['a'], ['c']],
      borda: [['b'], ['a'], ['c']],
      schulze: [['a'], ['b'], ['c']],
      condorcetWinner: 'a',
    })
    expect(line({ method: 'ranked', ballots, params: { reading: 'schulze' } })).toMatchObject({
      winners: ['a'],
    })
    expect(line({ method: 'schulze', ballots })).not.toHaveProperty('totals')
    expect(fault({ method: 'ranked', params: { reading: 'copeland' } })).toThrow('params.reading')
  })

  it('give halves for ties, and no result where nobody gave a grade', () => {
    const tied = [{ n: 1, b: [['a', 'b']] }]
    expect(line({ method: 'borda', ballots: tied })).toMatchObject({
      totals: { a: '3/2', b: '3/2', c: 0 },
    })
    const graded = [
      { n: 2, b: { a: 1, b: 5 } },
      { n: 1, b: { a: 3, b: null } },
    ]
    const score = { method: 'score', ballots: graded }
    expect(line(score)).toMatchObject({
      totals: { a: '5/3', b: 5, c: null },
      ranking: [['b'], ['a']],
    })
    expect(line({ ...score, params: { minRaters: 3 } })).toMatchObject({ winners: ['a'] })
    expect(line({ ...score, params: { minRaters: 0 } })).toMatchObject({ totals: { c: null } })
    expect(line({ ...score, params: { min: 2 } })).toMatchObject({ counts: { invalid: 2 } })
    expect(fault({ ...score, params: { aggregate: 'median' } })).toThrow('params.aggregate')
  })

  it('weigh criteria raw where the case says so, and name what they need otherwise', () => {
    const criteria = [
      { id: 'p', weight: 2 },
      { id: 'q', weight: 1 },
    ]
    const ballots = [{ n: 1, b: { a: { p: 4, q: 1 }, b: { p: 1, q: 9 }, c: { p: 1, q: null } } }]
    expect(line({ method: 'criteria', params: { criteria, raw: true }, ballots })).toMatchObject({
      totals: { a: 9, b: 11, c: null },
      ranking: [['b'], ['a']],
      excluded: [],
      incomplete: ['c'],
    })
    const needs = (params: object) => fault({ method: 'criteria', params, ballots })
    expect(needs({ criteria })).toThrow('params.min is missing')
    expect(needs({ criteria, min: 1, max: 1 })).toThrow('params.max is not above')
    expect(needs({ min: 1, max: 2 })).toThrow('params.criteria is not a list')
    expect(needs({ criteria: [{ id: 'p', colour: 1 }], raw: true })).toThrow(
      'params.criteria[0].colour',
    )
  })

  it('take the levels of consent from the case', () => {
    const ballots = [{ n: 2, b: { a: 'si', b: 'objecion' } }]
    expect(
      line({ method: 'consent', params: { levels: ['si', 'objecion'] }, ballots }),
    ).toMatchObject({
      levels: { a: { si: 2, objecion: 0 } },
      decision: { a: 'sin objeciones', b: 'con objeciones', c: 'con objeciones' },
    })
    expect(line({ method: 'consent', ballots })).toMatchObject({ counts: { invalid: 2 } })
  })
})

describe('hands', () => {
  const hands = (params: object) => line({ method: 'hands', params: { present: 10, ...params } })
  const entry = { a: 7, b: 3, c: 0 }

  it('have totals where two entries agree and can be', () => {
    expect(hands({ entries: [entry, { ...entry }] })).toEqual({
      id: 'x',
      agree: true,
      totals: entry,
      ranking: [['a'], ['b'], ['c']],
      winners: ['a'],
    })
  })

  it('have none where they differ or cannot be', () => {
    expect(hands({ entries: [entry, { ...entry, c: 1 }] })).toEqual({ id: 'x', agree: false })
    const many = { ...entry, a: 11 }
    expect(hands({ entries: [many, many] })).toEqual({ id: 'x', agree: true })
    expect(hands({ entries: [many, many], perPerson: 2 })).toHaveProperty('totals', many)
    expect(fault({ method: 'hands', params: { entries: [entry] } })).toThrow('are not two')
    expect(fault({ method: 'hands', params: { entries: [{ z: 1 }, {}] } })).toThrow(
      'params.entries[0].z is not a known field',
    )
  })
})

describe('pooling', () => {
  const pooling = (params: object) => line({ method: 'pooling', params })
  const workshop = (b: unknown, n = 1, more = {}) => ({ ballots: [{ n, b }], ...more })

  it('is of any method with ballots', () => {
    const of = (name: string, b: unknown, rules = {}) =>
      pooling({ of: name, rules, workshops: [workshop(b), workshop(b, 3)] })
    const order = [['a'], ['b', 'c']]
    expect(of('approval', ['a'])).toMatchObject({ sum: { a: 4 }, normalised: { a: 1, b: 0 } })
    expect(of('score', { a: 3, b: 1 }, { min: 1, max: 5 })).toMatchObject({
      sum: { a: 3, b: 1, c: null },
      normalised: { a: '1/2', b: 0, c: null },
    })
    expect(of('borda', order)).toMatchObject({
      sum: { a: 8, b: 2, c: 2 },
      normalised: { a: 1, b: '1/4', c: '1/4' },
    })
    expect(of('schulze', order)).toMatchObject({
      sum: { 'a>b': 4, 'b>a': 0 },
      sumRanking: order,
      normalised: { 'a>b': 2 },
      normalisedRanking: order,
    })
    expect(of('seqphragmen', ['b'])).toMatchObject({
      sum: { b: 4 },
      sumRanking: [['b']],
      normalised: null,
    })
    expect(of('consent', { a: 'apoyo' })).toMatchObject({
      levels: { a: { apoyo: 4 } },
      decision: { a: 'sin objeciones', b: 'con objeciones' },
    })
    const criteria = { criteria: [{ id: 'p', weight: 1 }], min: 0, max: 4 }
    expect(of('criteria', { a: { p: 1 }, b: { p: 4 } }, criteria)).toMatchObject({
      sum: { a: '1/4', b: 1, c: null },
      normalisedRanking: [['b'], ['a']],
    })
    expect(() => of('hands', null)).toThrow('params.of "hands" is no method with ballots')
    expect(() => of('pooling', null)).toThrow('params.of')
  })

  it('never takes an option for 0 where a workshop did not have it', () => {
    const workshops = [workshop(['a']), workshop(['a'], 2, { candidates: ['a', 'b'] })]
    expect(pooling({ of: 'approval', workshops })).toMatchObject({
      sum: { a: 3, b: 0, c: null },
      sumRanking: [['a'], ['b']],
      normalised: { a: 1, b: 0, c: 0 },
      partial: { c: 1 },
      perWorkshop: [
        { a: 1, b: 0, c: 0 },
        { a: 2, b: 0, c: null },
      ],
    })
    const strange = [workshop(['a'], 1, { options: ['z'] })]
    expect(() => pooling({ of: 'approval', workshops: strange })).toThrow(
      'params.workshops[0].options[0] is no candidate',
    )
  })

  it('says whether the readings select others', () => {
    const workshops = [workshop(['a'], 5), workshop(['a'], 5), workshop(['b'], 20)]
    expect(pooling({ of: 'approval', workshops, k: 1 })).toHaveProperty('readingsDiffer', true)
    expect(pooling({ of: 'approval', workshops, k: 2 })).toHaveProperty('readingsDiffer', false)
  })

  it('leaves a workshop of blank sheets out of the mean', () => {
    const workshops = [workshop(['a']), workshop(null, 9)]
    expect(pooling({ of: 'approval', workshops })).toMatchObject({ normalised: { a: 1 } })
  })
})

describe('cases of the process', () => {
  it('read a card with its check character, and any separators', () => {
    const params = { voteId: 'v', codes: ['4TQ8-ZK2M-7WPA-NC05', '4tq8zk2m7wpanco5'] }
    const { pre } = line({ method: 'cards', params }) as { pre: string[] }
    expect(new Set(pre).size).toBe(1)
  })

  it('keep the choice of an earlier act', () => {
    const records = ['r-1', 'r-2', 'r-3'].map((rid) => ({ rid, tag: 't' }))
    const of = (settled: string[]) =>
      line({
        method: 'duplicates',
        params: { voteId: 'v', seed: 's', records, issued: ['t'], settled },
      })
    for (const rid of ['r-1', 'r-2', 'r-3']) expect(of([rid])).toMatchObject({ counted: [rid] })
    expect(of([])).toMatchObject({ duplicates: { length: 2 } })
  })

  it('select nobody from a tie at the cut without a seed', () => {
    const ranking = [['a'], ['b', 'c']]
    expect(line({ method: 'selection', params: { ranking, k: 2 } })).toMatchObject({
      selected: ['a'],
      lotGroup: ['b', 'c'],
    })
    const seeded = { ranking, k: 1, seed: 's', voteId: 'v' }
    expect(line({ method: 'selection', params: seeded })).toMatchObject({ lotGroup: [] })
  })

  it('need at least one ballot for a quorum, and read whole fractions', () => {
    const items = [{ cast: 0 }, { fraction: 1, attendance: 3, cast: 3 }, { valid: 2, blank: 1 }]
    expect(line({ method: 'quorum', params: { items } })).toMatchObject({
      need: [1, 3, 1],
      met: [false, true, true],
    })
    const odd = { items: [{ fraction: '1/0' }] }
    expect(fault({ method: 'quorum', params: odd })).toThrow('params.items[0].fraction')
  })

  it('judge ballots of any method, with the candidates of the case unless they have their own', () => {
    const of = (name: string, b: unknown, params = {}) =>
      line({ method: 'validity', params: { of: name, items: [{ b, params }] } })['classes']
    expect(of('approval', ['a'], { max: 1 })).toEqual(['valid'])
    expect(of('approval', ['a', 'b'], { max: 1 })).toEqual(['invalid'])
    expect(of('borda', [['a'], ['a']])).toEqual(['invalid'])
    expect(of('score', { a: null })).toEqual(['blank'])
    expect(of('consent', { a: 'quizás' })).toEqual(['invalid'])
    expect(() => of('approval', ['a'], { cap: 1 })).toThrow('params.items[0].params.cap')
  })
})
