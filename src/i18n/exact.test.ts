import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROPERTY } from '../../tests/voting-profiles.ts'
import { ratio, toExact } from '../lib/rational.ts'
import { makeExact } from './exact.ts'

const spanish = makeExact('es', (least) => `menos de ${least}`)
const english = makeExact('en', (least) => `less than ${least}`)
const portuguese = makeExact('pt', (least) => `menos de ${least}`)

describe('exact numbers on screen', () => {
  test('have at most two decimals, half to even, and the mark of the language', () => {
    expect(spanish.show('17/4')).toBe('4,25')
    expect(english.show('17/4')).toBe('4.25')
    expect(portuguese.show('1/8')).toBe('0,12')
    expect(spanish.show('3/8')).toBe('0,38')
    expect(english.show('-7/2')).toBe('-3.5')
    expect(spanish.show(4)).toBe('4')
    expect(english.show(12345)).toBe('12,345')
    expect(spanish.show(null)).toBe('—')
  })

  test('never say that a small difference is none', () => {
    expect(spanish.show('1/1000')).toBe('menos de 0,01')
    expect(english.show('1/1000')).toBe('less than 0.01')
    const proper = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 10 ** 9 }))
    fc.assert(
      fc.property(proper, ([n, d]) => {
        expect(english.show(toExact(ratio(n, d)))).not.toBe('0')
      }),
      PROPERTY,
    )
  })

  test('take the plural of what is shown', () => {
    const forms = { one: '# punto', other: '# puntos' }
    expect(spanish.amount(1, forms)).toBe('1 punto')
    expect(spanish.amount('5/2', forms)).toBe('2,5 puntos')
    expect(spanish.amount(0, { ...forms, zero: 'ninguno' })).toBe('ninguno')
  })
})
