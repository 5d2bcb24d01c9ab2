import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeMemoryCopy } from '../../../tests/memory-copy.ts'
import type { PlanId } from '../../lib/ids.ts'
import { appendEntries, type Copied, FOLD_AT_ENTRIES, logName, openPlanLog } from './plan-log.ts'

const PLAN = 'san-roque' as PlanId
const ROOM = `${PLAN}/meeting/escuela`

/** Updates of a document that was written so many times. */
function updatesOf(count: number): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < count; n++) doc.getMap('records').set(`r${n}`, n)
  return updates
}

function sizeOf(copied: readonly Copied[] = []): number {
  const doc = new Y.Doc()
  for (const { update } of copied) Y.applyUpdate(doc, update)
  return doc.getMap('records').size
}

describe('the second copy of a plan', () => {
  it('gives each room what was appended to it, and each plan its own log', async () => {
    const copy = makeMemoryCopy()
    const update = new Uint8Array([1, 2])
    await appendEntries(copy, [
      { room: ROOM, update },
      { room: `${PLAN}/plan`, update: new Uint8Array() },
      { room: 'otro/plan', update },
    ])
    expect(await openPlanLog(copy, PLAN)).toEqual(
      new Map([
        [ROOM, [{ update, holds: undefined }]],
        [`${PLAN}/plan`, [{ update: new Uint8Array(), holds: undefined }]],
      ]),
    )
    expect([...copy.logs.keys()].sort()).toEqual(['diario-otro', 'diario-san-roque'])
  })

  it('folds a long log to one entry per room, with everything in it', async () => {
    const copy = makeMemoryCopy()
    const updates = updatesOf(FOLD_AT_ENTRIES)
    await appendEntries(
      copy,
      updates.map((update) => ({ room: ROOM, update })),
    )
    expect(sizeOf((await openPlanLog(copy, PLAN)).get(ROOM))).toBe(FOLD_AT_ENTRIES)
    expect(copy.logs.get(logName(PLAN))?.length).toBe(1)
    expect(sizeOf((await openPlanLog(copy, PLAN)).get(ROOM))).toBe(FOLD_AT_ENTRIES)
  })

  it('leaves a log as it is when something in it cannot be folded', async () => {
    const copy = makeMemoryCopy()
    const entries = updatesOf(FOLD_AT_ENTRIES).map((update) => ({ room: ROOM, update }))
    await appendEntries(copy, [...entries, { room: ROOM, update: new Uint8Array([255, 255, 255]) }])
    expect((await openPlanLog(copy, PLAN)).get(ROOM)?.length).toBe(FOLD_AT_ENTRIES + 1)
    expect(copy.logs.get(logName(PLAN))?.length).toBe(FOLD_AT_ENTRIES + 1)
  })
})
