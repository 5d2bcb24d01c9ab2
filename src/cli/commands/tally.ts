import { parseArgs } from 'node:util'
import { committees, countCommittees, greedySelection } from '../../domain/voting/select.ts'
import { tallyPiles } from '../../domain/voting/tally.ts'
import { fromUtf8 } from '../../lib/bytes.ts'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'
import { casesOf, readCase, type VotingCase } from '../voting-case.ts'

/** More committees than this are not listed: the line goes out without them, and the fault is named. */
const COMMITTEES_MAX = 10_000

const HELP = `usage: encuentro tally FILE…

Counts votes and prints one line of JSON per case:
  {id, counts, totals, ranking, winners, committees?, greedySelection?}

Each FILE is JSON: one case, or {"cases": [case…]}. A case is
  {"id", "method", "params", "candidates": [id…], "ballots": [{"n", "b"}…]}
with n identical ballots b; "b": null is blank.
  method dots      b {id: points}   params dots, cap, requireAll, minDots
  method approval  b [id…]          params min, max
A bound that is left out is no limit. Further params: k adds committees (all sets of k that the
totals allow), budget with cost {id: amount} adds greedySelection (by falling total, each taken if
it still fits; in a tie, in the order of candidates, and greedyTies lists ties where that mattered).

All numbers are whole. counts: cast = valid + blank + invalid. ranking: groups of equal totals, best
first; winners is the first of them. Invalid ballots are counted as invalid, never as votes.

Exit code 0: all counted; 1: a file or case is at fault, named on standard error, the others are
printed; 2: bad usage.
`

export const tally: Command = {
  name: 'tally',
  summary: 'counts votes from files, with no server',
  run: runTally,
}

/** Runs `encuentro tally`. Never throws for bad input: one fault is one line on standard error. */
export async function runTally(argv: string[], io: Io): Promise<ExitCode> {
  let files: string[]
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    if (values.help) {
      io.stdout(HELP)
      return 0
    }
    files = positionals
  } catch (error) {
    complain(io, 'tally', messageOf(error))
    return 2
  }
  if (files.length === 0) {
    complain(io, 'tally', 'no FILE given; see encuentro tally --help')
    return 2
  }
  let code: ExitCode = 0
  for (const file of files) if (!(await tallyFile(file, io))) code = 1
  return code
}

/** Counts every case of one file that can be counted; whether all could. */
async function tallyFile(file: string, io: Io): Promise<boolean> {
  let cases: readonly unknown[]
  try {
    cases = casesOf(await readJson(file, io))
  } catch (error) {
    complain(io, 'tally', `${file}: ${messageOf(error)}`)
    return false
  }
  let allCounted = true
  for (const [at, input] of cases.entries()) {
    try {
      const { line, fault } = countCase(readCase(input))
      io.stdout(`${JSON.stringify(line)}\n`)
      if (fault !== undefined) throw new Error(fault)
    } catch (error) {
      complain(io, 'tally', `${file}: ${nameOf(input, at)}: ${messageOf(error)}`)
      allCounted = false
    }
  }
  return allCounted
}

async function readJson(file: string, io: Io): Promise<unknown> {
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch (error) {
    throw new Error(`cannot be read: ${messageOf(error)}`)
  }
  try {
    return JSON.parse(fromUtf8(bytes))
  } catch (error) {
    throw new Error(`is not JSON: ${messageOf(error)}`)
  }
}

/**
 * The line of one case, and what could not be put into it.
 *
 * Throws   RangeError when a number would not be exact.
 */
function countCase(one: VotingCase): { line: object; fault?: string } {
  const { id, method, rules, options, piles, k, money } = one
  const { counts, totals, ranking } = tallyPiles({ method, rules, options }, piles)
  const sets = k === undefined ? 0n : countCommittees(ranking, k)
  const listed = k !== undefined && sets <= COMMITTEES_MAX
  const greedy = money && greedySelection(ranking, money.cost, money.budget)
  const line = {
    id,
    counts,
    totals,
    ranking,
    winners: ranking[0] ?? [],
    ...(listed && { committees: committees(ranking, k) }),
    ...(greedy && { greedySelection: greedy.selected }),
    ...(greedy && greedy.ties.length > 0 && { greedyTies: greedy.ties }),
  }
  if (sets <= COMMITTEES_MAX) return { line }
  return { line, fault: `params.k: the totals allow ${sets} committees, too many to list` }
}

/** How an error names a case: by its id, or by its place when it has none. */
function nameOf(input: unknown, at: number): string {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined
  return typeof id === 'string' ? `case ${JSON.stringify(id)}` : `cases[${at}]`
}
