import type { Pile } from '../domain/voting/method.ts'
import { isMethodId } from '../domain/voting/methods/index.ts'
import { isWhole } from '../domain/voting/rules.ts'
import type { MethodId, Rules } from '../domain/voting/vote.ts'

/** One vote count as a file names it; see `encuentro tally --help`. */
export interface VotingCase {
  readonly id: string
  readonly method: MethodId
  readonly rules: Rules
  readonly options: readonly { readonly id: string }[]
  readonly piles: readonly Pile[]
  readonly k?: number
  readonly money?: { readonly budget: number; readonly cost: ReadonlyMap<string, number> }
}

/** Bad input: `field` is where in the file, `message` what is wrong there. */
export class CaseError extends Error {
  readonly field: string
  constructor(field: string, message: string) {
    super(`${field} ${message}`)
    this.name = 'CaseError'
    this.field = field
  }
}

type Fields = Readonly<Record<string, unknown>>

const CASE_FIELDS = [
  'id',
  'method',
  'params',
  'candidates',
  'ballots',
  'expected',
  'derived',
  'source',
  'tags',
]
const SELECTION_PARAMS = ['k', 'budget', 'cost']

/** What each method reads of `params`. A bound that is absent or null is no limit. */
const PARAMS: Readonly<
  Record<MethodId, { names: readonly string[]; rules: (params: Fields) => Rules }>
> = {
  dots: { names: ['dots', 'cap', 'requireAll', 'minDots'], rules: dotsRules },
  approval: { names: ['min', 'max'], rules: approvalRules },
}

/**
 * The cases of a file: its `cases`, or the file itself as one case.
 *
 * Throws   CaseError when the file is neither.
 */
export function casesOf(file: unknown): readonly unknown[] {
  if (!isFields(file)) throw new CaseError('file', 'holds no case: not a JSON object')
  if (file['kind'] === 'act' || file['kind'] === 'totals-act') {
    throw new CaseError(
      'kind',
      `is "${file['kind']}": exported acts cannot be counted yet, only cases`,
    )
  }
  if (!Object.hasOwn(file, 'cases')) return [file]
  if (!Array.isArray(file['cases'])) throw new CaseError('cases', 'is not a list')
  return file['cases']
}

/**
 * Reads one case. Ballots stay untrusted: the method judges them.
 *
 * Throws   CaseError that names the first field that is wrong or unknown.
 */
export function readCase(input: unknown): VotingCase {
  if (!isFields(input)) throw new CaseError('case', 'is not an object')
  const { id, method, candidates, ballots, params = {} } = input
  if (typeof id !== 'string') throw new CaseError('id', 'is not a text')
  if (typeof method !== 'string') throw new CaseError('method', 'is not a text')
  if (!isMethodId(method)) throw new CaseError('method', `${JSON.stringify(method)} is not known`)
  refuseUnknown(input, CASE_FIELDS, '')
  if (!isFields(params)) throw new CaseError('params', 'is not an object')
  refuseUnknown(params, [...PARAMS[method].names, ...SELECTION_PARAMS], 'params.')
  const options = readCandidates(candidates)
  const k = whole(params, 'k', 0)
  return {
    id,
    method,
    rules: PARAMS[method].rules(params),
    options,
    piles: readBallots(ballots),
    ...(k !== undefined && { k }),
    ...readMoney(params, options),
  }
}

function readCandidates(candidates: unknown): { id: string }[] {
  if (!Array.isArray(candidates)) throw new CaseError('candidates', 'is not a list')
  const seen = new Set<string>()
  return candidates.map((id: unknown, at) => {
    if (typeof id !== 'string') throw new CaseError(`candidates[${at}]`, 'is not a text')
    if (seen.has(id)) throw new CaseError(`candidates[${at}]`, `repeats ${JSON.stringify(id)}`)
    seen.add(id)
    return { id }
  })
}

function readBallots(ballots: unknown): Pile[] {
  if (!Array.isArray(ballots)) throw new CaseError('ballots', 'is not a list')
  return ballots.map((pile: unknown, at) => {
    const path = `ballots[${at}]`
    if (!isFields(pile)) throw new CaseError(path, 'is not an object')
    refuseUnknown(pile, ['n', 'b'], `${path}.`)
    if (!isWhole(pile['n'], 0, Number.MAX_SAFE_INTEGER)) {
      throw new CaseError(`${path}.n`, 'is not a whole number')
    }
    if (!Object.hasOwn(pile, 'b')) throw new CaseError(`${path}.b`, 'is missing')
    return { n: pile['n'], ballot: pile['b'] }
  })
}

function readMoney(params: Fields, options: readonly { id: string }[]): Pick<VotingCase, 'money'> {
  const budget = whole(params, 'budget', 0)
  const cost = params['cost'] ?? undefined
  if (cost !== undefined && !isFields(cost)) throw new CaseError('params.cost', 'is not an object')
  if (budget === undefined || cost === undefined) return {}
  const costs = new Map<string, number>()
  for (const { id } of options) {
    const amount = Object.hasOwn(cost, id) ? cost[id] : undefined
    if (!isWhole(amount, 0, Number.MAX_SAFE_INTEGER)) {
      throw new CaseError(`params.cost[${JSON.stringify(id)}]`, 'is not a whole number')
    }
    costs.set(id, amount)
  }
  return { money: { budget, cost: costs } }
}

function dotsRules(params: Fields): Rules {
  const dots = whole(params, 'dots', 1)
  const cap = whole(params, 'cap', 1)
  const minDots = whole(params, 'minDots', 0)
  const requireAll = params['requireAll'] ?? false
  if (typeof requireAll !== 'boolean') {
    throw new CaseError('params.requireAll', 'is neither true nor false')
  }
  if (requireAll && dots === undefined) {
    throw new CaseError('params.requireAll', 'needs params.dots')
  }
  return {
    dots: dots ?? Number.MAX_SAFE_INTEGER,
    requireAll,
    ...(cap !== undefined && { cap }),
    ...(minDots !== undefined && { minDots }),
  }
}

function approvalRules(params: Fields): Rules {
  const min = whole(params, 'min', 0)
  const max = whole(params, 'max', 0)
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

/** A whole number of at least `low`; absent and null are both `undefined`. */
function whole(params: Fields, name: string, low: number): number | undefined {
  const value = params[name] ?? undefined
  if (value === undefined) return undefined
  if (isWhole(value, low, Number.MAX_SAFE_INTEGER)) return value
  throw new CaseError(`params.${name}`, `is not a whole number of at least ${low}`)
}

function refuseUnknown(fields: Fields, known: readonly string[], path: string): void {
  const stranger = Object.keys(fields).find((name) => !known.includes(name))
  if (stranger !== undefined) throw new CaseError(`${path}${stranger}`, 'is not a known field')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
