import { parseArgs } from 'node:util'
import { fromUtf8 } from '../../lib/bytes.ts'
import type { CaseLine } from '../cases/case-method.ts'
import { isFields } from '../cases/fields.ts'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'
import { isExportedAct, recountAct } from '../exported-act.ts'
import { casesOf, countCase } from '../voting-case.ts'

const HELP = `usage: encuentro tally FILE…

Counts votes and prints one line of JSON per case, with its id and what its method has of:
  counts, totals, ranking, winners, committees, greedySelection, pairwise, paths, condorcetWinner,
  order, maxLoads, excluded, incomplete, classes, need, met, levels, decision, sum, normalised,
  sumRanking, normalisedRanking, perWorkshop, partial, readingsDiffer, keys, pre, tags, counted,
  duplicates, unknownCard, spoiled, selected, lotGroup, agree

Each FILE is JSON: one case, {"cases": [case…]}, or an act exported with its ballots. A case is
  {"id", "method", "params", "candidates": [id…], "ballots": [{"n", "b"}…]}
with n identical ballots b; "b": null is blank.
  dots         b {id: points}             params dots, cap, requireAll, minDots
  approval     b [id…]                    params min, max
  score        b {id: grade or null}      params min, max, aggregate mean|sum, requireAll, minRaters
  criteria     b {id: {criterion: grade}} params criteria [{id, weight, direction, veto}], min, max,
                                          minRaters, raw
  borda, schulze, ranked  b [[id…]…]      params of ranked: reading borda|schulze
  seqphragmen, proportional  b [id…]      params min, max
  consent      b {id: level or null}      params levels
  hands        no ballots                 params present, perPerson, entries [{id: n}, {id: n}]
  validity     no ballots                 params of, items [{params, b, candidates}]
  pooling      no ballots                 params of, rules, perBallot, k,
                                          workshops [{ballots, candidates, weight}]
  lot          no ballots                 params seed, voteId
  cards        no ballots                 params voteId, codes [text…]
  duplicates   no ballots                 params seed, voteId, records [{tag, rid}], issued, spoiled,
                                          settled
  selection    no ballots                 params ranking, k, seed, voteId
  quorum       no ballots                 params items [{absolute, fraction, attendance, cast}]
A bound that is left out is no limit. Further params of methods with ballots: k adds committees (all
sets of k that the totals allow); budget with cost {id: amount} adds greedySelection (by falling
total, each taken if it still fits; in a tie, in the order of candidates, and greedyTies lists ties
where that mattered); seed with voteId settles ties by the public lot.

Numbers are whole or "p/q" in lowest terms; null where an option has no result. counts: cast = valid +
blank + invalid. ranking: groups of equals, best first; winners is the first of them. Invalid ballots
are counted as invalid, never as votes.

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
      const { fields, fault } = countOne(input)
      io.stdout(`${JSON.stringify(fields)}\n`)
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

/** A case, or an act exported with its ballots. */
function countOne(input: unknown): CaseLine {
  return isFields(input) && isExportedAct(input) ? recountAct(input) : countCase(input)
}

/** How an error names a case: by its id, or by its place when it has none. */
function nameOf(input: unknown, at: number): string {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined
  return typeof id === 'string' ? `case ${JSON.stringify(id)}` : `cases[${at}]`
}
