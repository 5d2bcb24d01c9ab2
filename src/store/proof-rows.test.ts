import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DeviceId } from '../lib/ids.ts'
import { joinHoldings, nextAck } from './proof-rows.ts'

const stateVector = Y.encodeStateVector(new Y.Doc())
const ack = (epoch: string, photos?: readonly string[], erased?: readonly string[]) => ({
  room: 'p/meeting/m',
  epoch,
  stateVector,
  at: '2026-03-01T10:00:00Z',
  ...(photos && { photos }),
  ...(erased && { erased }),
})
const holding = (photos?: readonly string[]) => ({
  room: 'p/meeting/m',
  device: 'x' as DeviceId,
  name: 'Mesa 1',
  stateVector,
  at: '2026-03-01T10:00:00Z',
  ...(photos && { photos }),
})

describe('photos at the relay', () => {
  it('stay acknowledged while it speaks of the same data', () => {
    expect(nextAck(ack('one', ['a']), ack('one')).photos).toEqual(['a'])
    expect(nextAck(ack('one', ['a']), ack('one', ['a', 'b'])).photos).toEqual(['a', 'b'])
  })

  it('are not believed of a relay with other data than before, nor of rows from before photos', () => {
    expect(nextAck(ack('one', ['a']), ack('two')).photos).toEqual([])
    expect(nextAck(ack('one'), ack('one')).photos).toEqual([])
    expect(nextAck(undefined, ack('one')).photos).toEqual([])
  })

  it('that it erased it holds no more, until one of them is brought again or a backup was restored', () => {
    const gone = nextAck(ack('one', ['a', 'b']), ack('one', [], ['a']))
    expect(gone).toMatchObject({ photos: ['b'], erased: ['a'] })
    expect(nextAck(gone, ack('one'))).toMatchObject({ photos: ['b'], erased: ['a'] })
    expect(nextAck(gone, ack('one', ['a']))).toMatchObject({ photos: ['b', 'a'], erased: [] })
    expect(nextAck(gone, ack('two'))).toMatchObject({ photos: [], erased: [] })
  })
})

describe('photos at another tablet', () => {
  it('that it proved once it still holds, in whichever order the proofs are read', () => {
    const [early, late] = [holding(['a']), holding(['a', 'b'])]
    expect(joinHoldings(late, early).photos).toEqual(['a', 'b'])
    expect(joinHoldings(early, late).photos).toEqual(['a', 'b'])
    expect(joinHoldings(late, holding()).photos).toEqual(['a', 'b'])
    expect(joinHoldings(undefined, holding()).photos).toEqual([])
  })
})
