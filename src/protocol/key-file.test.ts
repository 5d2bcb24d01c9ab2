import { beforeAll, describe, expect, it } from 'vitest'
import {
  isKeyFile,
  joinHalves,
  type KeyFile,
  openKeyFile,
  splitKey,
  writeKeyFile,
} from './key-file.ts'
import { generateSigningKey, importPlanKey, type SigningKey } from './keys.ts'

const PHRASE = 'la plaza de los tilos'
let key: SigningKey
let jwk: JsonWebKey
let file: KeyFile

beforeAll(async () => {
  key = await generateSigningKey(true)
  jwk = await crypto.subtle.exportKey('jwk', key.privateKey)
  file = await writeKeyFile(key.thumbprint, 'San Roque', jwk, PHRASE)
})

const random = (bytes: Uint8Array) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)

describe('a key file', () => {
  it('brings the same plan key back, and nothing of it stands in the clear', async () => {
    const text = JSON.stringify(file)
    expect(text).not.toContain(jwk.d)
    const opened = await openKeyFile(JSON.parse(text) as KeyFile, PHRASE)
    if (!opened.ok) throw new Error(opened.refusal)
    expect((await importPlanKey(opened.value)).thumbprint).toBe(key.thumbprint)
  })

  it('opens with the same phrase typed in another form of its accents', async () => {
    const accented = await writeKeyFile('p', 'n', jwk, 'corazón de maíz'.normalize('NFD'))
    expect((await openKeyFile(accented, 'corazón de maíz'.normalize('NFC'))).ok).toBe(true)
  })

  it('stays shut for a wrong phrase, and when it was altered', async () => {
    const wrong = { ok: false, refusal: 'passphrase-wrong' }
    expect(await openKeyFile(file, `${PHRASE} `)).toEqual(wrong)
    expect(await openKeyFile(file, '')).toEqual(wrong)
    const altered = file.jwe.slice(0, -4) + (file.jwe.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    expect(await openKeyFile({ ...file, jwe: altered }, PHRASE)).toEqual(wrong)
    expect(await openKeyFile({ ...file, jwe: 'x' }, PHRASE)).toEqual(wrong)
  })

  it('is told from anything else before a phrase is asked for', () => {
    expect(isKeyFile(JSON.parse(JSON.stringify(file)))).toBe(true)
    for (const other of [
      null,
      7,
      'x',
      [],
      {},
      { ...file, format: 'encuentro-llave/2' },
      { ...file, jwe: 1 },
    ])
      expect(isKeyFile(other)).toBe(false)
  })
})

describe('the recovery sheet', () => {
  it('gives the key back from its two halves, in either order, however they were copied', () => {
    const [a, b] = splitKey(jwk, random)
    const loose = b.replace(
      /^(..)(.*)$/s,
      (_all, side: string, rest: string) => `  ${side}${rest.replaceAll(' ', '\n')} `,
    )
    for (const [one, other] of [
      [a, b],
      [b, a],
      [a, loose],
    ] as const)
      expect(joinHalves(one, other)).toEqual({ ok: true, value: jwk.d })
  })

  it('says nothing by one half alone: any key could be behind it', () => {
    const [a] = splitKey(jwk, random)
    const refused = { ok: false, refusal: 'halves-malformed' }
    expect(joinHalves(a, a)).toEqual(refused)
    expect(joinHalves(a, '')).toEqual(refused)
    expect(joinHalves(a, 'B-')).toEqual(refused)
    expect(joinHalves(a, 'C-abcdef')).toEqual(refused)
    expect(joinHalves(a, a.replace('A-', 'B-').slice(0, -3))).toEqual(refused)
    // The first half is nothing but chance: it is the same whatever the key.
    const zeros = (bytes: Uint8Array) => bytes.fill(0)
    expect(splitKey({ ...jwk, d: 'A'.repeat(43) }, zeros)[0]).toBe(splitKey(jwk, zeros)[0])
  })

  it('does not open the plan with halves of two different sheets', () => {
    const [a] = splitKey(jwk, random)
    const [, b] = splitKey(jwk, random)
    expect(joinHalves(a, b)).not.toEqual({ ok: true, value: jwk.d })
  })

  it('cannot be made of a public key', () => {
    expect(() => splitKey({ ...key.publicJwk }, random)).toThrow(TypeError)
  })
})
