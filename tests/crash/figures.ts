import { expect } from '@playwright/test'

/** What a provocation found: shown as kept, there afterwards, and the two numbers that must be 0. */
export interface Figures {
  readonly shownAsKept: number
  readonly found: number
  readonly lost: number
  readonly doubled: number
}

export interface Outcome {
  readonly provocation: string
  readonly rounds: number
  readonly proposals: Figures
  readonly ballots: Figures
  /** Why it could not be tried on this machine. */
  readonly skipped?: string
  /** What was seen besides, in words. */
  readonly notes?: readonly string[]
}

export const NOTHING: Figures = { shownAsKept: 0, found: 0, lost: 0, doubled: 0 }

/** Every text that the screen called kept, against the cards that a woken tablet shows. */
export function compareCards(kept: Iterable<string>, cards: readonly string[]): Figures {
  const shown = new Set(kept)
  const times = new Map<string, number>()
  for (const card of cards) times.set(card, (times.get(card) ?? 0) + 1)
  return {
    shownAsKept: shown.size,
    found: [...shown].filter((text) => times.has(text)).length,
    lost: [...shown].filter((text) => !times.has(text)).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
  }
}

/** Ballots have no names: only numbers can be compared. `cast` may exceed `shown` by one cut short. */
export function compareBallots(shown: number, found: number, cast = shown): Figures {
  return {
    shownAsKept: shown,
    found,
    lost: Math.max(0, shown - found),
    doubled: Math.max(0, found - cast),
  }
}

export function add(one: Figures, other: Figures): Figures {
  return {
    shownAsKept: one.shownAsKept + other.shownAsKept,
    found: one.found + other.found,
    lost: one.lost + other.lost,
    doubled: one.doubled + other.doubled,
  }
}

/** Everything shown as kept is there, once; and something was shown as kept at all. */
export function expectNothingLost({ provocation, proposals, ballots }: Outcome): void {
  for (const figures of [proposals, ballots]) {
    expect(figures.shownAsKept, provocation).toBeGreaterThan(0)
    expect(figures, provocation).toEqual({
      shownAsKept: figures.shownAsKept,
      found: figures.shownAsKept,
      lost: 0,
      doubled: 0,
    })
  }
}
