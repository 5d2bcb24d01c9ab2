import { describe, expect, it, vi } from 'vitest'
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

async function sizeOf(copied: readonly Copied[] = []): Promise<number> {
  const doc = new Y.Doc()
  for (const { read } of copied) Y.applyUpdate(doc, await read())
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
    const rooms = await openPlanLog(copy, PLAN)
    expect([...rooms.keys()]).toEqual([ROOM, `${PLAN}/plan`])
    expect(await rooms.get(ROOM)?.[0]?.read()).toEqual(update)
    expect(await rooms.get(`${PLAN}/plan`)?.[0]?.read()).toEqual(new Uint8Array())
    expect([...copy.logs.keys()].sort()).toEqual(['diario-otro', 'diario-san-roque'])
  })

  it('folds a long log to one entry per room, with everything in it', async () => {
    const copy = makeMemoryCopy()
    const updates = updatesOf(FOLD_AT_ENTRIES)
    await appendEntries(
      copy,
      updates.map((update) => ({ room: ROOM, update })),
    )
    expect(await sizeOf((await openPlanLog(copy, PLAN)).get(ROOM))).toBe(FOLD_AT_ENTRIES)
    expect(copy.logs.get(logName(PLAN))?.length).toBe(1)
    expect(await sizeOf((await openPlanLog(copy, PLAN)).get(ROOM))).toBe(FOLD_AT_ENTRIES)
  })

  it('tells of a short one what it holds, and brings no byte of it before somebody reads', async () => {
    const copy = makeMemoryCopy()
    const updates = updatesOf(3)
    await appendEntries(
      copy,
      updates.map((update) => ({ room: ROOM, update })),
    )
    const openLog = vi.spyOn(copy, 'openLog')
    const payload = vi.spyOn(copy, 'payload')
    const copied = (await openPlanLog(copy, PLAN)).get(ROOM) ?? []
    const [[client]] = (copied[0]?.holds ?? []) as [[number, number]]
    expect(copied.map(({ holds }) => holds)).toEqual([1, 2, 3].map((clock) => [[client, clock]]))
    expect(openLog).not.toHaveBeenCalled()
    expect(payload).not.toHaveBeenCalled()
    expect(await copied[1]?.read()).toEqual(updates[1])
  })

  it('is read whole where the worker cannot tell what it holds', async () => {
    const copy = makeMemoryCopy()
    await appendEntries(
      copy,
      updatesOf(3).map((update) => ({ room: ROOM, update })),
    )
    vi.spyOn(copy, 'contents').mockRejectedValue(new DOMException('no answer', 'TimeoutError'))
    expect(await sizeOf((await openPlanLog(copy, PLAN)).get(ROOM))).toBe(3)
    expect(copy.logs.get(logName(PLAN))?.length).toBe(3)
  })

  it('leaves a log as it is when something in it cannot be folded', async () => {
    const copy = makeMemoryCopy()
    const entries = updatesOf(FOLD_AT_ENTRIES).map((update) => ({ room: ROOM, update }))
    await appendEntries(copy, [...entries, { room: ROOM, update: new Uint8Array([255, 255, 255]) }])
    expect((await openPlanLog(copy, PLAN)).get(ROOM)?.length).toBe(FOLD_AT_ENTRIES + 1)
    expect(copy.logs.get(logName(PLAN))?.length).toBe(FOLD_AT_ENTRIES + 1)
  })
})
