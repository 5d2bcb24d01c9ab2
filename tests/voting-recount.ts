import type { Countable } from '../src/domain/voting/method.ts'
import type { ApprovalRules, DotsRules } from '../src/domain/voting/vote.ts'

export interface Recount {
  readonly valid: number
  readonly blank: number
  readonly invalid: number
  readonly totals: Readonly<Record<string, number>>
}

/**
 * A second, naive count that shares nothing with the product's: option by option, ballot by ballot,
 * straight from the definitions of the voting guide §1.3.
 */
export function recount(
  { method, rules, options }: Countable,
  ballots: readonly unknown[],
): Recount {
  const ids = options.map(({ id }) => id)
  const judge = method === 'dots' ? judgeDots : judgeApproval
  const verdicts = ballots.map((ballot) => judge(ballot, ids, rules as DotsRules & ApprovalRules))
  const number = (verdict: string) => verdicts.filter((one) => one === verdict).length
  const totals = ids.map((id): [string, number] => {
    let total = 0
    ballots.forEach((ballot, at) => {
      if (verdicts[at] !== 'valid') return
      if (Array.isArray(ballot)) total += ballot.filter((one) => one === id).length
      else
        total += Object.entries(ballot as Record<string, number>).find(([o]) => o === id)?.[1] ?? 0
    })
    return [id, total]
  })
  return {
    valid: number('valid'),
    blank: number('blank'),
    invalid: number('invalid'),
    totals: Object.fromEntries(totals),
  }
}

function judgeDots(ballot: unknown, ids: readonly string[], rules: DotsRules): string {
  if (ballot === null) return 'blank'
  if (typeof ballot !== 'object' || Array.isArray(ballot)) return 'invalid'
  const entries = Object.entries(ballot as Record<string, unknown>)
  if (entries.some(([id]) => ids.indexOf(id) === -1)) return 'invalid'
  if (entries.some(([, p]) => typeof p !== 'number' || p % 1 !== 0 || p < 0)) return 'invalid'
  const points = entries.map(([, p]) => p as number)
  const sum = points.reduce((a, b) => a + b, 0)
  if (sum === 0) return 'blank'
  const most = Math.max(...points)
  if (sum > rules.dots || (rules.cap !== undefined && most > rules.cap)) return 'invalid'
  if (rules.requireAll === true && sum !== rules.dots) return 'invalid'
  return rules.minDots !== undefined && sum < rules.minDots ? 'invalid' : 'valid'
}

function judgeApproval(ballot: unknown, ids: readonly string[], rules: ApprovalRules): string {
  if (ballot === null) return 'blank'
  if (!Array.isArray(ballot)) return 'invalid'
  if (ballot.some((id, at) => ids.indexOf(id) === -1 || ballot.indexOf(id) !== at)) return 'invalid'
  if (ballot.length === 0) return 'blank'
  if (rules.max !== undefined && ballot.length > rules.max) return 'invalid'
  return rules.min !== undefined && ballot.length < rules.min ? 'invalid' : 'valid'
}
