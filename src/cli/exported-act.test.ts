import { describe, expect, it } from 'vitest'
import { freezeVote } from '../domain/voting/freeze.ts'
import { drawLot, lotSeed } from '../domain/voting/lot.ts'
import type { MethodId, Rules } from '../domain/voting/method-rules.ts'
import { tallyPiles } from '../domain/voting/tally.ts'
import { contentDigest } from '../lib/hash.ts'
import type { DeviceId, MeetingId, OptionId, VoteId } from '../lib/ids.ts'
import { ACT_FORMAT, recountAct } from './exported-act.ts'
import { casesOf } from './voting-case.ts'

/** An act as a tablet exports it, with whatever a test changes. */
function exported(method: MethodId, rules: Rules, ballots: { n: number; b: unknown }[]) {
  const frozen = freezeVote({
    id: 'v-1' as VoteId,
    config: {
      meeting: 'escuela' as MeetingId,
      question: '¿Qué va primero?',
      method,
      rules,
      options: ['10', '9', 'ñ'].map((id) => ({ id: id as OptionId, label: id, sources: [] })),
      k: 1,
      pooling: 'sum',
      tieRule: 'lot',
      secrecy: 'sealed',
    },
    heads: 9,
    device: 'd-1' as DeviceId,
  })
  if (!frozen.ok) throw new Error(frozen.refusal)
  const vote = frozen.value
  const [dice, countHash] = ['1-2-3-4-5-6-1-2-3-4-5-6', 'ab'.repeat(32)]
  const lot = drawLot(lotSeed(dice, countHash), vote.id)
  const piles = ballots.map(({ n, b }) => ({ n, ballot: b }))
  return {
    format: ACT_FORMAT,
    vote,
    act: {
      id: 'act-1',
      tally: tallyPiles(vote.config, piles, lot),
      ballotsHash: contentDigest(ballots),
      dice,
      countHash,
    },
    ballots,
  }
}

const marks = exported('approval', {}, [
  { n: 2, b: ['10', '9'] },
  { n: 1, b: ['9'] },
  { n: 1, b: [] },
])

describe('an exported act', () => {
  it('is counted again under its own id', () => {
    expect(recountAct(marks)).toEqual({
      fields: {
        id: 'act-1',
        counts: { cast: 4, valid: 3, blank: 1, invalid: 0 },
        totals: { '10': 2, '9': 3, ñ: 0 },
        ranking: [['9'], ['10'], ['ñ']],
        winners: ['9'],
        committees: [['9']],
        selected: ['9'],
        lotGroup: [],
      },
    })
    expect(casesOf(marks)).toEqual([marks])
  })

  it('settles the ties of a proportional count by its own dice', () => {
    const tied = exported('proportional', {}, [
      { n: 1, b: ['10'] },
      { n: 1, b: ['9'] },
      { n: 1, b: ['ñ'] },
    ])
    expect(recountAct(tied).fault).toBeUndefined()
    const { lot: _, ...thrown } = { ...tied.act, lot: 0 }
    const again = { ...tied, act: { ...thrown, dice: '6-6-6-6-6-6-6-6-6-6-6-1' } }
    expect(recountAct(again).fault).toContain('act.tally')
  })

  it('says so when its tally or its ballots are others', () => {
    const tally = { ...marks.act.tally, totals: { '10': 9, '9': 3, ñ: 0 } }
    expect(recountAct({ ...marks, act: { ...marks.act, tally } }).fault).toBe(
      'act.tally: differs from the recount',
    )
    const ballots = [...marks.ballots, { n: 1, b: ['ñ'] }]
    expect(recountAct({ ...marks, ballots }).fault).toBe(
      'ballots: are not those of act.ballotsHash',
    )
  })

  it('is not recountable without ballots, and never stumbles over what is malformed', () => {
    const { ballots: _, ...bare } = marks
    expect(() => recountAct(bare)).toThrow('ballots are missing: the act is not recountable')
    const vote = (change: object) => ({
      ...marks,
      vote: { ...marks.vote, config: { ...marks.vote.config, ...change } },
    })
    expect(() => recountAct(vote({ method: 'quadratic' }))).toThrow(
      'vote.config.method "quadratic" is not known',
    )
    expect(() => recountAct(vote({ rules: { max: 9 } }))).toThrow('vote.config.rules are refused')
    expect(() => recountAct(vote({ options: [3] }))).toThrow('vote.config.options[0]')
    expect(() => recountAct(vote({ method: 'hands', rules: { perPerson: 1 } }))).toThrow(
      'ballots are none',
    )
    expect(() => recountAct({ ...marks, act: 3 })).toThrow('act is not an object')
  })
})
