import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHECKS, type TabletFacts, VERDICT_REASONS, verdictsOf, worstOf } from './verdicts.ts'
import {
  compareVersions,
  readVersionCard,
  type VersionCard,
  writeVersionCard,
} from './version-card.ts'

const SEED = 20261128
const MB = 1024 * 1024

const nothing: TabletFacts = { key: 'elsewhere', roster: { tables: 4, tablets: 0 } }
const same = { sameApp: true, sameSchema: true, samePlan: true, sameContent: true, skewS: 0 }
const good: TabletFacts = {
  files: { wanted: 160, kept: 160 },
  persisted: true,
  freeBytes: 900 * MB,
  disk: 'kept',
  battery: { percent: 88, charging: false },
  clock: { skewS: -3, against: 'relay' },
  versions: same,
  key: { file: true, sheet: true },
  roster: { tables: 4, tablets: 4 },
  rehearsal: 'passed',
}
const reasonOf = (check: string, facts: TabletFacts) => {
  const verdict = verdictsOf(facts).find((each) => each.check === check)
  return verdict && `${verdict.level} ${verdict.reason}`
}

describe('the verdicts on a tablet', () => {
  test('are one for each check, in their order; a good tablet is good', () => {
    const verdicts = verdictsOf(good)
    expect(verdicts.map(({ check }) => check)).toEqual([...CHECKS])
    expect(worstOf(verdicts)).toBe('ok')
  })

  test('never take for good what was not measured', () => {
    const unmeasured = [
      'offline',
      'storage',
      'space',
      'disk',
      'battery',
      'clock',
      'versions',
      'rehearsal',
    ]
    for (const { check, level } of verdictsOf(nothing)) {
      if (unmeasured.includes(check)) expect(`${check} ${level}`).not.toMatch(/ ok$/)
    }
    expect(worstOf(verdictsOf(nothing))).toBe('stop')
  })

  test.each<[string, Partial<TabletFacts>, string]>([
    ['offline', { files: { wanted: 160, kept: 159 } }, 'stop offline-incomplete'],
    ['offline', { files: { wanted: 160, kept: 0 } }, 'stop offline-absent'],
    ['storage', { persisted: false }, 'look storage-not-promised'],
    ['space', { freeBytes: 49 * MB }, 'stop space-none'],
    ['space', { freeBytes: 299 * MB }, 'look space-short'],
    ['space', { freeBytes: 300 * MB }, 'ok space-enough'],
    ['disk', { disk: 'lost' }, 'stop disk-lost'],
    ['battery', { battery: { percent: 59, charging: false } }, 'look battery-low'],
    ['battery', { battery: { percent: 5, charging: true } }, 'ok battery-enough'],
    ['battery', { battery: { percent: 60, charging: false } }, 'ok battery-enough'],
    ['clock', { clock: { skewS: -121, against: 'tablet' } }, 'look clock-off'],
    ['clock', { clock: { skewS: 120, against: 'tablet' } }, 'ok clock-right'],
    ['versions', { versions: { ...same, sameApp: false } }, 'look versions-app'],
    [
      'versions',
      { versions: { ...same, sameApp: false, sameSchema: false } },
      'stop versions-schema',
    ],
    [
      'versions',
      { versions: { ...same, samePlan: false, sameContent: false } },
      'look versions-plan',
    ],
    ['versions', { versions: { ...same, sameContent: false } }, 'look versions-content'],
    ['key', { key: 'example' }, 'ok key-example'],
    ['key', { key: { file: true, sheet: false } }, 'look key-no-sheet'],
    ['key', { key: { file: false, sheet: true } }, 'look key-no-file'],
    ['key', { key: { file: false, sheet: false } }, 'look key-no-copy'],
    ['roster', { roster: { tables: 4, tablets: 3 } }, 'look roster-short'],
    ['rehearsal', { rehearsal: 'failed' }, 'stop rehearsal-failed'],
    ['rehearsal', { rehearsal: 'box-changed' }, 'stop rehearsal-box-changed'],
  ])('on %s with %j: %s', (check, facts, expected) => {
    expect(reasonOf(check, { ...good, ...facts })).toBe(expected)
  })

  test('on a battery that the browser does not tell of follow what a person saw', () => {
    const { battery: _battery, ...unseen } = good
    expect(reasonOf('battery', unseen)).toBe('look battery-unseen')
    expect(reasonOf('battery', { ...unseen, batterySeen: 'enough' })).toBe('ok battery-enough')
    expect(reasonOf('battery', { ...unseen, batterySeen: 'low' })).toBe('look battery-low')
  })

  test('have a reason of their own for each check, and none that no tablet can get', () => {
    const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })
    const facts = fc.record({
      files: maybe(fc.record({ wanted: fc.constant(2), kept: fc.integer({ min: 0, max: 2 }) })),
      persisted: maybe(fc.boolean()),
      freeBytes: maybe(fc.constantFrom(0, 100 * MB, 900 * MB)),
      disk: maybe(fc.constantFrom('kept', 'lost')),
      battery: maybe(
        fc.record({ percent: fc.integer({ min: 0, max: 100 }), charging: fc.boolean() }),
      ),
      batterySeen: maybe(fc.constantFrom('enough', 'low')),
      clock: maybe(
        fc.record({
          skewS: fc.integer({ min: -500, max: 500 }),
          against: fc.constantFrom('relay', 'tablet'),
        }),
      ),
      versions: maybe(
        fc.record({
          sameApp: fc.boolean(),
          sameSchema: fc.boolean(),
          samePlan: fc.boolean(),
          sameContent: fc.boolean(),
          skewS: fc.integer(),
        }),
      ),
      key: fc.oneof(
        fc.constantFrom('elsewhere', 'example'),
        fc.record({ file: fc.boolean(), sheet: fc.boolean() }),
      ),
      roster: fc.record({ tables: fc.constant(2), tablets: fc.integer({ min: 0, max: 3 }) }),
      rehearsal: maybe(fc.constantFrom('passed', 'failed', 'box-changed')),
    }) as fc.Arbitrary<TabletFacts>
    const seen = new Set<string>()
    fc.assert(
      fc.property(facts, (measured) => {
        for (const { check, reason } of verdictsOf(measured)) {
          seen.add(reason)
          expect(reason.startsWith(`${check}-`)).toBe(true)
        }
      }),
      { seed: SEED, numRuns: 400 },
    )
    expect([...seen].sort()).toEqual([...VERDICT_REASONS].sort())
  })
})

describe('the card that one tablet shows another', () => {
  const card: VersionCard = {
    app: 'D4fK2x_a',
    schema: 2,
    plan: 'aXh3-_k9',
    content: '0a1b2c3d',
    at: '2026-04-25T13:00:00.000Z',
    name: 'Mesa 3',
  }

  test('is a short line of plain text, and comes back the same', () => {
    const word = fc.stringMatching(/^[\w.+-]{1,40}$/)
    const cards = fc.record({
      app: word,
      schema: fc.nat(999_999),
      plan: word,
      content: word,
      at: fc
        .date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString()),
      name: fc.string({ unit: 'grapheme', maxLength: 10 }).filter((name) => [...name].length <= 60),
    })
    fc.assert(
      fc.property(cards, (each) => {
        const text = writeVersionCard(each)
        expect(text).toMatch(/^[\x20-\x7e]+$/)
        expect(readVersionCard(text)).toEqual(each)
      }),
      { seed: SEED },
    )
    expect(writeVersionCard(card).length).toBeLessThan(120)
  })

  test('is nothing else that a camera may see', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readVersionCard(text)).toBeUndefined()
      }),
      { seed: SEED },
    )
    const text = writeVersionCard(card)
    for (const other of [
      `${text} x`,
      text.replace(' 1 ', ' 2 '),
      text.replace('Mesa', '%E0%A4%A'),
      text.replace('2026-04-25', '2026-99-99'),
      text.replace('D4fK2x_a', '<img>'),
      '',
    ]) {
      expect(readVersionCard(other)).toBeUndefined()
    }
  })

  test('tells two tablets that differ apart, and how far their clocks are', () => {
    const other = { ...card, app: 'other', content: 'ffffffff', at: '2026-04-25T13:02:05Z' }
    expect(compareVersions(card, { ...card, name: 'Mesa 4' })).toEqual(same)
    expect(compareVersions(card, other)).toEqual({
      sameApp: false,
      sameSchema: true,
      samePlan: true,
      sameContent: false,
      skewS: 125,
    })
    expect(compareVersions(card, { ...card, plan: 'another' }).sameContent).toBe(false)
  })
})
