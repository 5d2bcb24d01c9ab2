import { calculateJwkThumbprint } from 'jose'
import { expect, test } from 'vitest'
import { generateSigningKey, thumbprintOf } from './keys.ts'

test('the thumbprint of a key is the one of RFC 7638, as a library takes it', async () => {
  for (let n = 0; n < 20; n++) {
    const { publicJwk, thumbprint } = await generateSigningKey(false)
    expect(thumbprint).toBe(await calculateJwkThumbprint({ ...publicJwk }, 'sha256'))
    // Whatever else a JWK carries, and in whatever order, is not part of it.
    const { x, y } = publicJwk
    const dressed = { kid: 'x', y, x, kty: 'EC', crv: 'P-256', ext: true } as const
    expect(await thumbprintOf(dressed)).toBe(thumbprint)
  }
})
