import { beforeAll, describe, expect, it, vi } from 'vitest'
import { toUtf8 } from '../src/lib/bytes.ts'
import type { DeviceId, PlanId } from '../src/lib/ids.ts'
import { generateSigningKey, type SigningKey } from '../src/protocol/keys.ts'
import { type Revocation, type RevokedEntry, writeRevocation } from '../src/protocol/revocation.ts'
import { createLog } from './log.ts'
import { createRevocations } from './revocations.ts'
import type { Ear, StoredRecord, StoredRoom } from './store.ts'

let planKey: SigningKey
let plan: PlanId
const device = 'D'.repeat(43) as DeviceId

beforeAll(async () => {
  planKey = await generateSigningKey(false)
  plan = planKey.thumbprint as PlanId
})

async function write(known: readonly Revocation[], ...revoke: RevokedEntry[]): Promise<Revocation> {
  const list = await writeRevocation({ plan, known, revoke, iat: 1_770_000_000 }, planKey)
  if (!list.ok) throw new Error(list.refusal)
  return list.value
}

/** A store of one plan's lists that another process can append to. */
function openRevocations(stored: readonly Uint8Array[] = []) {
  const records: StoredRecord[] = stored.map((each, at) => ({ seq: at + 1, updates: [each] }))
  const names = new Set<string>()
  let ear: Ear | undefined
  const store = {
    load: vi.fn(async (name: string) => {
      names.add(name)
      return { records: [...records], lastSeq: records.length }
    }),
    append: vi.fn(async (_name: string, updates: readonly Uint8Array[]) => {
      records.push({ seq: records.length + 1, updates })
      return records.length
    }),
    follow: (_name: string, _of: StoredRoom, fresh: Ear) => {
      ear = fresh
      return () => {
        if (ear === fresh) ear = undefined
      }
    },
  }
  const onNews = vi.fn()
  const onFatal = vi.fn()
  const revocations = createRevocations({ store, log: createLog('silent'), onNews, onFatal })
  const bearing = (jti: string) => ({ plan, jti, device })
  return {
    store,
    records,
    names,
    onNews,
    onFatal,
    revocations,
    isRevoked: (jti: string) => revocations.isRevoked(bearing(jti)),
    isRevokedNow: (jti: string) => revocations.isRevokedNow(bearing(jti)),
    appendElsewhere(list: Revocation, isHeard = true) {
      const record = { seq: records.length + 1, updates: [toUtf8(list.token)] }
      records.push(record)
      if (isHeard) ear?.hear(record)
    },
    overtake: () => ear?.overtaken(),
    isFollowing: () => ear !== undefined,
  }
}

describe('the revocations of a plan', () => {
  it('are read once, under a name that is no room’s', async () => {
    const list = await write([], { jti: 'mesa-uno-1' })
    const { isRevoked, store, names } = openRevocations([toUtf8(list.token)])
    expect([await isRevoked('mesa-uno-1'), await isRevoked('mesa-dos-2')]).toEqual([true, false])
    expect(store.load).toHaveBeenCalledTimes(1)
    expect([...names]).toEqual([`${plan}/revocations`])
  })

  it('say the newest list, in whatever order they were kept', async () => {
    const one = await write([], { jti: 'mesa-uno-1' })
    const two = await write([one], { jti: 'mesa-dos-2' })
    const { isRevoked } = openRevocations([two, one].map(({ token }) => toUtf8(token)))
    expect(await isRevoked('mesa-dos-2')).toBe(true)
  })

  it('are told of only once they are on disk', async () => {
    const { revocations, store, onNews, isRevoked, isRevokedNow } = openRevocations()
    let land = () => {}
    store.append.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          land = () => resolve(1)
        }),
    )
    expect(await isRevoked('mesa-uno-1')).toBe(false)
    const taking = revocations.take(await write([], { jti: 'mesa-uno-1' }))
    await vi.waitFor(() => expect(store.append).toHaveBeenCalledOnce())
    expect([onNews.mock.calls.length, isRevokedNow('mesa-uno-1')]).toEqual([0, false])
    land()
    expect(await taking).toEqual({ outcome: 'kept' })
    expect([onNews.mock.calls.length, isRevokedNow('mesa-uno-1')]).toEqual([1, true])
  })

  it('that lack an entry of the one held are behind it, whatever their number', async () => {
    const { revocations, records } = openRevocations()
    const one = await write([], { jti: 'mesa-uno-1' })
    const apart = await write([], { jti: 'mesa-dos-2' })
    const later = await write([apart], { jti: 'mesa-tres' })
    // At once, so that each is compared with what the one before it left.
    const taken = await Promise.all([one, later, one, apart].map((each) => revocations.take(each)))
    const behind = { outcome: 'behind', held: one }
    expect(taken).toEqual([{ outcome: 'kept' }, behind, { outcome: 'known' }, behind])
    const joined = await write([one, later])
    expect(await revocations.take(joined)).toEqual({ outcome: 'kept' })
    expect(records).toHaveLength(2)
  })

  it('of another process hold here too, and its older ones change nothing', async () => {
    const { isRevoked, isRevokedNow, appendElsewhere, onNews, revocations, isFollowing } =
      openRevocations()
    await isRevoked('mesa-uno-1')
    const one = await write([], { jti: 'mesa-uno-1' })
    const two = await write([one], { jti: 'mesa-dos-2' })
    appendElsewhere(two)
    await vi.waitFor(() => expect(isRevokedNow('mesa-dos-2')).toBe(true))
    appendElsewhere(one)
    const three = await write([two], { jti: 'mesa-tres' })
    appendElsewhere(three)
    await vi.waitFor(() => expect(onNews).toHaveBeenLastCalledWith(three))
    expect(onNews).toHaveBeenCalledTimes(2)
    revocations.stop()
    expect(isFollowing()).toBe(false)
  })

  it('that were missed are read again, and whoever they name must go', async () => {
    const { isRevoked, isRevokedNow, appendElsewhere, overtake, onNews, isFollowing } =
      openRevocations()
    await isRevoked('mesa-uno-1')
    const missed = await write([], { jti: 'mesa-uno-1' })
    appendElsewhere(missed, false)
    overtake()
    await vi.waitFor(() => expect(onNews).toHaveBeenLastCalledWith(missed))
    expect(isRevokedNow('mesa-uno-1')).toBe(true)
    expect(isFollowing()).toBe(true)
  })

  it('that cannot be read let nobody in, and are asked for again', async () => {
    const { isRevoked, store } = openRevocations([toUtf8('no list')])
    await expect(isRevoked('mesa-uno-1')).rejects.toThrow('signature-malformed')
    await expect(isRevoked('mesa-uno-1')).rejects.toThrow('signature-malformed')
    expect(store.load).toHaveBeenCalledTimes(2)
  })

  it('that could not be written are not promised, and the process is told', async () => {
    const { revocations, store, onFatal, onNews } = openRevocations()
    store.append.mockRejectedValueOnce(new Error('disk full'))
    await expect(revocations.take(await write([], { jti: 'mesa-uno-1' }))).rejects.toThrow(
      'disk full',
    )
    expect([onFatal.mock.calls.length, onNews.mock.calls.length]).toEqual([1, 0])
  })
})
