import { describe, expect, test } from 'vitest'
import type { MeetingId } from '../../lib/ids.ts'
import { agreementOf, beginTableMinutes, digestOfTexts, isWritten } from './minutes.ts'

const begun = beginTableMinutes('m1' as MeetingId, 3)

describe('the minutes of a table', () => {
  test('begin the same on every tablet, and apart for every table', () => {
    expect(beginTableMinutes('m1' as MeetingId, 3)).toEqual(begun)
    expect(beginTableMinutes('m1' as MeetingId, 4).id).not.toBe(begun.id)
    expect(begun.id).not.toContain('/')
  })

  test('were heard as long as nobody wrote on', () => {
    const written = { ...begun, synthesis: 'Luz en la plaza.' }
    expect(agreementOf(undefined)).toBe('none')
    expect(agreementOf(written)).toBe('none')
    const heard = { ...written, heard: digestOfTexts(written) }
    expect(agreementOf(heard)).toBe('heard')
    expect(agreementOf({ ...heard, questions: '¿Quién paga?' })).toBe('changed')
  })

  test('that say nothing are not written', () => {
    expect(isWritten({ ...begun, synthesis: ' \n' })).toBe(false)
    expect(isWritten({ ...begun, questions: '¿Cuándo?' })).toBe(true)
  })
})
