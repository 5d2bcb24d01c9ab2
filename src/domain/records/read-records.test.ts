import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceId, Rev } from '../../lib/ids.ts'
import { changeField, headsOf, parseKey, readRecord } from './read-records.ts'
import type { Birth, FieldEntry } from './record.ts'

const device = 'rosa' as DeviceId
const birth: Birth & { title: string } = { kind: 'proposal', id: 'p1', v: 1, title: 'Luz' }
const entry = (value: unknown, ...replaces: string[]): FieldEntry => ({
  value,
  replaces: replaces as Rev[],
  device,
})
const fields = (title: Record<string, FieldEntry>) =>
  new Map([['title', new Map(Object.entries(title) as [Rev, FieldEntry][])]])

describe('a record with its changes', () => {
  test('without changes is its birth', () => {
    expect(readRecord('p1', birth, undefined)).toEqual(birth)
  })

  test('shows the last change of a field and keeps the others', () => {
    const record = readRecord<typeof birth>(
      'p1',
      birth,
      fields({ a: entry('Luz en la calle'), b: entry('Luz', 'a') }),
    )
    expect(record.title).toBe('Luz')
    expect(record.conflicts).toBeUndefined()
    expect(record.revs).toEqual({ title: ['b'] })
  })

  test('two tablets that changed the same field while apart leave a conflict for a person', () => {
    const record = readRecord(
      'p1',
      birth,
      fields({ b: entry('Luz de noche'), a: entry('Faroles') }),
    )
    expect(record.conflicts?.['title']?.map((head) => head.value)).toEqual([
      'Faroles',
      'Luz de noche',
    ])
  })

  test('choosing replaces every head in view, so the conflict is over', () => {
    const before = fields({ a: entry('Faroles'), b: entry('Luz de noche') })
    const choice = changeField(readRecord('p1', birth, before), 'Faroles', 'title', device)
    const after = readRecord(
      'p1',
      birth,
      fields({ a: entry('Faroles'), b: entry('Luz de noche'), c: choice }),
    )
    expect(after.conflicts).toBeUndefined()
    expect(choice.replaces).toEqual(['a', 'b'])
  })

  test('a change of a record born in another document is read without its birth', () => {
    expect(readRecord('p1', undefined, fields({ a: entry('x') }))).toMatchObject({
      kind: '',
      id: 'p1',
      title: 'x',
    })
  })

  test('heads do not depend on the order in which entries arrived', () => {
    const history = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean()), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (steps, shuffle) => {
        const entries = new Map<Rev, FieldEntry>()
        for (const [index, [name, value, linear]] of steps.entries()) {
          const known = [...entries.keys()]
          const replaces = linear ? known : known.slice(0, index % 2)
          entries.set(`${index}${name}` as Rev, { value, replaces, device })
        }
        const shuffled = [...entries]
          .map((pair) => ({ pair, key: shuffle.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ pair }) => pair)
        expect(headsOf(new Map(shuffled))).toEqual(headsOf(entries))
      }),
      { seed: 20261124 },
    )
  })
})

test('a key is a birth, an entry, or of a shape we leave alone', () => {
  expect(parseKey('p1')).toEqual({ id: 'p1' })
  expect(parseKey('p1/title/ab')).toEqual({ id: 'p1', field: 'title', rev: 'ab' })
  expect(parseKey('p1/title')).toBeUndefined()
  expect(parseKey('a/b/c/d')).toBeUndefined()
})
