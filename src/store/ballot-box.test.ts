import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeMemoryCopy } from '../../tests/memory-copy.ts'
import type { BallotRecord } from '../domain/voting/box-records.ts'
import { toUtf8 } from '../lib/bytes.ts'
import type { VoteId } from '../lib/ids.ts'
import { type BallotBox, openBallotBox } from './ballot-box.ts'
import { TABLES_ANSWER_MS } from './ensure-open.ts'
import { copyBox, readBoxes } from './second-copy/box-copy.ts'

const LAMPS = 'luces' as VoteId
const WELLS = 'pozos' as VoteId
const record = (id: string, ...options: string[]) =>
  ({ id, ballot: options }) as unknown as BallotRecord

let box: BallotBox
let name: string
let boxes = 0

beforeEach(() => {
  name = `urna-${++boxes}`
  box = openBallotBox(name)
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  box.close()
  await Dexie.delete(name)
})

/** The tables as they lie on disk, seen by someone who holds the tablet. */
async function rawRows(table: string): Promise<Record<string, unknown>[]> {
  const raw = await new Dexie(name).open()
  try {
    return await raw.table(table).toArray()
  } finally {
    raw.close()
  }
}

describe('the ballot box', () => {
  it('keeps a ballot only once it was read back from disk', async () => {
    expect(await box.drop(LAMPS, record('b', 'plaza'))).toBe('kept')
    box.close()
    box = openBallotBox(name)
    expect(await box.open(LAMPS)).toEqual([record('b', 'plaza')])
    expect(await box.count(LAMPS)).toBe(1)
    expect(await box.count(WELLS)).toBe(0)
  })

  it('gives ballots in the order of their random ids, whatever order people voted in', async () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{32}$/), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(), async (chosen, run) => {
        const vote = `${run}-${++boxes}` as VoteId
        for (const id of chosen) await box.drop(vote, record(`${id}${boxes}`))
        const opened = (await box.open(vote)).map(({ id }) => id)
        expect(opened).toEqual(chosen.map((id) => `${id}${boxes}`).sort())
      }),
      { seed: 20261124, numRuns: 30 },
    )
  })

  it('writes nothing by a ballot but its random id, its vote and its body', async () => {
    await box.drop(LAMPS, record('b', 'plaza'))
    await box.drop(LAMPS, record('a', 'ruta'))
    await box.seal(LAMPS, 'hash')
    const rows = await rawRows('ballots')
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([
      ['body', 'id', 'vote'],
      ['body', 'id', 'vote'],
    ])
    expect(rows.map((row) => row['id'])).toEqual(['a', 'b'])
    expect(await rawRows('seals')).toEqual([{ vote: LAMPS, batch: 'hash' }])
    const raw = await new Dexie(name).open()
    expect(raw.tables.map((table) => table.name).sort()).toEqual(['ballots', 'seals'])
    expect(raw.table('ballots').schema.primKey.auto).toBe(false)
    raw.close()
  })

  it('takes no more ballots for a vote once it is sealed, and goes on with the others', async () => {
    await box.drop(LAMPS, record('a'))
    await box.seal(LAMPS, 'hash')
    await box.seal(LAMPS, 'hash')
    expect(await box.sealed(LAMPS)).toBe('hash')
    expect(await box.drop(LAMPS, record('b'))).toBe('vote-sealed')
    expect(await box.count(LAMPS)).toBe(1)
    expect(await box.sealed(WELLS)).toBeUndefined()
    expect(await box.drop(WELLS, record('c'))).toBe('kept')
  })

  it('never writes over a ballot: the same id twice is refused by the disk', async () => {
    await box.drop(LAMPS, record('a', 'plaza'))
    await expect(box.drop(LAMPS, record('a', 'ruta'))).rejects.toThrow()
    expect(await box.open(LAMPS)).toEqual([record('a', 'plaza')])
  })

  it('rejects when the disk does, and then there is no ballot', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(full)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(full)
    await expect(box.drop(LAMPS, record('a'))).rejects.toThrow()
    add.mockRestore()
    put.mockRestore()
    expect(await box.count(LAMPS)).toBe(0)
    expect(await box.drop(LAMPS, record('a'))).toBe('kept')
  })

  it('says that nothing is certain when the tables fall silent, and the same ballot tried again is there once', async () => {
    await box.count(LAMPS)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const silence = () => ({}) as IDBRequest
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(silence)
    const told = expect(box.drop(LAMPS, record('a'))).rejects.toMatchObject({
      name: 'TimeoutError',
    })
    await vi.waitFor(() => expect(get).toHaveBeenCalled())
    await vi.advanceTimersByTimeAsync(TABLES_ANSWER_MS)
    await told
    vi.useRealTimers()
    expect(await box.drop(LAMPS, record('a'))).toBe('kept')
    expect(await box.count(LAMPS)).toBe(1)
  })

  it('takes back what it can when the tables neither keep nor refuse', async () => {
    await box.count(LAMPS)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    // One request is never answered, so that the transaction does not end by itself.
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
      this: IDBObjectStore,
    ) {
      const again = () => {
        this.count().onsuccess = again
      }
      again()
      return {} as IDBRequest
    })
    const told = expect(box.drop(LAMPS, record('a'))).rejects.toThrow()
    await vi.waitFor(() => expect(add).toHaveBeenCalled())
    await vi.advanceTimersByTimeAsync(TABLES_ANSWER_MS)
    await told
    vi.useRealTimers()
    expect(await box.count(LAMPS)).toBe(0)
    expect(await box.drop(LAMPS, record('a'))).toBe('kept')
  })
})

describe('the ballot box and its second copy', () => {
  it('has every ballot again after its tables were emptied, and the seal that kept it shut', async () => {
    const copy = makeMemoryCopy()
    box.close()
    box = openBallotBox(name, copy)
    await box.drop(LAMPS, record('b', 'plaza'))
    await box.drop(LAMPS, record('a', 'ruta'))
    await box.drop(WELLS, record('c'))
    await box.seal(WELLS, 'hash')
    box.close()
    await Dexie.delete(name)
    box = openBallotBox(name, copy)
    expect(await box.open(LAMPS)).toEqual([record('a', 'ruta'), record('b', 'plaza')])
    expect(await box.sealed(WELLS)).toBe('hash')
    expect(await box.drop(WELLS, record('d'))).toBe('vote-sealed')
  })

  it('is whole and sorted, so that it tells no order', async () => {
    const copy = makeMemoryCopy()
    box.close()
    box = openBallotBox(name, copy)
    for (const id of ['m', 'z', 'a']) await box.drop(LAMPS, record(id))
    const [inCopy] = await readBoxes(copy)
    expect(inCopy?.ballots.map(({ id }) => id)).toEqual(['a', 'm', 'z'])
  })

  it('gets what was voted before there was one, and loses what the box forgets', async () => {
    await box.drop(LAMPS, record('a'))
    const copy = makeMemoryCopy()
    box.close()
    box = openBallotBox(name, copy)
    expect(await box.count(LAMPS)).toBe(1)
    expect((await readBoxes(copy))[0]?.ballots.length).toBe(1)
    await box.seal(LAMPS, 'hash')
    await box.forget(LAMPS)
    expect(await readBoxes(copy)).toEqual([])
  })

  it('a copy that cannot be read keeps nobody from voting', async () => {
    const copy = { ...makeMemoryCopy(), slots: () => Promise.reject(new Error('broken')) }
    box.close()
    box = openBallotBox(name, copy)
    expect(await box.drop(LAMPS, record('a'))).toBe('kept')
  })

  it('gets a seal that it missed, even of a box without ballots', async () => {
    await box.drop(LAMPS, record('a'))
    const copy = makeMemoryCopy()
    await copyBox(copy, { vote: LAMPS, ballots: [{ id: 'a', body: toUtf8('[]') }] })
    await box.seal(LAMPS, 'hash')
    await box.seal(WELLS, 'empty')
    box.close()
    box = openBallotBox(name, copy)
    expect(await box.sealed(WELLS)).toBe('empty')
    const batches = (await readBoxes(copy)).map(({ vote, batch }) => [vote, batch])
    expect(new Map(batches as [VoteId, string][])).toEqual(
      new Map([
        [LAMPS, 'hash'],
        [WELLS, 'empty'],
      ]),
    )
  })

  it('holds no ballot that the tables refused, though both were written at once', async () => {
    const copy = makeMemoryCopy()
    box.close()
    box = openBallotBox(name, copy)
    await box.drop(LAMPS, record('a'))
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(full)
    await expect(box.drop(LAMPS, record('b'))).rejects.toThrow('full')
    add.mockRestore()
    const inCopy = async () => (await readBoxes(copy))[0]?.ballots.map(({ id }) => id)
    expect(await inCopy()).toEqual(['a'])
    // Sealed by another tab: refused by the tables alone.
    const other = openBallotBox(name)
    await other.seal(LAMPS, 'hash')
    expect(await box.drop(LAMPS, record('c'))).toBe('vote-sealed')
    expect(await inCopy()).toEqual(['a'])
    expect((await readBoxes(copy))[0]?.batch).toBe('hash')
    other.close()
  })

  it('from before a sealing brings nothing into the sealed box', async () => {
    await box.drop(LAMPS, record('a'))
    await box.seal(LAMPS, 'hash')
    const copy = makeMemoryCopy()
    // The kill came between the copy of a ballot and the tables' refusal of it.
    const late = ['a', 'late'].map((id) => ({ id, body: toUtf8('[]') }))
    await copyBox(copy, { vote: LAMPS, ballots: late })
    box.close()
    box = openBallotBox(name, copy)
    expect(await box.open(LAMPS)).toEqual([record('a')])
    expect((await readBoxes(copy))[0]).toMatchObject({ batch: 'hash', ballots: [{ id: 'a' }] })
  })

  it('has what another tab kept meanwhile', async () => {
    const copy = makeMemoryCopy()
    box.close()
    box = openBallotBox(name, copy)
    await box.drop(LAMPS, record('b'))
    const other = openBallotBox(name, copy)
    await other.drop(LAMPS, record('a'))
    await box.drop(LAMPS, record('c'))
    await expect
      .poll(async () => (await readBoxes(copy))[0]?.ballots.map(({ id }) => id))
      .toEqual(['a', 'b', 'c'])
    other.close()
  })

  it('one card votes once, whichever tab or copy knows of it', async () => {
    const [one, again] = ['a', 'b'].map((id) => ({ id, box: 'AAAA', pre: 'card' }))
    if (one === undefined || again === undefined) throw new RangeError('two')
    const other = openBallotBox(name)
    await box.count(LAMPS)
    expect(await box.drop(LAMPS, record('z'))).toBe('kept')
    await other.drop(LAMPS, one)
    // This tab has not heard of the other's ballot: the tables have.
    expect(await box.drop(LAMPS, again)).toBe('card-used')
    expect(await box.drop(LAMPS, one)).toBe('kept')
    expect(await box.count(LAMPS)).toBe(2)
    other.close()
  })
})
