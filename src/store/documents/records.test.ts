import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../tests/small-plan.ts'
import { makeRecordIndex, RECORDS } from './records.ts'

const birth = (id: string, title: string, v = 1) => ({ kind: 'proposal', id, v, title })
const change = (value: unknown, ...replaces: string[]) => ({ value, replaces, device: 'd' })
const indexOf = (entries: Record<string, unknown>) =>
  makeRecordIndex(documentOf(RECORDS, entries).getMap(RECORDS))

describe('the records of a document', () => {
  it('are read with their changes, by id and by kind', () => {
    const index = indexOf({
      p1: birth('p1', 'Luz'),
      'p1/title/a': change('Luz en la plaza'),
      p2: birth('p2', 'Agua'),
    })
    expect(index.get('p1')).toMatchObject({ title: 'Luz en la plaza' })
    expect(index.ofKind('proposal').map(({ id }) => id)).toEqual(['p1', 'p2'])
    expect(index.ofKind('act')).toEqual([])
    expect(index.get('nobody')).toBeUndefined()
  })

  it('two changes made apart are a conflict that both are seen in', () => {
    const { get } = indexOf({
      p1: birth('p1', 'Luz'),
      'p1/title/a': change('Faroles'),
      'p1/title/b': change('Luces'),
    })
    expect(get('p1')).toMatchObject({
      title: 'Faroles',
      conflicts: { title: [{ value: 'Faroles' }, { value: 'Luces' }] },
    })
  })

  it('of a birth in another document are listed apart', () => {
    const index = indexOf({ 'p9/fate/a': change({ fate: 'alone' }) })
    expect(index.ofKind('')).toMatchObject([{ id: 'p9', fate: { fate: 'alone' } }])
  })

  it('of an unknown shape are counted and left where they are (I9)', () => {
    const index = indexOf({
      p1: birth('p1', 'Luz'),
      p2: birth('p1', 'under another id'),
      'p1/title': 'no rev',
      'p1/title/a': 'no entry',
      'p1/title/a/b': change('too deep'),
      p3: 'no birth',
      '': birth('', 'no id'),
    })
    expect(index.unknown).toBe(6)
    expect(index.ofKind('proposal')).toHaveLength(1)
  })

  it('tell the newest schema among them', () => {
    expect(indexOf({ p1: birth('p1', 'Luz'), p2: birth('p2', 'Agua', 3) }).newest).toBe(3)
  })

  it('read again key by key are the same as read at once', () => {
    const keys = ['p1', 'p2', 'p1/title/a', 'p1/title/b', 'p2/title/c', 'p3/fate/d'] as const
    fc.assert(
      fc.property(fc.shuffledSubarray([...keys]), (order) => {
        const entry = (key: string) =>
          key.includes('/') ? change(key) : birth(key, `title of ${key}`)
        const doc = documentOf(RECORDS, {})
        const map = doc.getMap<unknown>(RECORDS)
        const live = makeRecordIndex(map)
        for (const key of order) {
          map.set(key, entry(key))
          live.refresh([key])
          // Reading in between must leave nothing stale behind.
          live.ofKind('proposal')
          live.ofKind('')
        }
        const fresh = makeRecordIndex(map)
        for (const kind of ['proposal', '']) {
          const sorted = (index: typeof live) =>
            [...index.ofKind(kind)].sort((a, b) => (a.id < b.id ? -1 : 1))
          expect(sorted(live)).toEqual(sorted(fresh))
        }
      }),
      { seed: 20261124, numRuns: 200 },
    )
  })
})
