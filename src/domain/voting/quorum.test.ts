import { describe, expect, it } from 'vitest'
import { quorum } from './quorum.ts'

describe('a quorum', () => {
  it('is the larger of a number and a share of those in the room, rounded up', () => {
    expect(quorum({ absolute: 8 }, 25, 7)).toEqual({ need: 8, met: false })
    expect(quorum({ fraction: '1/4' }, 30, 8)).toEqual({ need: 8, met: true })
    expect(quorum({ fraction: '1/4' }, 32, 8)).toEqual({ need: 8, met: true })
    expect(quorum({ fraction: '1/2', absolute: 12 }, 20, 12)).toEqual({ need: 12, met: true })
  })

  it('is at least one ballot', () => {
    expect(quorum({}, 0, 0)).toEqual({ need: 1, met: false })
    expect(quorum({ fraction: '0/1', absolute: 0 }, 9, 1)).toEqual({ need: 1, met: true })
  })

  it('is exact where floating point is not', () => {
    expect(quorum({ fraction: '1/3' }, 99_999, 33_333).need).toBe(33_333)
    expect(quorum({ fraction: '7/10' }, 10, 7).need).toBe(7)
  })
})
