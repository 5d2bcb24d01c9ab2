import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BoothEvent, type BoothState, isAbandonable, nextBooth, READY } from './booth.ts'
import type { BoxRecord } from './box-records.ts'

/** A booth with a slow and faulty box beside it, as the screens run it. */
class Model {
  state: BoothState = READY
  /** Ballots that the box has, by id. */
  readonly box = new Map<string, BoxRecord>()
  /** Drops that the box has not answered yet. */
  pending: BoxRecord[] = []
  confirmed = 0
  made = 0

  send(event: BoothEvent): void {
    const before = this.state
    this.state = nextBooth(before, event)
    if (this.state.at === 'keeping' && this.state !== before) this.pending.push(this.state.record)
    if (event.do === 'confirm' && this.state !== before) this.confirmed++
  }

  confirm(): void {
    const id = `ballot-${this.made++}`
    const ballot = this.state.at === 'reviewing' ? this.state.ballot : {}
    this.send({ do: 'confirm', record: { id, ballot } })
  }

  /** The box answers the oldest drop; a failure may come before or after the ballot reached the disk. */
  answer(how: 'kept' | 'lost' | 'kept-but-said-lost'): void {
    const record = this.pending.shift()
    if (record === undefined) return
    const known = this.box.has(record.id)
    if (how !== 'lost') this.box.set(record.id, record)
    this.send({ do: 'settle', id: record.id, kept: how === 'kept' || known })
  }
}

const commands = fc.array(
  fc.oneof(
    fc.constantFrom<(model: Model) => void>(
      (model) => model.send({ do: 'start', offset: 1, blank: {} }),
      (model) => model.send({ do: 'review' }),
      (model) => model.send({ do: 'review', blank: {} }),
      (model) => model.send({ do: 'change' }),
      (model) => model.confirm(),
      (model) => model.send({ do: 'retry' }),
      (model) => model.send({ do: 'next' }),
      (model) => model.send({ do: 'abandon' }),
      (model) => model.answer('kept'),
      (model) => model.answer('lost'),
      (model) => model.answer('kept-but-said-lost'),
      // A late answer of the disk for a ballot of somebody else.
      (model) => model.send({ do: 'settle', id: 'ballot-0', kept: true }),
    ),
    fc
      .integer({ min: 1, max: 3 })
      .map((points) => (model: Model) => model.send({ do: 'choose', choice: { a: points } })),
  ),
  { maxLength: 80 },
)

describe('the booth', () => {
  test('«kept» is shown only for a ballot that is in the box, and each voter has one ballot', () => {
    fc.assert(
      fc.property(commands, (run) => {
        const model = new Model()
        let before = model.state
        for (const command of run) {
          const keeping = before.at === 'keeping' ? before.record : undefined
          command(model)
          if (model.state.at === 'kept' && before.at !== 'kept') {
            // The stray answer above stands for no disk at all.
            if (keeping?.id !== 'ballot-0') expect(model.box.has(keeping?.id ?? '')).toBe(true)
          }
          expect(model.box.size).toBeLessThanOrEqual(model.confirmed)
          before = model.state
        }
      }),
    )
  })

  test('nothing of a choice remains once the ballot is kept or abandoned', () => {
    fc.assert(
      fc.property(commands, (run) => {
        const model = new Model()
        for (const command of run) {
          command(model)
          if (model.state.at === 'ready' || model.state.at === 'kept') {
            expect(Object.keys(model.state)).toEqual(['at'])
          }
        }
      }),
    )
  })

  test('a ballot on its way to disk can be neither changed nor abandoned', () => {
    fc.assert(
      fc.property(commands, (run) => {
        const model = new Model()
        for (const command of run) {
          const before = model.state
          command(model)
          if (before.at !== 'keeping' && before.at !== 'failed') continue
          if (model.state.at === 'keeping' || model.state.at === 'failed') {
            expect(model.state.record).toBe(before.record)
          } else expect(model.state.at).toBe('kept')
        }
      }),
    )
  })

  test('a failed write is tried again with the same ballot under the same id', () => {
    const model = new Model()
    model.send({ do: 'start', offset: 0, blank: {} })
    model.send({ do: 'choose', choice: { a: 2 } })
    model.send({ do: 'review' })
    model.confirm()
    model.answer('kept-but-said-lost')
    expect(model.state.at).toBe('failed')
    model.send({ do: 'retry' })
    model.answer('kept')
    expect(model.state).toEqual({ at: 'kept' })
    expect([...model.box.values()]).toEqual([{ id: 'ballot-0', ballot: { a: 2 } }])
  })

  test('a blank ballot is reviewed apart, and going back finds the choice as it was', () => {
    const voting = { at: 'voting', offset: 2, choice: { a: 1 } } as const
    const reviewing = nextBooth(voting, { do: 'review', blank: {} })
    expect(reviewing).toEqual({ at: 'reviewing', offset: 2, choice: { a: 1 }, ballot: {} })
    expect(nextBooth(reviewing, { do: 'change' })).toEqual(voting)
    const back = nextBooth(reviewing, { do: 'change', option: 'b' })
    expect(back).toEqual({ ...voting, option: 'b' })
    // What was changed is no part of what is reviewed next.
    expect(nextBooth(back, { do: 'review' })).not.toHaveProperty('option')
  })

  test('only a begun ballot counts as abandoned', () => {
    expect(isAbandonable(READY)).toBe(false)
    expect(isAbandonable({ at: 'kept' })).toBe(false)
    expect(isAbandonable({ at: 'voting', offset: 0, choice: {} })).toBe(true)
    expect(isAbandonable({ at: 'keeping', record: { id: 'x', ballot: {} } })).toBe(false)
  })
})
