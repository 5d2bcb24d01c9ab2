import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EngineMessage, HEADER } from './engine-message.ts'
import { ABANDONED_MS, createAssembler, partsOf, type Whole } from './engine-parts.ts'

const SEED = 20261128

function message(seq: number, name: string, part: string, data: number[], atMs = 0): EngineMessage {
  const headers: Record<string, string> = { [HEADER.whole]: name, [HEADER.part]: part }
  return {
    seq,
    subject: 'e.r.room',
    atMs,
    header: (key) => headers[key] ?? '',
    data: new Uint8Array(data),
  }
}

describe('records in parts', () => {
  it('cut and put together again are the same bytes, and an empty one has one part', () => {
    const bytes = new Uint8Array(1_300_000).map((_, at) => at % 251)
    expect(partsOf(bytes).map(({ length }) => length)).toEqual([524_288, 524_288, 251_424])
    expect(Buffer.compare(Buffer.concat(partsOf(bytes)), bytes)).toBe(0)
    expect(partsOf(new Uint8Array())).toHaveLength(1)
  })

  it('come out whole and once, however several writers are mixed and parts repeated', () => {
    const writer = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(
        fc.array(writer, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(4), { maxLength: 60 }),
        (counts, turns) => {
          const assembler = createAssembler()
          const sent = counts.map(() => 0)
          const wholes: Whole[] = []
          const expected: number[] = []
          for (const [at, turn] of turns.entries()) {
            const who = turn % counts.length
            const count = counts[who] ?? 1
            const part = Math.min((sent[who] ?? 0) + 1, count) // the last one is repeated for ever
            const whole = assembler.add(message(at + 1, `w${who}`, `${part}/${count}`, [who, part]))
            if (whole) wholes.push(whole)
            if ((sent[who] ?? 0) < count && part === count) expected.push(at + 1)
            sent[who] = part
          }
          expect(wholes.map(({ seq }) => seq)).toEqual(expected)
          for (const { data } of wholes) {
            const who = data[0] ?? 0
            const parts = Array.from({ length: counts[who] ?? 0 }, (_, n) => [who, n + 1])
            expect([...data]).toEqual(parts.flat())
          }
        },
      ),
      { seed: SEED },
    )
  })

  it('are kept for a writer that is still at it, and given up once it must be dead', () => {
    const assembler = createAssembler()
    assembler.add(message(5, 'slow', '1/2', [1], 1_000))
    expect(assembler.firstWaiting(1_000 + ABANDONED_MS)).toBe(5)
    expect(assembler.firstWaiting(1_001 + ABANDONED_MS)).toBeUndefined()
    expect(assembler.add(message(9, 'slow', '2/2', [2], 1_001 + ABANDONED_MS))).toBeUndefined()
  })
})
