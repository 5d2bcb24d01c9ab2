import { describe, expect, it } from 'vitest'
import type { PrivacyNotice } from '../people/notice.ts'
import { contactTerm } from './contact-day.ts'

const notice = (n: number, deleteOn: string): PrivacyNotice => ({
  kind: 'notice',
  id: `n${n}`,
  v: 1,
  n,
  text: 'Aviso',
  office: 'Mesa',
  deleteOn,
})

describe('the term of contacts', () => {
  it('is open without a notice, and says that no day was promised', () => {
    expect(contactTerm([], '2026-05-01')).toEqual({ state: 'no-day' })
  })

  it('ends on the day of the notice in force, that day included', () => {
    const notices = [notice(2, '2026-06-30'), notice(1, '2026-05-01')]
    expect(contactTerm(notices, '2026-06-29')).toEqual({ state: 'readable', day: '2026-06-30' })
    expect(contactTerm(notices, '2026-06-30')).toEqual({ state: 'over', day: '2026-06-30' })
  })
})
