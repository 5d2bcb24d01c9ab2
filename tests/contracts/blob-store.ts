import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import type { MeetingId, PlanId } from '../../src/lib/ids.ts'
import type { BlobName, BlobStore } from '../../sync-server/blob-store.ts'

/** A blob store under test. `open` again on the same data must give back what was kept. */
export interface BlobStoreUnderTest {
  readonly name: string
  fresh(): Promise<{ open(): Promise<BlobStore>; remove(): Promise<void> }>
}

const MOST = 1_000
const PLAN = 'plan' as PlanId

const nameOf = (content: string, meeting = 'escuela', plan = PLAN): BlobName => ({
  plan,
  meeting: meeting as MeetingId,
  sha256: createHash('sha256').update(content).digest('hex'),
})

async function* inParts(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}

async function* brokenOff(...parts: string[]) {
  yield* inParts(...parts)
  throw new Error('the connection is gone')
}

/** What every blob store of the relay promises; an engine is in when all of this holds for it. */
export function blobStoreKeepsItsPromises(underTest: BlobStoreUnderTest): void {
  describe(`${underTest.name} as a store of blobs`, () => {
    let data: Awaited<ReturnType<BlobStoreUnderTest['fresh']>>
    afterEach(() => data.remove())

    async function fresh() {
      data = await underTest.fresh()
      return data.open()
    }

    const contentOf = async (store: BlobStore, name: BlobName) => {
      const blob = await store.open(name)
      if (blob === undefined) return undefined
      const content = (await buffer(blob.content)).toString()
      expect(blob.bytes).toBe(content.length)
      return content
    }

    it('what was put is there whole, also after opening again', async () => {
      const first = await fresh()
      const name = nameOf('una foto')
      expect(await first.put(name, inParts('una ', 'foto'), MOST)).toEqual({
        ok: true,
        value: { bytes: 8, isNew: true },
      })
      for (const store of [first, await data.open()]) {
        expect(await store.has(name)).toBe(true)
        expect(await contentOf(store, name)).toBe('una foto')
        expect(await store.usage(PLAN)).toBe(8)
      }
    })

    it('nothing is there before it was put', async () => {
      const store = await fresh()
      const name = nameOf('una foto')
      expect(await store.has(name)).toBe(false)
      expect(await store.open(name)).toBeUndefined()
      expect(await store.usage(PLAN)).toBe(0)
    })

    it('the empty blob is a blob', async () => {
      const store = await fresh()
      expect(await store.put(nameOf(''), inParts(), MOST)).toMatchObject({ ok: true })
      expect(await contentOf(store, nameOf(''))).toBe('')
    })

    it('putting the same again changes nothing and counts once', async () => {
      const store = await fresh()
      const name = nameOf('una foto')
      await store.usage(PLAN)
      const puts = await Promise.all(
        [1, 2, 3].map(() => store.put(name, inParts('una foto'), MOST)),
      )
      const last = await store.put(name, inParts('una foto'), MOST)
      expect(puts.filter((put) => put.ok && put.value.isNew)).toHaveLength(1)
      expect(last).toMatchObject({ ok: true, value: { isNew: false } })
      expect(await store.usage(PLAN)).toBe(8)
      expect(await contentOf(store, name)).toBe('una foto')
    })

    it.each([
      ['blob-hash-wrong', () => inParts('otra foto')],
      ['blob-hash-wrong', () => inParts('una fot')],
      ['blob-too-big', () => inParts('una foto', 'x'.repeat(MOST))],
      ['blob-broken-off', () => brokenOff('una foto')],
    ] as const)('what is refused (%s) leaves nothing behind', async (refusal, content) => {
      const store = await fresh()
      const name = nameOf('una foto')
      expect(await store.put(name, content(), MOST)).toEqual({ ok: false, refusal })
      expect(await store.has(name)).toBe(false)
      expect(await store.usage(PLAN)).toBe(0)
      expect(await store.put(name, inParts('una foto'), MOST)).toMatchObject({ ok: true })
    })

    it('what is refused later leaves the earlier one as it was', async () => {
      const store = await fresh()
      const name = nameOf('una foto')
      await store.put(name, inParts('una foto'), MOST)
      await store.put(name, inParts('otra foto'), MOST)
      await store.put(name, brokenOff('una'), MOST)
      expect(await contentOf(store, name)).toBe('una foto')
    })

    it('meetings and plans do not see each other, and share no bytes', async () => {
      const store = await fresh()
      const other = 'otro' as PlanId
      const names = [nameOf('a'), nameOf('a', 'ESCUELA'), nameOf('a', 'escuela', other)]
      for (const [at, name] of names.entries()) {
        expect(await store.has(name)).toBe(false)
        await store.put(name, inParts('a'), MOST)
        expect(await store.usage(PLAN)).toBe(Math.min(at + 1, 2))
      }
      expect(await store.usage(other)).toBe(1)
    })

    it('what is removed is gone and gives its bytes back; removing it again changes nothing', async () => {
      const store = await fresh()
      for (const content of ['una foto', 'otra']) {
        await store.put(nameOf(content), inParts(content), MOST)
      }
      await store.usage(PLAN)
      // Several at once, too: its bytes are given back once.
      await Promise.all(Array.from({ length: 8 }, () => store.remove(nameOf('una foto'))))
      await store.remove(nameOf('una foto'))
      expect(await store.has(nameOf('una foto'))).toBe(false)
      expect(await store.usage(PLAN)).toBe(4)
      expect(await contentOf(store, nameOf('otra'))).toBe('otra')
    })
  })
}
