import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceId, MeetingId, ProposalId } from '../../lib/ids.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import { type CaptureInput, captureProposal, shortTitle, titleOf } from './capture.ts'

const stamp = {
  id: 'p1' as ProposalId,
  at: '2026-04-11T10:40:00.000Z',
  device: 'd1' as DeviceId,
}
const input: CaptureInput = {
  meeting: 'm1' as MeetingId,
  tables: 4,
  table: 3,
  text: 'Que el puente tenga baranda.',
  axis: null,
  origin: 'citizens',
}
const captured = (change: Partial<CaptureInput>) => captureProposal({ ...input, ...change }, stamp)

describe('capturing a proposal', () => {
  test('keeps the words as they were said', () => {
    const text = 'Que el PUENTE, ese, ¡el de abajo!, tenga baranda… (y luz)'
    const outcome = captured({ text })
    expect(outcome.ok && outcome.value.text).toBe(text)
  })

  test('collapses white space and composes accents, and nothing else', () => {
    const outcome = captured({ text: '  Señal\n\n en   la \t escuela \u0000' })
    expect(outcome.ok && outcome.value.text).toBe('Señal en la escuela')
    const decomposed = captured({ text: 'información'.normalize('NFD') })
    expect(decomposed.ok && decomposed.value.text).toBe('información'.normalize('NFC'))
  })

  test('gives the birth its place, its tablet and a table for an author', () => {
    expect(captured({})).toEqual({
      ok: true,
      value: {
        kind: 'proposal',
        id: 'p1',
        v: 1,
        meeting: 'm1',
        table: 3,
        text: 'Que el puente tenga baranda.',
        axis: null,
        origin: 'citizens',
        author: 'table',
        at: '2026-04-11T10:40:00.000Z',
        device: 'd1',
      },
    })
  })

  test.each([
    [{ text: ' \n\t ' }, 'empty', 'text'],
    [{ text: 'á'.repeat(1001) }, 'too-long', 'text'],
    [{ title: 'x'.repeat(121) }, 'too-long', 'title'],
    [{ table: 0 }, 'unknown-table', 'table'],
    [{ table: 5 }, 'unknown-table', 'table'],
    [{ table: 1.5 }, 'unknown-table', 'table'],
  ] as const)('refuses %j as %s', (change, refusal, detail) => {
    expect(captured(change)).toEqual({ ok: false, refusal, detail })
  })

  test('takes exactly a thousand characters, counted as people see them', () => {
    expect(captured({ text: '🌽'.repeat(1000) }).ok).toBe(true)
  })

  test('capturing what was captured changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = captured({ text })
        if (!once.ok) return
        const twice = captured({ text: once.value.text })
        expect(twice.ok && twice.value.text).toBe(once.value.text)
      }),
    )
  })
})

describe('a short title', () => {
  test('is the title people gave, when they gave one', () => {
    expect(titleOf({ text: 'Que haya luz.', title: 'Luz en la plaza' })).toBe('Luz en la plaza')
  })

  test('is the whole text without its full stop, when it is short', () => {
    expect(titleOf({ text: 'Que haya luz en la plaza.' })).toBe('Que haya luz en la plaza')
    expect(titleOf({ text: 'Que haya luz...' })).toBe('Que haya luz...')
  })

  test('is made of the later wording, when there is one', () => {
    expect(titleOf({ text: 'Eso de la luz', wording: 'Luz en la plaza' })).toBe('Luz en la plaza')
  })

  test('ends after a word, with three dots and no comma before them', () => {
    expect(shortTitle('Que haya luz en la plaza de la escuela nueva, y que alguien la cuide')).toBe(
      'Que haya luz en la plaza de la escuela nueva…',
    )
  })

  test('never passes 45 characters and never ends inside a word or half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const title = shortTitle(text)
        expect(title.length).toBeLessThanOrEqual(45)
        expect(title).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})

describe('a receipt code', () => {
  test('is the first 30 bits of the hash, in six characters', () => {
    const digest = createHash('sha256').update('encuentro/recibo/1\np1').digest()
    const bits = [...digest.subarray(0, 4)].map((b) => b.toString(2).padStart(8, '0')).join('')
    const expected = [0, 5, 10, 15, 20, 25].map(
      (at) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(bits.slice(at, at + 5), 2)],
    )
    expect(receiptCode('p1')).toBe(expected.join(''))
  })

  test('uses no letter that is mistaken for another', () => {
    for (let n = 0; n < 500; n++) expect(receiptCode(`p${n}`)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
  })
})
