import { beforeAll, describe, expect, it } from 'vitest'
import { boxLength } from '../domain/voting/batch.ts'
import { fromBase64Url, toBase64Url } from '../lib/bytes.ts'
import {
  type BallotSealer,
  ballotSealer,
  type CountKey,
  generateCountKey,
  importCountKey,
  openBox,
} from './ballot-envelope.ts'

const CONFIG = 'a'.repeat(64)
const BYTES = 120
let key: CountKey
let opener: CryptoKey
let seal: BallotSealer

beforeAll(async () => {
  key = await generateCountKey()
  const imported = await importCountKey(key.publicJwk, key.secret)
  if (!imported.ok) throw new Error(imported.refusal)
  opener = imported.value
  seal = await ballotSealer(key.publicJwk, CONFIG)
})

const open = (box: string, configHash = CONFIG) => openBox(opener, key.publicJwk, configHash, box)

describe('the envelope of a ballot', () => {
  it('gives back what was closed in it', async () => {
    for (const ballot of [{ a: 3, ñ: 1 }, [], ['b', 'a'], [['x'], ['y']], {}]) {
      expect(await open(await seal(ballot, BYTES))).toEqual({ ok: true, value: ballot })
    }
  })

  it('P28 is as long for a blank ballot as for the fullest one', async () => {
    const boxes = await Promise.all([seal({}, BYTES), seal({ a: 'x'.repeat(BYTES - 8) }, BYTES)])
    expect(new Set(boxes.map(({ length }) => length))).toEqual(
      new Set([boxLength({ ballotBytes: BYTES })]),
    )
    await expect(seal({ a: 'x'.repeat(BYTES) }, BYTES)).rejects.toThrow(RangeError)
  })

  it('is another one each time, for the same ballot too', async () => {
    const boxes = await Promise.all(Array.from({ length: 20 }, () => seal({ a: 1 }, BYTES)))
    expect(new Set(boxes).size).toBe(20)
    expect(new Set(boxes.map((box) => box.slice(0, 86))).size).toBe(20)
  })

  it('stays closed for another vote, another key, and for each flipped byte', async () => {
    const box = await seal({ a: 1 }, BYTES)
    expect(await open(box, 'b'.repeat(64))).toEqual({ ok: false, refusal: 'envelope-closed' })
    const other = await generateCountKey()
    const imported = await importCountKey(other.publicJwk, other.secret)
    expect(imported.ok && (await openBox(imported.value, other.publicJwk, CONFIG, box)).ok).toBe(
      false,
    )
    const bytes = fromBase64Url(box)
    for (let at = 0; at < bytes.length; at += 7) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 1
      expect((await open(toBase64Url(flipped))).ok).toBe(false)
    }
    for (const broken of ['', '###', box.slice(0, 40), `${box}AAAA`]) {
      expect((await open(broken)).ok).toBe(false)
    }
  })

  it('knows whether a private key belongs to a vote', async () => {
    const other = await generateCountKey()
    for (const secret of [other.secret, '', 'A', toBase64Url(new Uint8Array(32))]) {
      expect(await importCountKey(key.publicJwk, secret)).toEqual({
        ok: false,
        refusal: 'key-of-other-vote',
      })
    }
  })
})
