import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MeetingId, OptionId, PlanId, VoteId } from '../../lib/ids.ts'
import { type BallotBox, openBallotBox } from '../ballot-box.ts'
import { BOX_NAME } from '../box-calls.ts'
import { EncuentroDb } from '../db.ts'
import { forgetNotes, tabletNotes } from '../tablet-notes.ts'
import { TRIAL_NAME, tryDisk } from './disk-trial.ts'
import { REHEARSAL_NAME, rehearseVote } from './rehearse-vote.ts'

const LAMPS = 'luces' as VoteId
const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
const config = {
  meeting: 'm1' as MeetingId,
  question: '¿Qué fruta prefiere?',
  options: ['manzana', 'naranja'].map((id) => ({ id: id as OptionId, label: id, sources: [] })),
}

let box: BallotBox
beforeEach(async () => {
  box = openBallotBox(BOX_NAME)
  await box.drop(LAMPS, { id: 'ab', ballot: ['plaza'] })
})
afterEach(async () => {
  vi.restoreAllMocks()
  box.close()
  await Dexie.delete(BOX_NAME)
})
const held = async () => `${await box.count(LAMPS)}`

/** Every row of the real box, as it lies on disk. */
async function realRows(): Promise<unknown> {
  const raw = await new Dexie(BOX_NAME).open()
  try {
    return await Promise.all(raw.tables.map(async (table) => [table.name, await table.toArray()]))
  } finally {
    raw.close()
  }
}

describe('a rehearsal of the vote', () => {
  it('goes the whole way of a ballot, and leaves the real box as it was, byte for byte', async () => {
    const before = await realRows()
    const outcome = await rehearseVote({ config, choice: ['naranja'], random, held })
    expect(outcome).toBe('passed')
    expect(await realRows()).toEqual(before)
    expect(await Dexie.getDatabaseNames()).not.toContain(REHEARSAL_NAME)
  })

  it('takes a blank vote, and refuses one that does not follow the rules', async () => {
    const rehearse = (choice: string[]) => rehearseVote({ config, choice, random, held })
    expect(await rehearse([])).toBe('passed')
    expect(await rehearse(['manzana', 'naranja'])).toBe('failed')
    expect(await rehearse(['pera'])).toBe('failed')
  })

  it('wipes what an earlier one left when its tablet died', async () => {
    const left = openBallotBox(REHEARSAL_NAME)
    await left.drop('ensayo' as VoteId, { id: 'cd', ballot: ['manzana'] })
    left.close()
    expect(await rehearseVote({ config, choice: ['manzana'], random, held })).toBe('passed')
    expect(await Dexie.getDatabaseNames()).not.toContain(REHEARSAL_NAME)
  })

  it('says so when the tablet cannot keep a ballot, and when the real box is another one afterwards', async () => {
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await rehearseVote({ config, choice: ['naranja'], random, held })).toBe('failed')
    refuse.mockRestore()
    put.mockRestore()
    let asked = 0
    const changing = async () => String(asked++)
    expect(await rehearseVote({ config, choice: ['naranja'], random, held: changing })).toBe(
      'box-changed',
    )
  })

  it('keeps its ballot in another database than the real box', () => {
    expect(REHEARSAL_NAME).not.toBe(BOX_NAME)
  })
})

describe('a trial of the disk', () => {
  const BYTES = 200_000

  it('reads back what it wrote, and leaves nothing behind', async () => {
    expect(await tryDisk(random, BYTES)).toBe('kept')
    expect(await Dexie.getDatabaseNames()).not.toContain(TRIAL_NAME)
  })

  it('says so when the write is refused', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await tryDisk(random, BYTES)).toBe('lost')
  })

  it('says so when other bytes come back', async () => {
    const get = IDBObjectStore.prototype.get
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore) {
      return get.call(this, 2)
    })
    expect(await tryDisk(random, BYTES)).toBe('lost')
  })
})

describe('the notes of a tablet', () => {
  it('are kept by plan and meeting, and go with their plan alone', async () => {
    const db = new EncuentroDb('notas')
    const notes = tabletNotes(db)
    const at = (plan: string) => ({
      plan: plan as PlanId,
      meeting: 'm1' as MeetingId,
      name: 'preflight',
    })
    await notes.keep(at('uno'), { a: 1 })
    await notes.keep(at('otro'), { a: 2 })
    await forgetNotes(db, 'uno' as PlanId)
    expect(await notes.read(at('uno'))).toBeUndefined()
    expect(await notes.read(at('otro'))).toEqual({ a: 2 })
    await notes.keep(at('otro'), undefined)
    expect(await notes.read(at('otro'))).toBeUndefined()
    await db.delete()
  })
})
