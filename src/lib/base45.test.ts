import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase45, toBase45 } from './base45.ts'
import { toUtf8 } from './bytes.ts'

describe('base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
  ])('writes %s as RFC 9285 does', (text, written) => {
    expect(toBase45(toUtf8(text))).toBe(written)
    expect(fromBase45(written)).toEqual(toUtf8(text))
  })

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes)
      }),
      { seed: 45 },
    )
  })

  it.each(['A', 'ab8', 'GGW', ':::', '::', 'ÑÑÑ'])('refuses %s, which nobody wrote', (text) => {
    expect(fromBase45(text)).toBeUndefined()
  })
})
