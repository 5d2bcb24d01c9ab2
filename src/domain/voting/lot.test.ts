import { describe, expect, it } from 'vitest'
import type { VoteId } from '../../lib/ids.ts'
import { drawLot, lotKey, lotSeed, readDice } from './lot.ts'

describe('the public lot', () => {
  const vote = 'v-2026-taller-3-prioridades' as VoteId
  const seed = '4-1-6-6-2-3-5-1-2-6-3-4'

  it('has the published key of each option, and the published order', () => {
    expect(lotKey(seed, vote, 'P-03')).toBe(
      '00cd870f80f5714e2b6c49872f03edf9dea613dd155a1886e175e4ff494a912a',
    )
    const draw = drawLot(seed, vote)
    expect(draw(['P-01', 'P-02', 'P-03', 'P-04'])).toEqual(['P-03', 'P-02', 'P-01', 'P-04'])
    expect(draw([])).toEqual([])
  })

  it('is sown by the dice and what was read aloud before them', () => {
    expect(lotSeed('1-2', 'ab')).toBe('1-2|ab')
  })

  it('reads twelve throws however they were typed, and nothing else', () => {
    for (const typed of [
      '416623512634',
      '4 1 6 6 2 3 5 1 2 6 3 4',
      '4,1,6,6,2,3,5,1,2,6,3,4',
      seed,
    ]) {
      expect(readDice(typed)).toBe(seed)
    }
    for (const typed of ['', '41662351263', '4166235126341', '416623512637', '41662351263x4']) {
      expect(readDice(typed)).toBeUndefined()
    }
  })
})
