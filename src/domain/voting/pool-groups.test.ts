import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import type { ActId, DeviceId, MeetingId, OptionId, VoteId } from '../../lib/ids.ts'
import { actBody, makeAct, makeTotalsAct, pilesOf } from './act.ts'
import type { Act, Reconciliation, TotalsAct } from './act-records.ts'
import { freezeVote } from './freeze.ts'
import type { Rules } from './method-rules.ts'
import { poolGroups } from './pool-groups.ts'
import { readPool, withoutPlace } from './pool-result.ts'
import { samePoolKey, type VoteRecords } from './pool-votes.ts'
import { tally } from './tally.ts'
import type { Vote, VoteConfig } from './vote.ts'

const DEVICE = 'device' as DeviceId

function voteOf(meeting: string, options: readonly string[], more: Partial<VoteConfig> = {}): Vote {
  const frozen = freezeVote({
    id: `vote-${meeting}-${more.question ?? ''}` as VoteId,
    config: {
      meeting: meeting as MeetingId,
      question: '¿Qué va primero?',
      method: 'approval',
      rules: {},
      options: options.map((id) => ({ id: id as OptionId, label: id.toUpperCase(), sources: [] })),
      pooling: 'sum',
      tieRule: 'lot',
      secrecy: 'sealed',
      k: 1,
      ...more,
    },
    heads: 20,
    device: DEVICE,
  })
  if (!frozen.ok) throw new Error(frozen.refusal)
  return frozen.value
}

function actOf(vote: Vote, ballots: readonly unknown[], replaces: readonly ActId[] = []): Act {
  const counted = tally(vote.config, ballots)
  const reconciliation = {
    heads: vote.heads,
    counts: counted.counts,
    discrepancies: [],
  } as unknown as Reconciliation
  const signers = [{ as: 'team' as const, name: 'A' }]
  const body = actBody({
    vote,
    batches: [],
    tally: counted,
    reconciliation,
    signers,
    device: DEVICE,
    replaces,
    ballots: pilesOf(ballots),
  })
  return makeAct(body, 'signature')
}

function paperOf(meeting: string, rules: Rules, totals: Record<string, number>): TotalsAct {
  const made = makeTotalsAct({
    meeting: meeting as MeetingId,
    method: 'approval',
    rules,
    heads: 12,
    cast: 10,
    totals,
  })
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

const times = (n: number, ballot: unknown) => Array.from({ length: n }, () => ballot)
const six = (option: string, other: string) => [...times(5, [option]), [other]]

/** Two meetings of the same question: a large one for b, and a small one for a. */
const large = voteOf('plaza', ['a', 'b'])
const small = voteOf('escuela', ['b', 'a'])
const acts = [
  actOf(large, [...times(6, ['b']), ...times(5, ['a'])]),
  actOf(small, [...times(5, ['a']), ['b']]),
]
const records: VoteRecords = { votes: [large, small], acts, totalsActs: [] }
const only = (given: VoteRecords) => {
  const [group, ...others] = poolGroups(given)
  if (group === undefined || others.length > 0) throw new Error('not one group')
  return group
}

describe('votes that asked the same', () => {
  it('are one group, whatever meeting, question or order of options', () => {
    expect(samePoolKey(large.config)).toBe(samePoolKey(small.config))
    const { counted, leftOut } = only(records)
    expect(counted.map(({ meeting }) => meeting)).toEqual(['escuela', 'plaza'])
    expect(leftOut).toEqual([])
  })

  it('are another group with another method, other rules, or other options', () => {
    for (const other of [
      voteOf('x', ['a', 'b'], { rules: { max: 1 } }),
      voteOf('x', ['a', 'b'], { method: 'proportional' }),
      voteOf('x', ['c', 'd']),
      // One option in common is nothing to compare.
      voteOf('x', ['b', 'c']),
    ]) {
      const votes = [...records.votes, other]
      const groups = poolGroups({ votes, acts: [...acts, actOf(other, [])], totalsActs: [] })
      expect(groups.map(({ counted }) => counted.length)).toEqual([2, 1])
    }
  })

  it('are one group where a meeting had an option more, which is never 0 elsewhere', () => {
    const wider = voteOf('club', ['a', 'b', 'c'])
    const result = readPool(
      only({
        votes: [...records.votes, wider],
        acts: [...acts, actOf(wider, [...times(5, ['c']), ['a']])],
        totalsActs: [],
      }),
    )
    expect(result).toMatchObject({
      kind: 'pooled',
      pool: { compared: ['a', 'b'], partial: [{ option: 'c', meetings: 1 }] },
    })
  })

  it('take in a count on paper', () => {
    const totalsActs = [paperOf('feria', {}, { a: 4, b: 9 })]
    const { counted } = only({ ...records, totalsActs })
    expect(counted.map(({ totalsOnly }) => totalsOnly).sort()).toEqual([false, false, true])
    expect(readPool({ counted })).toMatchObject({ pool: { sum: { totals: { a: 14, b: 16 } } } })
  })

  it('are the same in any order, and however often the same records came', () => {
    const given = fc.shuffledSubarray([0, 1, 0, 1], { minLength: 4 })
    fc.assert(
      fc.property(given, given, (one, other) => {
        const shuffled = {
          votes: one.flatMap((at) => records.votes[at] ?? []),
          acts: other.flatMap((at) => acts[at] ?? []),
          totalsActs: [],
        }
        expect(poolGroups(shuffled)).toEqual(poolGroups(records))
      }),
      PROPERTY,
    )
  })
})

describe('an option without a place', () => {
  const reading = { ranking: [['a']], totals: { a: 4, b: null, c: 2 } }

  it('was not evaluated everywhere, or has no result, and is never the last', () => {
    const partial = [{ option: 'c', meetings: 1 }]
    expect(withoutPlace({ partial }, reading)).toEqual([
      { option: 'b', why: 'too-few-grades' },
      { option: 'c', why: 'not-everywhere' },
    ])
  })

  it('says what its method says of it', () => {
    const criteria = { kind: 'criteria', means: [], incomplete: ['c'] } as const
    const excluded = [{ option: 'b', criteria: ['x'] }]
    const weighed = { ...reading, detail: { ...criteria, excluded } }
    expect(withoutPlace({ partial: [] }, weighed).map(({ why }) => why)).toEqual([
      'below-minimum',
      'incomplete',
    ])
    const proportional = { kind: 'proportional', order: ['a'], maxLoads: [], ties: [] } as const
    expect(withoutPlace({ partial: [] }, { ...reading, detail: proportional })[0]?.why).toBe(
      'nobody-backs',
    )
  })
})

describe('a count that is not pooled', () => {
  it('is a vote of which several acts stand, until one names them all', () => {
    const rival = actOf(small, six('b', 'a'))
    const disputed = only({ ...records, acts: [...acts, rival] })
    expect(disputed.counted.map(({ meeting }) => meeting)).toEqual(['plaza'])
    expect(disputed.leftOut).toMatchObject([{ meeting: 'escuela', why: 'disputed' }])
    const ids = [acts[1], rival].flatMap((act) => act?.id ?? [])
    const settled = only({ ...records, acts: [...acts, rival, actOf(small, six('a', 'b'), ids)] })
    expect(settled.leftOut).toEqual([])
  })

  it('is one whose act was altered, or counts another vote', () => {
    const [first, second] = acts as [Act, Act]
    for (const odd of [
      { ...second, tally: first.tally },
      { ...second, configHash: large.configHash },
    ]) {
      expect(only({ ...records, acts: [first, odd] }).leftOut).toMatchObject([{ why: 'altered' }])
    }
  })

  it('is one of a meeting that counted the same twice', () => {
    const again = voteOf('escuela', ['a', 'b'], { question: 'Otra vez' })
    const { counted, leftOut } = only({
      votes: [...records.votes, again],
      acts: [...acts, actOf(again, six('a', 'b'))],
      totalsActs: [],
    })
    expect(counted.map(({ meeting }) => meeting)).toEqual(['plaza'])
    expect(leftOut.map(({ meeting, why }) => `${meeting} ${why}`)).toEqual([
      'escuela twice',
      'escuela twice',
    ])
  })
})

describe('what a group comes to', () => {
  it('is told in both readings, and where they select others', () => {
    expect(readPool(only(records))).toMatchObject({
      kind: 'pooled',
      valid: 17,
      declared: 'sum',
      declaredApart: false,
      k: 1,
      differ: false,
      pool: { sum: { ranking: [['a'], ['b']] }, meeting: { ranking: [['a'], ['b']] } },
    })
    const crowd = actOf(large, times(19, ['b']))
    const parted = readPool(only({ ...records, acts: [crowd, acts[1] as Act] }))
    expect(parted).toMatchObject({ differ: false, declared: 'sum' })
    const third = voteOf('club', ['a', 'b'])
    const three = readPool(
      only({
        votes: [...records.votes, third],
        acts: [crowd, acts[1] as Act, actOf(third, six('a', 'b'))],
        totalsActs: [],
      }),
    )
    expect(three).toMatchObject({
      differ: true,
      pool: { sum: { ranking: [['b'], ['a']] }, meeting: { ranking: [['a'], ['b']] } },
    })
  })

  it('has no declared reading where meetings declared different ones', () => {
    const other = voteOf('escuela', ['a', 'b'], { pooling: 'meeting', k: 2 })
    const act = actOf(other, six('a', 'b'))
    const result = readPool(
      only({ ...records, votes: [large, other], acts: [acts[0] as Act, act] }),
    )
    expect(result).toMatchObject({ declaredApart: true, declared: 'sum', k: undefined })
  })

  it('waits for single ballots where the method needs them, and takes no others', () => {
    const more = { method: 'proportional' as const }
    const votes = [voteOf('x', ['a', 'b'], more), voteOf('y', ['a', 'b'], more)] as const
    const ballots = six('a', 'b')
    const both = votes.map((vote) => actOf(vote, ballots))
    const given = { votes, acts: both, totalsActs: [] }
    const opened = (which: readonly unknown[]) =>
      new Map(both.map(({ id }) => [id, pilesOf(which)] as const))
    const read = (which?: readonly unknown[]) => {
      const [group] = poolGroups(given, which && opened(which))
      return group && readPool(group)
    }
    expect(read()).toMatchObject({
      kind: 'ballots-missing',
      of: [{ meeting: 'x' }, { meeting: 'y' }],
    })
    expect(read(six('b', 'a'))).toMatchObject({ kind: 'ballots-missing' })
    expect(read(ballots)).toMatchObject({
      kind: 'pooled',
      pool: { sum: { totals: { a: 10, b: 2 } } },
    })
  })

  it('is nothing yet with a single meeting', () => {
    expect(readPool({ counted: only(records).counted.slice(1) })).toEqual({ kind: 'too-few' })
  })
})
