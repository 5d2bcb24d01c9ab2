import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import type { VoteId } from '../../lib/ids.ts'
import { canonicalCode, cardPre, cardTag, makeCardCode, printCode, readCode } from './cards.ts'

const code = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) =>
  makeCardCode((into) => {
    into.set(bytes)
    return into
  }),
)

describe('a card', () => {
  it('is printed in groups with a check character, and read back however it is typed', () => {
    fc.assert(
      fc.property(code, (one) => {
        const printed = printCode(one)
        expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z*~$=U]$/)
        expect(readCode(printed)).toBe(one)
        expect(readCode(printed.toLowerCase().replaceAll('-', ' '))).toBe(one)
        expect(readCode(one)).toBe(one)
        expect(canonicalCode(printed).slice(0, 16)).toBe(one)
      }),
      PROPERTY,
    )
  })

  it('shows one wrong character, and two that changed places', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 15 }), fc.nat({ max: 15 }), (one, at, other) => {
        const letters = [...printCode(one).replaceAll('-', '')]
        const slipped = letters.with(at, letters[at] === '7' ? '8' : '7').join('')
        expect(readCode(slipped)).toBeUndefined()
        const next = (other % 15) + 1
        const [a = '', b = ''] = [letters[next - 1], letters[next]]
        const turned = letters
          .with(next - 1, b)
          .with(next, a)
          .join('')
        if (a !== b) expect(readCode(turned)).toBeUndefined()
      }),
      PROPERTY,
    )
  })

  it('reads O, I and L as the digits that they look like, and refuses what is none', () => {
    expect(readCode('oOiIlL0000000000')).toBe('0011110000000000')
    for (const typed of [
      '',
      '0000',
      '000000000000000U',
      '00000000000000000000',
      'ñ000000000000000',
    ]) {
      expect(readCode(typed)).toBeUndefined()
    }
  })

  it('has the published values, other ones in another vote', () => {
    const pre = cardPre('v-ejemplo' as VoteId, '4TQ8ZK2M7WPANC05')
    expect(pre).toBe('bc559dc13939fbcd9b76b23aebe4e2726eb0105b210f40a70012f3bcde8f4838')
    expect(cardTag(pre)).toBe('cf5138f0a09461374664e66a3ad3c76851585c76391a9a07cee5473279e6750a')
    expect(cardPre('v-otra' as VoteId, '4TQ8ZK2M7WPANC05')).not.toBe(pre)
  })
})
