import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { batchOf, foundVillage, LAMPS, SCHOOL, type Tablet } from '../../tests/small-plan.ts'
import { batchHashOf } from '../domain/voting/batch.ts'
import type { Vote } from '../domain/voting/vote.ts'
import { type BallotBox, openBallotBox } from './ballot-box.ts'
import { BATCHES } from './documents/batches.ts'
import type { StoredDocument } from './documents/open-document.ts'
import { sealBatch } from './seal-batch.ts'

const vote = LAMPS as Vote
let booth: Tablet
let box: BallotBox
let doc: Y.Doc
let boxes = 0

beforeEach(async () => {
  booth = await (await foundVillage()).invite('booth', SCHOOL)
  box = openBallotBox(`sellar-${++boxes}`)
  doc = new Y.Doc()
})

/** The tablet's batch document, over a disk that may refuse. */
function stored(write = async (change: (doc: Y.Doc) => void) => doc.transact(() => change(doc))) {
  const opened = { setAside: 0, rebuilt: false }
  const document: StoredDocument = {
    room: 'box',
    doc,
    opened,
    write,
    takeBack() {},
    saved: async () => {},
    close: async () => {},
  }
  return document
}

const seal = (document = stored(), into = box) =>
  sealBatch({
    vote,
    box: into,
    document,
    invitation: booth.invitation.token,
    key: booth.key,
  })

async function fill(order: (n: number) => number): Promise<void> {
  const { records } = batchOf(booth.id, 5)
  for (const [at] of records.entries()) {
    const record = records[order(at)]
    if (record) await box.drop(vote.id, record)
  }
}

describe('sealing a box', () => {
  it('makes one batch of all its ballots, which only their ids order', async () => {
    await fill((n) => (n * 3) % 5)
    const expected = batchHashOf(batchOf(booth.id, 5))
    expect(await seal()).toEqual({ hash: expected, n: 5 })
    expect([...doc.getMap(BATCHES).keys()]).toEqual([expected])
    expect(await box.sealed(vote.id)).toBe(expected)
  })

  it('twice gives the same batch and writes nothing new (I4)', async () => {
    await fill((n) => n)
    const once = await seal()
    const before = Y.encodeStateAsUpdate(doc)
    expect(await seal()).toEqual(once)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('interrupted before the batch is on disk leaves the box open; again gives the same batch', async () => {
    await fill((n) => n)
    await expect(seal(stored(() => Promise.reject(new Error('full'))))).rejects.toThrow('full')
    expect(await box.sealed(vote.id)).toBeUndefined()
    expect((await seal()).hash).toBe(batchHashOf(batchOf(booth.id, 5)))
  })

  it('interrupted after the batch is on disk gives the same batch, once', async () => {
    const [late] = batchOf(booth.id, 6).records.slice(5)
    if (!late) throw new Error('six ballots')
    await fill((n) => n)
    const broken: BallotBox = { ...box, seal: () => Promise.reject(new Error('closed')) }
    await expect(seal(stored(), broken)).rejects.toThrow('closed')
    expect(doc.getMap(BATCHES).size).toBe(1)
    await seal()
    expect(doc.getMap(BATCHES).size).toBe(1)
    expect(await box.drop(vote.id, late)).toBe('vote-sealed')
  })

  it('loses no ballot that another tab was told is kept while the batch was being written', async () => {
    const [late] = batchOf(booth.id, 6).records.slice(5)
    if (!late) throw new Error('six ballots')
    await fill((n) => n)
    let answer: unknown
    const issued = await seal(
      stored(async (change) => {
        doc.transact(() => change(doc))
        answer ??= await box.drop(vote.id, late)
      }),
    )
    expect(answer).toBe('kept')
    expect(issued).toEqual({ hash: batchHashOf(batchOf(booth.id, 6)), n: 6 })
    expect(await box.sealed(vote.id)).toBe(issued.hash)
  })

  it('of nothing is a batch of nothing: its absence would not be noticed otherwise', async () => {
    expect((await seal()).n).toBe(0)
    expect(doc.getMap(BATCHES).size).toBe(1)
  })
})
