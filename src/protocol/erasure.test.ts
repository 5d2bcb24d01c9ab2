import { describe, expect, it } from 'vitest'
import type { PlanId } from '../lib/ids.ts'
import {
  coversErasure,
  type ErasureEntry,
  erasedByRoom,
  newerErasure,
  readErasure,
  writeErasure,
} from './erasure.ts'
import { generateSigningKey } from './keys.ts'
import { signStatement } from './signed.ts'

const key = await generateSigningKey(true)
const plan = key.thumbprint as PlanId
const entry = (comment: string, room = 'inbox'): ErasureEntry => ({
  comment,
  contribution: `a${comment}`,
  room,
  why: 'asked',
  on: '2026-03-02',
})

async function list(known: Parameters<typeof writeErasure>[0]['known'], ...erase: ErasureEntry[]) {
  const written = await writeErasure({ plan, known, erase, iat: 1 }, key)
  if (!written.ok) throw new Error(written.refusal)
  return written.value
}

describe('a list of what is erased', () => {
  it('says everything that the older ones said, and reads back as it was signed', async () => {
    const first = await list([], entry('c1'))
    const second = await list([first], entry('c2', 'meeting/m1'), {
      ...entry('c1'),
      on: '2026-04-01',
    })
    expect(second.claims.n).toBe(2)
    expect(second.claims.erased.map(({ comment, on }) => [comment, on])).toEqual([
      ['c1', '2026-03-02'],
      ['c2', '2026-03-02'],
    ])
    expect(await readErasure(second.token)).toEqual({ ok: true, value: second })
    expect([coversErasure(second, first), coversErasure(first, second)]).toEqual([true, false])
    expect(newerErasure(first, second)).toBe(second)
  })

  it('names per document what goes, the contribution with its comment', async () => {
    const rooms = erasedByRoom([await list([], entry('c1'), entry('c2', 'meeting/m1'))])
    expect([...rooms].map(([name, { ids }]) => [name, [...ids]])).toEqual([
      [`${plan}/inbox`, ['c1', 'ac1']],
      [`${plan}/meeting/m1`, ['c2', 'ac2']],
    ])
  })

  it('is refused when another key signed it, or when it reaches for another document', async () => {
    const stranger = await generateSigningKey(true)
    const { claims } = await list([], entry('c1'))
    const forged = await signStatement('encuentro-erasure+jwt', claims, stranger)
    expect(await readErasure(forged)).toMatchObject({ refusal: 'erasure-foreign' })
    for (const room of ['plan', 'paper/m1', 'meeting/../plan', 'box/m1/x']) {
      const reaching = { ...claims, erased: [{ ...entry('c1'), room }] }
      const token = await signStatement('encuentro-erasure+jwt', reaching, key)
      expect(await readErasure(token)).toMatchObject({ refusal: 'erasure-malformed' })
    }
  })
})
