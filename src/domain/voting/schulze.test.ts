import { describe, expect, it } from 'vitest'
import { condorcetWinner, schulzeLayers, strongestPaths } from './schulze.ts'

describe('the paths of Schulze', () => {
  it('are as strong as their weakest duel won', () => {
    // a beats b 6:3, b beats c 7:2, c beats a 5:4.
    const pairwise = [
      [0, 6, 4],
      [3, 0, 7],
      [5, 2, 0],
    ]
    const paths = strongestPaths(pairwise)
    expect(paths).toEqual([
      [0, 6, 6],
      [5, 0, 7],
      [5, 5, 0],
    ])
    expect(schulzeLayers(paths)).toEqual([[0], [1], [2]])
    expect(condorcetWinner(pairwise)).toBeUndefined()
  })

  it('give layers, not an order by the number of paths won', () => {
    // 0 beats 1 and nothing else is decided: by paths won 2 would tie with 1.
    const paths = [
      [0, 2, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]
    expect(schulzeLayers(paths)).toEqual([[0, 2], [1]])
  })

  it('find who wins every duel, one option alone too', () => {
    expect(condorcetWinner([[0]])).toBe(0)
    expect(
      condorcetWinner([
        [0, 1],
        [1, 0],
      ]),
    ).toBeUndefined()
    expect(schulzeLayers([])).toEqual([])
  })
})
