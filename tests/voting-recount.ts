import type { Countable } from '../src/domain/voting/method.ts'
import type {
  CriteriaRules,
  MethodId,
  RankedRules,
  ScoreRules,
} from '../src/domain/voting/method-rules.ts'
import { JUDGES } from './voting-judges.ts'

/** A fraction; nothing is reduced until it is written. */
type Fraction = readonly [top: bigint, bottom: bigint]

export interface Recount {
  readonly valid: number
  readonly blank: number
  readonly invalid: number
  /** Whole, "p/q" in lowest terms, or null. */
  readonly totals: Readonly<Record<string, number | string | null>>
  /** Groups of equals, best first. */
  readonly ranking: readonly (readonly string[])[]
}

/**
 * A second, naive count that shares nothing with the product's: option by option, ballot by ballot,
 * straight from the definitions of the voting guide §1.3. Ties of a proportional count go to the
 * option that is listed first.
 */
export function recount(
  { method, rules, options }: Countable,
  ballots: readonly unknown[],
): Recount {
  const ids = options.map(({ id }) => id)
  const verdicts = ballots.map((ballot) => JUDGES[method](ballot, ids, rules as never))
  const number = (verdict: string) => verdicts.filter((one) => one === verdict).length
  const valid = ballots.filter((_, at) => verdicts[at] === 'valid')
  const totals = ids.map((id) => TOTALS[method](id, ids, valid, rules as never))
  const ranks =
    method === 'proportional'
      ? sharesOf(ids, valid as string[][]).map((id) => [id])
      : method === 'ranked' && (rules as RankedRules).reading === 'schulze'
        ? layersOf(ids, valid as string[][][])
        : method === 'consent'
          ? []
          : groupsOf(
              ids.filter((id, at) => totals[at] !== null && !isOut(id)),
              (id) => totals[ids.indexOf(id)] ?? [0n, 1n],
            )
  return {
    valid: valid.length,
    blank: number('blank'),
    invalid: number('invalid'),
    totals:
      method === 'consent'
        ? {}
        : Object.fromEntries(ids.map((id, at) => [id, write(totals[at] ?? null)])),
    ranking: ranks,
  }

  function isOut(id: string): boolean {
    if (method !== 'criteria') return false
    const { criteria } = rules as CriteriaRules
    return criteria.some((one) => {
      const cells = cellsOf(id, one.id, valid)
      if (one.veto === undefined || cells.length < ((rules as CriteriaRules).minRaters ?? 1)) {
        return false
      }
      return cells.reduce((a, b) => a + b, 0) < one.veto * cells.length
    })
  }
}

type Total = (
  id: string,
  ids: readonly string[],
  valid: readonly unknown[],
  rules: never,
) => Fraction | null

const TOTALS: Readonly<Record<MethodId, Total>> = {
  dots: (id, _ids, valid) => whole(gradesOf(id, valid).reduce((a, b) => a + b, 0)),
  approval: markTotal,
  proportional: markTotal,
  hands: () => whole(0),
  consent: () => null,
  score(id, _ids, valid, rules: ScoreRules) {
    const given = gradesOf(id, valid)
    const sum = given.reduce((a, b) => a + b, 0)
    if (rules.aggregate === 'sum') return whole(sum)
    const { minRaters = 1 } = rules
    const enough =
      minRaters === 'half' ? 2 * given.length >= valid.length : given.length >= minRaters
    return enough && given.length > 0 ? [BigInt(sum), BigInt(given.length)] : null
  },
  criteria(id, _ids, valid, rules: CriteriaRules) {
    let [top, bottom, weights]: [bigint, bigint, bigint] = [0n, 1n, 0n]
    for (const { id: criterion, weight, direction } of rules.criteria) {
      const cells = cellsOf(id, criterion, valid)
      if (cells.length < (rules.minRaters ?? 1)) return null
      const sum = cells
        .map((grade) => (direction === 'cost' ? rules.max - grade : grade - rules.min))
        .reduce((a, b) => a + b, 0)
      const under = BigInt(cells.length * (rules.max - rules.min))
      top = top * under + BigInt(weight * sum) * bottom
      bottom *= under
      weights += BigInt(weight)
    }
    return [top, bottom * weights]
  },
  ranked(id, ids, valid) {
    let twice = 0
    for (const ballot of valid as string[][][]) {
      for (const other of ids) {
        if (other === id) continue
        const [mine, theirs] = [placeOf(id, ballot), placeOf(other, ballot)]
        twice += mine < theirs ? 2 : mine === theirs ? 1 : 0
      }
    }
    return [BigInt(twice), 2n]
  },
}

function markTotal(id: string, _ids: readonly string[], valid: readonly unknown[]): Fraction {
  return whole((valid as string[][]).filter((ballot) => ballot.includes(id)).length)
}

/** All grades or points that an option was given; no opinion is none. */
function gradesOf(id: string, valid: readonly unknown[]): number[] {
  return valid.flatMap((ballot) =>
    Object.entries(ballot as object).flatMap(([option, grade]) =>
      option === id && grade !== null ? [grade as number] : [],
    ),
  )
}

function cellsOf(id: string, criterion: string, valid: readonly unknown[]): number[] {
  return valid.flatMap((ballot) =>
    Object.entries(ballot as object).flatMap(([option, sheet]) =>
      option === id && sheet !== null ? gradesOf(criterion, [sheet]) : [],
    ),
  )
}

/** Empty groups are no places; what is not named comes after all. */
function placeOf(id: string, ballot: readonly (readonly string[])[]): number {
  const at = ballot.findIndex((group) => group.includes(id))
  return at === -1 ? ballot.length : at
}

/** A path of strength t is a walk over duels won with at least t; layers of those whom none beats. */
function layersOf(ids: readonly string[], valid: readonly string[][][]): string[][] {
  const duel = (a: string, b: string) =>
    valid.filter((ballot) => placeOf(a, ballot) < placeOf(b, ballot)).length
  const reaches = (from: string, to: string, strength: number) => {
    const seen = new Set([from])
    for (const here of seen) {
      for (const next of ids) {
        if (duel(here, next) >= strength && duel(here, next) > duel(next, here)) seen.add(next)
      }
    }
    return seen.has(to)
  }
  const strongest = (a: string, b: string) => {
    let strength = valid.length
    while (strength > 0 && !reaches(a, b, strength)) strength -= 1
    return strength
  }
  const beaten = new Map(
    ids.map((b) => [b, ids.filter((a) => a !== b && strongest(a, b) > strongest(b, a))]),
  )
  const layers: string[][] = []
  let rest = [...ids]
  while (rest.length > 0) {
    const layer = rest.filter((b) => !beaten.get(b)?.some((a) => rest.includes(a)))
    layers.push(layer)
    rest = rest.filter((id) => !layer.includes(id))
  }
  return layers
}

/** Sequential Phragmén, voter by voter, every load a fraction of its own. */
function sharesOf(ids: readonly string[], valid: readonly string[][]): string[] {
  const loads: Fraction[] = valid.map(() => [0n, 1n])
  const order: string[] = []
  for (;;) {
    let best: { id: string; load: Fraction } | undefined
    for (const id of ids) {
      if (order.includes(id)) continue
      let [top, bottom]: [bigint, bigint] = [1n, 1n]
      let backers = 0n
      valid.forEach((ballot, voter) => {
        if (!ballot.includes(id)) return
        const [n, d] = loads[voter] ?? [0n, 1n]
        ;[top, bottom] = reduce(top * d + n * bottom, bottom * d)
        backers += 1n
      })
      if (backers === 0n) continue
      const load = reduce(top, bottom * backers)
      if (best === undefined || isLess(load, best.load)) best = { id, load }
    }
    if (best === undefined) return order
    order.push(best.id)
    for (const [voter, ballot] of valid.entries()) {
      if (ballot.includes(best.id)) loads[voter] = best.load
    }
  }
}

/** Options grouped by how many others are strictly better. */
function groupsOf(ids: readonly string[], totalOf: (id: string) => Fraction): string[][] {
  const better = (id: string) => ids.filter((other) => isLess(totalOf(id), totalOf(other))).length
  const places = [...new Set(ids.map(better))].sort((a, b) => a - b)
  return places.map((place) => ids.filter((id) => better(id) === place))
}

function isLess([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d < c * b
}

function whole(n: number): Fraction {
  return [BigInt(n), 1n]
}

function reduce(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom]
  while (b !== 0n) [a, b] = [b, a % b]
  return [top / a, bottom / a]
}

function write(fraction: Fraction | null): number | string | null {
  if (fraction === null) return null
  const [top, bottom] = reduce(...fraction)
  return bottom === 1n ? Number(top) : `${top}/${bottom}`
}
