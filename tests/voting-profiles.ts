import fc from 'fast-check'
import type { Countable, Pile } from '../src/domain/voting/method.ts'
import { CONSENT_LEVELS, type MethodId } from '../src/domain/voting/method-rules.ts'

/** Every property runs on this seed unless a run names another: `SEED=7 npx vitest run …`. */
export const SEED = Number(process.env['SEED'] ?? 20_260_301)
export const PROPERTY = { seed: SEED, numRuns: 150 } as const

/** A vote and its ballots, some of them nonsense. */
export interface Profile {
  readonly config: Countable
  readonly ballots: readonly unknown[]
}

/** Ids that tempt a careless count: accents, their decomposed twins, digits, JavaScript's own names. */
const TEMPTING = ['ñandú', 'ñandú'.normalize('NFD'), '10', '9', '', '__proto__', 'constructor']

const optionIds = fc.uniqueArray(
  fc.oneof(fc.constantFrom(...TEMPTING), fc.string({ minLength: 1, maxLength: 4 })),
  { minLength: 1, maxLength: 12 },
)

/** What a hostile or broken booth might hand in. */
const nonsense = fc.oneof(
  fc.constantFrom<unknown>(7, 'voto', true, ['nobody', 3], { nobody: 1 }, [['a']], { '': null }),
  fc.jsonValue({ maxDepth: 2 }),
)

type Build = (ids: readonly string[]) => fc.Arbitrary<Profile>

const dots: Build = (ids) => {
  const rules = fc.record(
    {
      dots: fc.integer({ min: 1, max: 12 }),
      cap: fc.integer({ min: 1, max: 12 }),
      requireAll: fc.boolean(),
      minDots: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: ['dots'] },
  )
  const sheet = fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 4 })), { maxLength: 5 })
    .map((pairs): unknown => Object.fromEntries(pairs))
  return profile('dots', ids, rules, sheet)
}

const marks =
  (method: 'approval' | 'proportional'): Build =>
  (ids) => {
    const rules = fc.record(
      { min: fc.integer({ min: 0, max: 3 }), max: fc.integer({ min: 1, max: 12 }) },
      { requiredKeys: [] },
    )
    return profile(method, ids, rules, fc.shuffledSubarray([...ids]))
  }

const scale = fc.constantFrom({ min: 0, max: 3 }, { min: 1, max: 5 }, { min: -2, max: 2 })

const score: Build = (ids) => {
  const rules = fc
    .tuple(
      scale,
      fc.record(
        {
          aggregate: fc.constantFrom('mean' as const, 'sum' as const),
          requireAll: fc.boolean(),
          minRaters: fc.oneof(fc.constant('half' as const), fc.integer({ min: 1, max: 4 })),
        },
        { requiredKeys: ['aggregate'] },
      ),
    )
    .map(([ends, more]) => ({ ...ends, ...more }))
  return profile('score', ids, rules, grades(ids))
}

const CRITERIA = ['criterio-uno', 'criterio-dos', 'criterio-tres']

const criteria: Build = (ids) => {
  const criterion = fc.record(
    {
      weight: fc.integer({ min: 1, max: 4 }),
      direction: fc.constantFrom('benefit' as const, 'cost' as const),
      veto: fc.integer({ min: 0, max: 2 }),
    },
    { requiredKeys: ['weight', 'direction'] },
  )
  const rules = fc
    .tuple(
      scale,
      fc.array(criterion, { minLength: 1, maxLength: 3 }),
      fc.record({ minRaters: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] }),
    )
    .map(([ends, list, more]) => ({
      ...ends,
      ...more,
      criteria: list.map((one, at) => ({
        ...one,
        id: CRITERIA[at] ?? '',
        label: CRITERIA[at] ?? '',
      })),
    }))
  return rules.chain((given) => {
    const cells = grades(given.criteria.map(({ id }) => id))
    const sheet = fc
      .array(fc.tuple(fc.constantFrom(...ids), cells), { maxLength: 6 })
      .map((pairs): unknown => Object.fromEntries(pairs))
    return profile('criteria', ids, fc.constant(given), sheet)
  })
}

const ranked: Build = (ids) =>
  profile(
    'ranked',
    ids,
    fc.record({ reading: fc.constantFrom('borda' as const, 'schulze' as const) }),
    rankings(ids),
  )

/** Some of the ids, in groups, best first. */
export function rankings(ids: readonly string[]): fc.Arbitrary<string[][]> {
  return fc
    .tuple(fc.shuffledSubarray([...ids]), fc.array(fc.integer({ min: 0, max: 2 }), each(ids)))
    .map(([order, cuts]) => {
      const groups: string[][] = []
      for (const [at, id] of order.entries()) {
        const last = groups.at(-1)
        if (cuts[at] === 0 && last !== undefined) last.push(id)
        else groups.push([id])
      }
      return groups
    })
}

const consent: Build = (ids) => {
  const answer = fc.constantFrom<string | null>(...CONSENT_LEVELS, null)
  const sheet = fc
    .array(fc.tuple(fc.constantFrom(...ids), answer), { maxLength: 8 })
    .map((pairs): unknown => Object.fromEntries(pairs))
  return profile('consent', ids, fc.constant({}), sheet)
}

/** Hands have no ballots: whatever comes is none. */
const hands: Build = (ids) =>
  profile(
    'hands',
    ids,
    fc.integer({ min: 1, max: 3 }).map((perPerson) => ({ perPerson })),
    fc.constant([]),
  )

function grades(ids: readonly string[]): fc.Arbitrary<unknown> {
  const grade = fc.option(fc.integer({ min: 0, max: 3 }))
  const odd = fc.option(fc.integer({ min: -2, max: 5 }))
  const values = fc.array(fc.oneof({ weight: 9, arbitrary: grade }, odd), each(ids))
  return fc
    .tuple(fc.shuffledSubarray([...ids]), values)
    .map(([some, given]) => Object.fromEntries(some.map((id, at) => [id, given[at]])))
}

/** As many as there are options. */
function each({ length }: readonly string[]) {
  return { minLength: length, maxLength: length }
}

function profile(
  method: MethodId,
  ids: readonly string[],
  rules: fc.Arbitrary<Countable['rules']>,
  sheet: fc.Arbitrary<unknown>,
): fc.Arbitrary<Profile> {
  const ballot = fc.oneof(
    { weight: 8, arbitrary: sheet },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: nonsense },
  )
  return fc.record({
    config: rules.map((given) => ({ method, rules: given, options: ids.map((id) => ({ id })) })),
    // Left alone, fast-check would keep to ten or so: a meeting has more.
    ballots: fc.oneof(
      { weight: 3, arbitrary: fc.array(ballot, { maxLength: 10 }) },
      fc.array(ballot, { maxLength: 60, size: 'medium' }),
    ),
  })
}

/** Profiles of one method, for the contract that walks the registry; a method without one fails there. */
export const PROFILES: Readonly<Record<MethodId, fc.Arbitrary<Profile>>> = {
  dots: optionIds.chain(dots),
  approval: optionIds.chain(marks('approval')),
  score: optionIds.chain(score),
  criteria: optionIds.chain(criteria),
  ranked: optionIds.chain(ranked),
  proportional: optionIds.chain(marks('proportional')),
  consent: optionIds.chain(consent),
  hands: optionIds.chain(hands),
}

/** Profiles of any of these methods. */
export function profilesOf(...methods: readonly MethodId[]): fc.Arbitrary<Profile> {
  return fc.oneof(...methods.map((method) => PROFILES[method]))
}

/** As piles of one. */
export function asPiles(ballots: readonly unknown[]): Pile[] {
  return ballots.map((ballot) => ({ n: 1, ballot }))
}

/** A ballot of any method with its options renamed: names are keys, or members of lists. */
export function renameBallot(ballot: unknown, name: (id: string) => string): unknown {
  if (typeof ballot === 'string') return name(ballot)
  if (Array.isArray(ballot)) return ballot.map((one) => renameBallot(one, name))
  if (typeof ballot !== 'object' || ballot === null) return ballot
  return Object.fromEntries(Object.entries(ballot).map(([id, value]) => [name(id), value]))
}
