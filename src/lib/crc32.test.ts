import { expect, it } from 'vitest'
import { toUtf8 } from './bytes.ts'
import { crc32 } from './crc32.ts'

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('of %j is the published check value', (text, value) => {
  expect(crc32(toUtf8(text))).toBe(value)
})
