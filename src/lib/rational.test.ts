import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../tests/voting-profiles.ts'
import {
  add,
  compareExact,
  compareRationals,
  divide,
  fromExact,
  gcd,
  multiply,
  ratio,
  subtract,
  toDecimal,
  toExact,
} from './rational.ts'

const rational = fc
  .tuple(fc.bigInt({ min: -999n, max: 999n }), fc.bigInt({ min: 1n, max: 99n }))
  .map(([n, d]) => ratio(n, d))

describe('a rational', () => {
  it('is in lowest terms with a denominator above 0', () => {
    expect(ratio(6, -4)).toEqual({ n: -3n, d: 2n })
    expect(ratio(0, 7)).toEqual({ n: 0n, d: 1n })
    expect(() => ratio(1, 0)).toThrow(RangeError)
    expect(gcd(-12n, 18n)).toBe(6n)
  })

  it('adds, subtracts, multiplies and divides as fractions do', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
        const apart = compareRationals(a, b)
        expect(Math.sign(apart)).toBe(Math.sign(Number(subtract(a, b).n)))
      }),
      PROPERTY,
    )
  })

  it('is written as a whole number or p/q, and read back', () => {
    expect(toExact(ratio(4, 2))).toBe(2)
    expect(toExact(ratio(-7, 3))).toBe('-7/3')
    expect(() => toExact(ratio(2n ** 53n))).toThrow(RangeError)
    expect(toExact(ratio(2n ** 53n, 3))).toBe('9007199254740992/3')
    fc.assert(
      fc.property(rational, (a) => {
        expect(fromExact(toExact(a))).toEqual(a)
      }),
      PROPERTY,
    )
    for (const odd of ['1', '1/0', '1.5', 'a/b', ' 1/2', '']) {
      expect(() => fromExact(odd)).toThrow(RangeError)
    }
    for (const odd of [0.5, Number.NaN, 2 ** 53]) expect(() => fromExact(odd)).toThrow(RangeError)
  })

  it('orders what floating point cannot tell apart', () => {
    expect(compareExact('9007199254740993/9007199254740992', 1)).toBeGreaterThan(0)
    expect(compareExact('1/3', '33333333333333333333/100000000000000000000')).toBeGreaterThan(0)
    expect(compareExact(2, 2)).toBe(0)
  })

  it('is shown half to even, without trailing zeros and without a minus before nothing', () => {
    const shown = (n: number, d: number, places = 2) => toDecimal(ratio(n, d), places)
    expect(shown(7, 3)).toBe('2.33')
    expect(shown(1, 200)).toBe('0')
    expect(shown(3, 200)).toBe('0.02')
    expect(shown(5, 200)).toBe('0.02')
    expect(shown(-1, 2)).toBe('-0.5')
    expect(shown(-1, 1000)).toBe('0')
    expect(shown(199, 100, 0)).toBe('2')
    expect(shown(5, 2, 0)).toBe('2')
  })
})
