import fc from 'fast-check'
import type { Countable, Pile } from '../src/domain/voting/method.ts'
import type { MethodId } from '../src/domain/voting/vote.ts'

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

function dotsProfile(ids: readonly string[]): fc.Arbitrary<Profile> {
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

function approvalProfile(ids: readonly string[]): fc.Arbitrary<Profile> {
  const rules = fc.record(
    { min: fc.integer({ min: 0, max: 3 }), max: fc.integer({ min: 1, max: 12 }) },
    { requiredKeys: [] },
  )
  return profile('approval', ids, rules, fc.shuffledSubarray([...ids]))
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
    ballots: fc.array(ballot, { maxLength: 60 }),
  })
}

/** Profiles of one method, for the contract that walks the registry; a method without one fails there. */
export const PROFILES: Readonly<Record<MethodId, fc.Arbitrary<Profile>>> = {
  dots: optionIds.chain(dotsProfile),
  approval: optionIds.chain(approvalProfile),
}

/** As piles of one. */
export function asPiles(ballots: readonly unknown[]): Pile[] {
  return ballots.map((ballot) => ({ n: 1, ballot }))
}
