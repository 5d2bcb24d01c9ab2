import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeetingId } from '../lib/ids.ts'
import { tokenFromText } from './invitation.ts'
import {
  newPeopleSecret,
  openForPeople,
  peopleKeyId,
  peopleKeysFrom,
  sealForPeople,
  writePeopleKeys,
} from './people-seal.ts'

const SEED = 20261128
const AT = { room: 'plan/people/escuela', id: 'a1' }

describe('what is written down of people', () => {
  it('opens with its key alone, in its room and under its id alone', async () => {
    const [secret, other] = [newPeopleSecret(), newPeopleSecret()]
    await fc.assert(
      fc.asyncProperty(fc.record({ name: fc.string(), reach: fc.string() }), async (content) => {
        const sealed = await sealForPeople(content, secret, AT)
        const opened = await openForPeople(sealed, secret, AT)
        expect(opened).toEqual({ ok: true, value: JSON.parse(JSON.stringify(content)) })
        for (const [key, at] of [
          [other, AT],
          [secret, { ...AT, id: 'a2' }],
          [secret, { ...AT, room: 'plan/people/mercado' }],
        ] as const) {
          expect((await openForPeople(sealed, key, at)).ok).toBe(false)
        }
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('is as long for a head that is counted as for somebody with a name and a telephone', async () => {
    const secret = newPeopleSecret()
    const count = await sealForPeople({ mode: 'count' }, secret, AT)
    const name = await sealForPeople(
      { mode: 'contact', name: 'María de los Ángeles Quispe', reach: '+591 70000000' },
      secret,
      AT,
    )
    expect(name.data.length).toBe(count.data.length)
    expect(count.key).toBe(await peopleKeyId(secret))
    expect(JSON.stringify(name)).not.toMatch(/Quispe|7000/)
  })

  it('has keys that travel beside an invitation, and leave it readable', () => {
    const keys = [
      { meeting: '71148456b6a45df94e434d2b' as MeetingId, secret: newPeopleSecret() },
      { meeting: 'escuela' as MeetingId, secret: newPeopleSecret() },
    ]
    const token = `${'a'.repeat(40)}.${'b'.repeat(60)}.${'c'.repeat(86)}`
    const link = `https://relevo.example/unirse#i=${token}${writePeopleKeys(keys)}`
    expect(tokenFromText(link)).toBe(token)
    expect(peopleKeysFrom(link)).toEqual(keys)
    expect(peopleKeysFrom(`#i=${token}`)).toEqual([])
    expect(peopleKeysFrom(`#i=${token}&p=escuela.short~..~x`)).toEqual([])
    expect(writePeopleKeys([])).toBe('')
  })
})
