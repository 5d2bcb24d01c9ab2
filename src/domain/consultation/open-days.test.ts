import { describe, expect, it } from 'vitest'
import { stageOn } from './open-days.ts'

describe('the days on which comments are taken', () => {
  const dates = { opens: '2026-03-02', closes: '2026-03-11' }
  it.each([
    ['2026-03-01', 'before'],
    ['2026-03-02', 'open'],
    ['2026-03-11', 'open'],
    ['2026-03-12', 'after'],
  ])('on %s it is %s', (day, stage) => expect(stageOn(dates, day)).toBe(stage))

  it('without dates there are none', () =>
    expect(stageOn(undefined, '2026-03-02')).toBe('no-dates'))
})
