import type { RankedBallot } from '../../../domain/voting/box-records.ts'

/** An option's place on the sheet, from 1; `undefined` while it has none. */
export function placeOf(ballot: RankedBallot, option: string): number | undefined {
  const at = ballot.findIndex((group) => group.includes(option))
  return at === -1 ? undefined : at + 1
}

/** Puts an option in the next place, or takes it out; those behind it move up. */
export function togglePlace(ballot: RankedBallot, option: string): RankedBallot {
  return placeOf(ballot, option) === undefined
    ? [...ballot, [option]]
    : ballot.filter((group) => !group.includes(option))
}

/** One place up (−1) or down (1): the two options exchange places. At the ends nothing moves. */
export function movePlace(ballot: RankedBallot, option: string, by: -1 | 1): RankedBallot {
  const at = ballot.findIndex((group) => group.includes(option))
  const [mine, other] = [ballot[at], ballot[at + by]]
  if (mine === undefined || other === undefined) return ballot
  return ballot.map((group, index) => (index === at ? other : index === at + by ? mine : group))
}
