import fc from 'fast-check'
import { expect } from 'vitest'
import { configHashOf, freezeVote } from '../../src/domain/voting/freeze.ts'
import type { VoteConfig } from '../../src/domain/voting/vote.ts'
import { canonicalJson, sha256Hex } from '../../src/lib/hash.ts'
import type { DeviceId, MeetingId, OptionId, VoteId } from '../../src/lib/ids.ts'
import { prove } from './prove.ts'

/** What a frozen vote is known by: voting guide §4, P15. */

type Hash = (id: VoteId, config: VoteConfig) => string

/** As a vote is frozen: texts in NFC, ids byte for byte. */
const product: Hash = (id, config) => {
  const frozen = freezeVote({ id, config, heads: 9, device: 'd-1' as DeviceId })
  if (!frozen.ok) throw new Error(frozen.refusal)
  return configHashOf(id, frozen.value.config)
}

const WORDS = ['Ñandú', 'Árbol', 'Café', 'Río', 'Acción', 'Güemes']
const label = fc
  .tuple(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 }))
  .map(([word, more]) => `${word} ${more}`)

const configs = fc
  .record({
    question: label,
    options: fc.uniqueArray(fc.constantFrom(...WORDS, ...WORDS.map((w) => w.normalize('NFD'))), {
      minLength: 2,
      maxLength: 6,
    }),
    labels: fc.array(label, { minLength: 6, maxLength: 6 }),
    dots: fc.integer({ min: 1, max: 9 }),
  })
  .map(
    ({ question, options, labels, dots }): VoteConfig => ({
      meeting: 'escuela' as MeetingId,
      question,
      method: 'dots',
      rules: { dots },
      options: options.map((id, at) => ({
        id: id as OptionId,
        label: labels[at] ?? id,
        sources: [],
      })),
      k: 1,
      pooling: 'sum',
      tieRule: 'lot',
      secrecy: 'sealed',
    }),
  )

/** The same JSON with all keys in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

const inNfd = (config: VoteConfig): VoteConfig => ({
  ...config,
  question: config.question.normalize('NFD'),
  options: config.options.map((one) => ({ ...one, label: one.label.normalize('NFD') })),
})

/** One change that makes another vote. */
const CHANGES: readonly ((config: VoteConfig) => VoteConfig)[] = [
  (config) => ({ ...config, question: `${config.question}?` }),
  (config) => ({ ...config, k: 2 }),
  (config) => ({ ...config, pooling: 'meeting' }),
  (config) => ({ ...config, rules: { ...config.rules, cap: 1 } }),
  (config) => ({ ...config, options: [...config.options].reverse() }),
  (config) => ({ ...config, options: config.options.map((one) => ({ ...one, label: 'otra' })) }),
]

prove<Hash, unknown>('P15 a frozen vote is known by its content, and every change by its hash', {
  product,
  mutants: {
    'hashes JSON as it is written': (id, config) => sha256Hex(JSON.stringify({ id, config })),
    'brings ids to NFC too': (id, config) =>
      sha256Hex(canonicalJson({ id, config }).normalize('NFC')),
    'leaves texts as they were typed': configHashOf,
    'hashes the rules alone': (id, { rules }) => sha256Hex(canonicalJson({ id, rules })),
    'forgets the vote': (_id, config) => product('v-0' as VoteId, config),
  },
  property: (hash) =>
    fc.property(configs, fc.nat(), fc.nat(), (config, which, what) => {
      const id = 'v-1' as VoteId
      const before = hash(id, config)
      expect(hash(id, JSON.parse(JSON.stringify(config)))).toBe(before)
      expect(hash(id, turned(config) as VoteConfig)).toBe(before)
      expect(hash(id, inNfd(config))).toBe(before)
      expect(hash('v-2' as VoteId, config)).not.toBe(before)
      const changed = CHANGES[what % CHANGES.length]?.(config) ?? config
      expect(hash(id, changed)).not.toBe(before)
      // An id in the other normal form is another option, on every keyboard.
      const at = which % config.options.length
      const other = config.options.map((one, here) => {
        const form = one.id === one.id.normalize('NFC') ? 'NFD' : 'NFC'
        return here === at ? { ...one, id: one.id.normalize(form) as OptionId } : one
      })
      if (new Set(other.map((one) => one.id)).size < other.length) return
      expect(hash(id, { ...config, options: other })).not.toBe(before)
    }),
})
