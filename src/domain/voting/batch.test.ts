import { describe, expect, it } from 'vitest'
import type { DeviceId, VoteId } from '../../lib/ids.ts'
import { ballotsIn, batchHashOf, isBatchOf, makeBatch, parseBatch } from './batch.ts'

const vote = { id: 'v1' as VoteId, configHash: 'c'.repeat(64) }
const record = (at: number, ballot: Record<string, number> = { a: at }) => ({
  id: at.toString(16).padStart(32, '0'),
  ballot,
})
const batch = makeBatch(vote, 'd1' as DeviceId, [record(3), record(1), record(2)])

describe('a batch', () => {
  it('is sorted by id, so that the order of voting is gone', () => {
    expect(ballotsIn(batch.records)).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }])
    expect(batch.n).toBe(3)
    const other = makeBatch(vote, 'd1' as DeviceId, [record(2), record(3), record(1)])
    expect(JSON.stringify(other)).toBe(JSON.stringify(batch))
  })

  it('takes nothing from the box but id and ballot', () => {
    const spied = { ...record(1), at: '2026-03-01T10:00', seat: 4 }
    expect(makeBatch(vote, 'd1' as DeviceId, [spied]).records[0]).toEqual(record(1))
  })

  it('has an address that any change of its content changes, and the order of keys does not', () => {
    const hash = batchHashOf(batch)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    const { vote: id, ...rest } = batch
    expect(isBatchOf({ ...rest, vote: id }, hash)).toBe(true)
    expect(isBatchOf({ ...batch, n: 4 }, hash)).toBe(false)
    expect(isBatchOf({ ...batch, device: 'd2' as DeviceId }, hash)).toBe(false)
    expect(isBatchOf({ ...batch, records: batch.records.slice(1) }, hash)).toBe(false)
  })

  it('is read back as it was sealed', () => {
    const read = parseBatch(JSON.parse(JSON.stringify(batch)))
    expect(read).toEqual({ ok: true, value: batch })
  })

  it('keeps a nonsensical ballot for the tally to judge, and its hash', () => {
    const odd = JSON.parse('{"__proto__": 1, "constructor": {"a": [2.5, null]}}')
    const sealed = makeBatch(vote, 'd1' as DeviceId, [record(1, odd)])
    const read = parseBatch(JSON.parse(JSON.stringify(sealed)))
    expect(read.ok && batchHashOf(read.value)).toBe(batchHashOf(sealed))
  })

  it('is refused when it is no batch, with the field', () => {
    const detail = (untrusted: unknown) => {
      const read = parseBatch(untrusted)
      return read.ok ? 'ok' : (read.detail ?? 'whole')
    }
    let deep: unknown = 1
    for (let level = 0; level < 10_000; level++) deep = [deep]
    expect(detail(null)).toBe('whole')
    expect(detail({ ...batch, n: 1.5 })).toBe('n')
    expect(detail({ ...batch, n: -1 })).toBe('n')
    expect(detail({ ...batch, configHash: 'x' })).toBe('configHash')
    expect(detail({ ...batch, device: 7 })).toBe('device')
    expect(detail({ ...batch, at: '10:00' })).toBe('at')
    expect(detail({ ...batch, records: [{ ...record(1), seat: 4 }] })).toBe('records.0.seat')
    expect(detail({ ...batch, records: [{ id: 'short', ballot: {} }] })).toBe('records.0.id')
    expect(detail({ ...batch, records: [{ id: record(1).id }] })).toBe('records.0.ballot')
    expect(detail({ ...batch, records: [{ ...record(1), ballot: deep }] })).toBe('records.0.ballot')
  })
})
