import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Lookout, makeLookout } from './lookout.ts'

const RELAY = 'wss://relay.example'
let woken: string[]
let lookout: Lookout
const offline = (room: string) => {
  const asks = lookout.mayAsk(room)
  lookout.note(room, RELAY, 'offline')
  return asks
}

beforeEach(() => {
  woken = []
  lookout = makeLookout((room) => woken.push(room))
  for (const room of ['plan', 'loma', 'vega']) lookout.note(room, RELAY, 'connecting')
})

describe('while the relay is out of reach', () => {
  test('only the first room asks again', () => {
    expect(['plan', 'loma', 'vega'].map(offline)).toEqual([true, false, false])
    expect(offline('plan')).toBe(true)
    expect(woken).toEqual([])
  })

  test('the others connect, once each, when the first one is through', () => {
    for (const room of ['plan', 'loma', 'vega']) offline(room)
    lookout.note('plan', RELAY, 'connecting')
    expect(woken).toEqual([])
    lookout.note('plan', RELAY, 'connected')
    expect(woken).toEqual(['loma', 'vega'])
    lookout.note('loma', RELAY, 'connecting')
    lookout.note('loma', RELAY, 'connected')
    expect(woken).toEqual(['loma', 'vega'])
  })

  test('another room asks when the first one is closed or refused', () => {
    for (const room of ['plan', 'loma', 'vega']) offline(room)
    lookout.forget('plan')
    expect(woken).toEqual(['loma'])
    expect(offline('loma')).toBe(true)
    lookout.note('loma', RELAY, 'refused')
    expect(woken).toEqual(['loma', 'vega'])
  })
})

test('a room that loses its connection alone asks again by itself', () => {
  lookout.note('plan', RELAY, 'connected')
  expect(offline('loma')).toBe(true)
})

test('every relay has a room that asks', () => {
  lookout.note('other', 'wss://other.example', 'connecting')
  expect(lookout.mayAsk('other')).toBe(true)
  for (const room of ['plan', 'loma']) offline(room)
  lookout.note('other', 'wss://other.example', 'connected')
  expect(woken).toEqual([])
})

test('whatever happens, nobody waits while the relay answers', () => {
  const rooms = ['a', 'b', 'c', 'd']
  const step = fc.record({
    room: fc.constantFrom(...rooms),
    what: fc.constantFrom('up', 'down', 'refused', 'forget'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      // What a carrier does: it waits when told so, and connects when woken.
      const waiting = new Set<string>()
      const states = new Map<string, string>()
      const one = makeLookout((room) => waiting.delete(room))
      for (const { room, what } of steps) {
        if (what === 'forget') {
          states.delete(room)
          waiting.delete(room)
          one.forget(room)
          continue
        }
        if (waiting.has(room)) continue
        if (what === 'down' && states.has(room) && !one.mayAsk(room)) waiting.add(room)
        const standing = { up: 'connected', down: 'offline', refused: 'refused' }[what] as 'offline'
        states.set(room, standing)
        one.note(room, RELAY, standing)
      }
      const live = [...states].filter(([, state]) => state !== 'refused')
      const asking = live.filter(([room]) => !waiting.has(room))
      // Somebody asks as long as there is anybody left, and whoever asks first is the oldest.
      expect(live.length === 0 || asking.length > 0).toBe(true)
      const [first] = live
      if (first?.[1] === 'connected') expect(waiting.size).toBe(0)
      if (first !== undefined) expect(waiting.has(first[0])).toBe(false)
    }),
  )
})
