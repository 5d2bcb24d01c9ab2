import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { foldStored } from './base.ts'
import { createFolding } from './folding.ts'
import type { StoredRoom } from './store.ts'

const folding = createFolding()
afterEach(() => folding.close())

/** A room whose text was written in so many pieces, and half of it deleted again. */
function writtenRoom(pieces: number, withoutFirst = false): StoredRoom {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const text = doc.getText('t')
  for (let n = 0; n < pieces; n++) text.insert(text.length, `${n} ${'agua '.repeat(40)}`)
  text.delete(10, text.length / 2)
  const kept = withoutFirst ? updates.slice(1) : updates
  return { records: [{ seq: 1, updates: kept }], lastSeq: 1 }
}

describe('a big room', () => {
  it('is folded in a thread as it would be here', async () => {
    const stored = writtenRoom(1_000)
    expect(await folding.fold(stored)).toEqual(foldStored(stored))
  })

  it('that cannot be folded is refused, and the next one is folded', async () => {
    const broken = folding.fold(writtenRoom(1_000, true))
    const whole = folding.fold(writtenRoom(900))
    await expect(broken).rejects.toThrow('waits for another')
    expect((await whole).update.length).toBeGreaterThan(50_000)
  })

  it('is folded by a new thread after the last one has gone', async () => {
    const stored = writtenRoom(1_000)
    await folding.fold(stored)
    await folding.close()
    expect((await folding.fold(stored)).update.length).toBeGreaterThan(50_000)
  })
})

it('a small room is folded here, and refused alike', async () => {
  const stored = writtenRoom(3)
  expect(await folding.fold(stored)).toEqual(foldStored(stored))
  await expect(folding.fold(writtenRoom(3, true))).rejects.toThrow('waits for another')
})
