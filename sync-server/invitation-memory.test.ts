import { expect, it, vi } from 'vitest'
import { done, refused } from '../src/lib/result.ts'
import type { Invitation } from '../src/protocol/invitation.ts'
import { type ReadInvitation, rememberInvitations } from './invitation-memory.ts'

const make = (answer: ReadInvitation) => {
  const read = vi.fn(answer)
  return { read, remember: rememberInvitations(read) }
}
const invitationOf = (token: string) => ({ token }) as Invitation

it('verifies an invitation once', async () => {
  const { read, remember } = make(async (token) => done(invitationOf(token)))
  await remember('a')
  expect(await remember('a')).toEqual(done(invitationOf('a')))
  expect(await remember('b')).toEqual(done(invitationOf('b')))
  expect(read).toHaveBeenCalledTimes(2)
})

it('remembers no refusal', async () => {
  const { read, remember } = make(async () => refused('signature-wrong'))
  await remember('a')
  await remember('a')
  expect(read).toHaveBeenCalledTimes(2)
})

it('forgets the oldest rather than grow without end', async () => {
  const { read, remember } = make(async (token) => done(invitationOf(token)))
  for (let n = 0; n <= 5_000; n++) await remember(String(n))
  await remember('1')
  expect(read).toHaveBeenCalledTimes(5_001)
  await remember('0')
  expect(read).toHaveBeenCalledTimes(5_002)
})
