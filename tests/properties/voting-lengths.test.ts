import fc from 'fast-check'
import { expect } from 'vitest'
import { fillBallot } from '../../src/domain/voting/ballot.ts'
import { boxLength, makeSealedRecord } from '../../src/domain/voting/batch.ts'
import { envelopeFor } from '../../src/domain/voting/envelope.ts'
import { methodOf } from '../../src/domain/voting/methods/index.ts'
import type { Envelope, VoteConfig } from '../../src/domain/voting/vote.ts'
import { toUtf8 } from '../../src/lib/bytes.ts'
import { ballotSealer, generateCountKey } from '../../src/protocol/ballot-envelope.ts'
import { type Profile, profilesOf } from '../voting-profiles.ts'
import { prove } from './prove.ts'

/** P28 (voting guide §4): all records of a vote are equally long, whatever the method and whoever votes what. */

const key = { kty: 'EC', crv: 'P-256', x: '', y: '' } as const
/** Votes that can be frozen, of every method that has ballots. */
const profiles = profilesOf(
  'dots',
  'approval',
  'score',
  'criteria',
  'ranked',
  'proportional',
  'consent',
).filter(
  ({ config }) =>
    config.options.every(({ id }) => id !== '' && !id.includes('/')) &&
    methodOf(config.method).checkRules(config.rules, config.options.length).ok,
)

/** Ballots that a booth of this vote would close. */
const filled = ({ config, ballots }: Profile) =>
  [...ballots, methodOf(config.method).blank].flatMap((ballot) => {
    const read = fillBallot(config, ballot)
    return read.ok ? [read.value] : []
  })

type EnvelopeOf = typeof envelopeFor

prove<EnvelopeOf, unknown>('P28 every ballot that a paper can give fits into its envelope', {
  product: envelopeFor,
  mutants: {
    'has room for half of the options': (config, ...rest) =>
      envelopeFor(
        { ...config, options: config.options.slice(0, Math.floor(config.options.length / 2)) },
        ...rest,
      ),
    'counts characters instead of bytes': ({ method, rules, options }, own, held) => {
      const each = methodOf(method).bytesPerOption(rules)
      const ballotBytes = options.reduce((sum, { id }) => sum + id.length + each, 2)
      return { key: own, held, ballotBytes }
    },
  },
  property: (envelope) =>
    fc.property(profiles, (profile) => {
      const { ballotBytes } = envelope(profile.config as VoteConfig, key, 'halves')
      const longest = Math.max(
        ...filled(profile).map((ballot) => toUtf8(JSON.stringify(ballot)).length),
      )
      expect(longest).toBeLessThanOrEqual(ballotBytes)
    }),
})

const countKey = generateCountKey()

type Close = (envelope: Envelope, ballot: unknown) => Promise<string>
const close: Close = async ({ ballotBytes }, ballot) => {
  const { publicJwk } = await countKey
  return (await ballotSealer(publicJwk, 'c'.repeat(64)))(ballot, ballotBytes)
}

// Each box takes a new key: a hundred votes, not a thousand.
prove<Close, unknown>('P28 all records of a vote have one length', {
  product: close,
  runs: 100,
  mutants: {
    'closes ballots as long as they are': (envelope, ballot) => {
      const ballotBytes = toUtf8(JSON.stringify(ballot)).length
      return close({ ...envelope, ballotBytes }, ballot)
    },
    'leaves blank ballots empty': async (envelope, ballot) =>
      JSON.stringify(ballot).length === 2 ? '' : close(envelope, ballot),
  },
  property: (closeBallot) =>
    fc.asyncProperty(profiles, async (profile) => {
      const envelope = envelopeFor(profile.config as VoteConfig, key, 'halves')
      const some = filled(profile).slice(-6)
      const lengths = await Promise.all(
        some.map(async (ballot) => {
          const record = makeSealedRecord(await closeBallot(envelope, ballot), 'f'.repeat(64))
          expect(record.box).toHaveLength(boxLength(envelope))
          return JSON.stringify(record).length
        }),
      )
      expect(new Set(lengths).size).toBe(1)
    }),
})
