import { drawLot, lotSeed } from '../domain/voting/lot.ts'
import { isMethodId, methodOf } from '../domain/voting/methods/index.ts'
import { tallyPiles } from '../domain/voting/tally.ts'
import { canonicalJson, contentDigest } from '../lib/hash.ts'
import type { VoteId } from '../lib/ids.ts'
import { readPiles } from './cases/ballot-case.ts'
import { countLine } from './cases/ballot-line.ts'
import type { BallotMethod, CaseLine } from './cases/case-method.ts'
import {
  CaseError,
  type Fields,
  readFields,
  readList,
  readOptionIds,
  readText,
  readWhole,
} from './cases/fields.ts'
import { findMethod } from './cases/index.ts'

/** The format of an act exported with its vote, and with its ballots where these were opened. */
export const ACT_FORMAT = 'encuentro-acta/1'

/** Whether a JSON object says that it is an exported act. */
export function isExportedAct(file: Fields): boolean {
  return file['format'] === ACT_FORMAT
}

/**
 * Counts an exported act again from its ballots, by the rules of its frozen vote.
 *
 * Returns  the line of the recount under the act's id; the fault when the act says otherwise, or when
 *          its ballots are not those that it names.
 * Throws   CaseError for a file that is malformed or holds no ballots.
 */
export function recountAct(file: Fields): CaseLine {
  const vote = readFields(file['vote'], 'vote')
  const act = readFields(file['act'], 'act')
  const id = readText(act['id'], 'act.id')
  const config = readFields(vote['config'], 'vote.config')
  const method = config['method']
  if (!isMethodId(method)) {
    throw new CaseError('vote.config.method', `${JSON.stringify(method ?? null)} is not known`)
  }
  const ids = readOptionIds(
    readList(config['options'], 'vote.config.options').map(
      (option, at) => readFields(option, `vote.config.options[${at}]`)['id'],
    ),
    'vote.config.options',
  )
  const rules = methodOf(method).checkRules(config['rules'], ids.length)
  if (!rules.ok) throw new CaseError('vote.config.rules', `are refused: ${rules.refusal}`)
  if (file['ballots'] === undefined) {
    throw new CaseError('ballots', 'are missing: the act is not recountable without them')
  }
  const piles = readPiles(file['ballots'], 'ballots')
  const k = readWhole(config, 'k', 1, 'vote.config.')
  const counted = {
    config: { method, rules: rules.value, options: ids.map((option) => ({ id: option })) },
    piles,
    ...(k !== undefined && { k }),
    ...lotOf(vote, act),
  }
  const line = countLine(ballotMethod(method), counted)
  const recount = tallyPiles(counted.config, piles, counted.lot)
  const fault = differenceOf(act, file['ballots'], recount) ?? line.fault
  return { fields: { id, ...line.fields }, ...(fault !== undefined && { fault }) }
}

/** How the method's lines look; hands have no ballots. */
function ballotMethod(name: string): BallotMethod {
  const { ballots } = findMethod(name)
  if (ballots === undefined) throw new CaseError('ballots', `are none in a vote by ${name}`)
  return ballots
}

/** The lot of the act's dice, thrown after its sealed set was read aloud. */
function lotOf(vote: Fields, act: Fields) {
  const { dice, countHash } = act
  if (typeof dice !== 'string' || typeof countHash !== 'string') return {}
  return { lot: drawLot(lotSeed(dice, countHash), readText(vote['id'], 'vote.id') as VoteId) }
}

function differenceOf(act: Fields, ballots: unknown, recount: object): string | undefined {
  const { ballotsHash, tally } = act
  if (ballotsHash !== undefined && contentDigest(ballots) !== ballotsHash) {
    return 'ballots: are not those of act.ballotsHash'
  }
  return canonicalJson(tally ?? null) === canonicalJson(recount)
    ? undefined
    : 'act.tally: differs from the recount'
}
