import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import type { DeviceId, MeetingId, OptionId, VoteId } from '../../lib/ids.ts'
import { configHashOf, freezeVote, type VoteDraft } from './freeze.ts'
import type { VoteConfig, VoteOption } from './vote.ts'

const option = (id: string, label = `Propuesta ${id}`): VoteOption => ({
  id: id as OptionId,
  label,
  sources: [],
})

const config: VoteConfig = {
  meeting: 'm1' as MeetingId,
  question: '¿Qué va primero?',
  method: 'dots',
  rules: { dots: 3, cap: 2 },
  options: [option('a'), option('b')],
  pooling: 'sum',
  tieRule: 'lot',
  secrecy: 'open',
}
const draft = (change: Partial<VoteConfig> = {}): VoteDraft => ({
  id: 'v1' as VoteId,
  config: { ...config, ...change },
  heads: 30,
  device: 'd1' as DeviceId,
})
const refusalOf = (one: VoteDraft) => {
  const frozen = freezeVote(one)
  return frozen.ok ? 'frozen' : frozen.refusal
}

describe('freezing a vote', () => {
  it('gives it the hash of its id and config', () => {
    const frozen = freezeVote(draft())
    expect(frozen).toMatchObject({ ok: true, value: { kind: 'vote', v: 1, heads: 30 } })
    if (frozen.ok) {
      expect(frozen.value.configHash).toBe(configHashOf('v1' as VoteId, frozen.value.config))
      expect(frozen.value.configHash).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  it('refuses what cannot be voted on', () => {
    expect(refusalOf(draft({ options: [option('a')] }))).toBe('too-few-options')
    expect(refusalOf(draft({ options: [option('a'), option('a', 'Otra')] }))).toBe(
      'repeated-option',
    )
    expect(refusalOf(draft({ options: [option('a'), option('b', 'x'.repeat(46))] }))).toBe(
      'label-too-long',
    )
    expect(refusalOf(draft({ options: [option('a'), option('b', ' ')] }))).toBe('label-empty')
    expect(refusalOf(draft({ options: [option('a'), option('b/c')] }))).toBe('option-id-malformed')
    expect(refusalOf(draft({ question: '' }))).toBe('question-empty')
    expect(refusalOf(draft({ rules: { dots: 0 } }))).toBe('dots-out-of-range')
    expect(refusalOf(draft({ method: 'approval' }))).toBe('unknown-rule')
    expect(refusalOf(draft({ method: 'borda' as 'dots' }))).toBe('unknown-method')
    expect(refusalOf(draft({ k: 3 }))).toBe('k-out-of-range')
    expect(refusalOf(draft({ quorum: { fraction: '3/2' } }))).toBe('quorum-malformed')
    expect(refusalOf(draft({ quorum: { fraction: '0.5' } }))).toBe('quorum-malformed')
    expect(refusalOf({ ...draft(), heads: -1 })).toBe('heads-out-of-range')
    expect(refusalOf(draft({ k: 2, quorum: { absolute: 10, fraction: '1/3' } }))).toBe('frozen')
  })

  it('measures a label in characters, however they were typed', () => {
    const label = 'ñ'.repeat(45)
    expect(refusalOf(draft({ options: [option('a'), option('b', label.normalize('NFD'))] }))).toBe(
      'frozen',
    )
    expect(refusalOf(draft({ options: [option('a'), option('b', '🌱'.repeat(45))] }))).toBe(
      'frozen',
    )
  })

  it('P15 hashes equal words equally and different ids differently', () => {
    const hash = (one: VoteDraft) => {
      const frozen = freezeVote(one)
      if (!frozen.ok) throw new Error(frozen.refusal)
      return frozen.value.configHash
    }
    const form = (f: 'NFC' | 'NFD') =>
      draft({ options: [option('a', 'Niñez'.normalize(f)), option('b')] })
    expect(hash(form('NFC'))).toBe(hash(form('NFD')))
    const id = (f: 'NFC' | 'NFD') =>
      draft({ options: [option('ñ'.normalize(f), 'Niñez'), option('b')] })
    expect(hash(id('NFC'))).not.toBe(hash(id('NFD')))
    const name = fc.string({ minLength: 1, maxLength: 6 }).filter((s) => !s.includes('/'))
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        const of = (x = '', y = '') => draft({ options: [option(x, 'x'), option(y, 'y')] })
        const round: VoteDraft = JSON.parse(JSON.stringify(of(a, b)))
        expect(hash(round)).toBe(hash(of(a, b)))
        expect(hash(of(c, d))).not.toBe(hash(of(a, b)))
        expect(hash(of(b, a))).not.toBe(hash(of(a, b)))
      }),
      PROPERTY,
    )
  })
})
