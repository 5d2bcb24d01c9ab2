import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agenda as words } from '../../i18n/es/agenda.ts'
import type { DeviceId, MeetingId } from '../../lib/ids.ts'
import { type AgendaBlock, type AgendaPress, inAgendaOrder, totalMinutes } from './agenda.ts'
import { courseOf } from './course.ts'
import { appendBlock, checkBlock, moveBlock } from './edit.ts'
import { pressBegin, pressExtend, pressFinish, takeTurnBack } from './press.ts'
import { blocksOfTemplate, TEMPLATE_IDS } from './templates.ts'

const where = { meeting: 'm1' as MeetingId, language: 'es', words: words.templates }
const blocks = blocksOfTemplate('encounter', where)
const T0 = Date.parse('2026-04-25T10:30:00.000Z')
const MINUTE = 60_000

/** A tablet with its own clock and what it has heard of. */
class Tablet {
  presses: AgendaPress[] = []
  #pressed = 0
  constructor(
    readonly name: string,
    readonly skew = 0,
  ) {}
  course(now: number) {
    return courseOf(blocks, this.presses, { now: now + this.skew })
  }
  #stamp(now: number) {
    const at = new Date(now + this.skew).toISOString()
    this.#pressed += 1
    return { id: `${this.name}${this.#pressed}`, at, device: this.name as DeviceId }
  }
  #add(press: AgendaPress | undefined) {
    if (press) this.presses.push(press)
  }
  go(now: number) {
    const course = this.course(now)
    const target = course.state === 'planned' ? course.blocks[0] : course.next
    const stamp = this.#stamp(now)
    this.#add(
      target ? pressBegin(this.presses, target.block.id, stamp) : pressFinish(this.presses, stamp),
    )
  }
  extend(now: number) {
    this.#add(pressExtend(this.presses, this.course(now), this.#stamp(now)))
  }
  finish(now: number) {
    this.#add(pressFinish(this.presses, this.#stamp(now)))
  }
  undo(before: ReturnType<Tablet['course']>, now: number) {
    this.#add(takeTurnBack(this.presses, before, this.#stamp(now)))
  }
  hear(other: Tablet) {
    const known = new Set(this.presses.map(({ id }) => id))
    this.presses.push(...other.presses.filter(({ id }) => !known.has(id)))
  }
}
const nameNow = (tablet: Tablet, now: number) => tablet.course(now).now?.block.name

describe('a running agenda', () => {
  test('goes from block to block and says what remains and when it ends', () => {
    const rosa = new Tablet('rosa')
    expect(rosa.course(T0).state).toBe('planned')
    rosa.go(T0)
    expect(rosa.course(T0 + 4 * MINUTE)).toMatchObject({
      state: 'running',
      remaining: 11 * MINUTE,
      over: 0,
      late: 0,
      plannedEnd: T0 + 150 * MINUTE,
    })
    expect(rosa.course(T0 + 18 * MINUTE)).toMatchObject({
      remaining: 0,
      over: 3 * MINUTE,
      late: 3 * MINUTE,
    })
    rosa.go(T0 + 18 * MINUTE)
    expect(nameNow(rosa, T0 + 19 * MINUTE)).toBe(words.templates.encounter.blocks.welcome)
    rosa.extend(T0 + 20 * MINUTE)
    expect(rosa.course(T0 + 20 * MINUTE)).toMatchObject({
      remaining: 13 * MINUTE,
      late: 8 * MINUTE,
      now: { minutes: 15, extra: 5 },
    })
  })

  test('both tablets that press «Siguiente» while apart are one step on, not two', () => {
    const [rosa, luis] = [new Tablet('rosa'), new Tablet('luis', -90_000)]
    rosa.go(T0)
    luis.hear(rosa)
    rosa.go(T0 + 15 * MINUTE)
    luis.go(T0 + 16 * MINUTE)
    rosa.hear(luis)
    luis.hear(rosa)
    const now = T0 + 20 * MINUTE
    expect(nameNow(rosa, now)).toBe(words.templates.encounter.blocks.welcome)
    expect(courseOf(blocks, luis.presses, { now })).toEqual(courseOf(blocks, rosa.presses, { now }))
    rosa.go(now)
    luis.hear(rosa)
    expect(nameNow(luis, now)).toBe(words.templates.encounter.blocks.openGovernment)
  })

  test('the same five minutes pressed on two tablets are five, and on one tablet twice are ten', () => {
    const [rosa, luis] = [new Tablet('rosa'), new Tablet('luis')]
    rosa.go(T0)
    luis.hear(rosa)
    rosa.extend(T0)
    luis.extend(T0)
    rosa.hear(luis)
    expect(rosa.course(T0).now?.extra).toBe(5)
    rosa.extend(T0)
    expect(rosa.course(T0).now?.extra).toBe(10)
  })

  test('a «Siguiente» taken back leaves the block counting from where it began', () => {
    const rosa = new Tablet('rosa')
    rosa.go(T0)
    const before = rosa.course(T0 + 5 * MINUTE)
    rosa.go(T0 + 5 * MINUTE)
    rosa.undo(before, T0 + 5 * MINUTE + 4_000)
    const course = rosa.course(T0 + 6 * MINUTE)
    expect(course.now?.block).toEqual(before.now?.block)
    expect(course.remaining).toBe(9 * MINUTE)
    expect(course.blocks[1]?.state).toBe('ahead')
  })

  test('what ran keeps its times when the agenda is over, and the end can be taken back', () => {
    const rosa = new Tablet('rosa')
    rosa.go(T0)
    rosa.go(T0 + 17 * MINUTE)
    const before = rosa.course(T0 + 20 * MINUTE)
    rosa.finish(T0 + 27 * MINUTE)
    const over = rosa.course(T0 + 400 * MINUTE)
    expect(over).toMatchObject({ state: 'finished', remaining: 0, late: 0 })
    expect(over.blocks.slice(0, 3).map(({ state, began, ended }) => [state, began, ended])).toEqual(
      [
        ['done', T0, T0 + 17 * MINUTE],
        ['done', T0 + 17 * MINUTE, T0 + 27 * MINUTE],
        ['skipped', undefined, undefined],
      ],
    )
    rosa.undo(before, T0 + 28 * MINUTE)
    expect(rosa.course(T0 + 28 * MINUTE)).toMatchObject({ state: 'running', over: MINUTE })
  })

  const steps = fc.array(
    fc.record({
      who: fc.nat(1),
      what: fc.constantFrom('go', 'extend', 'finish', 'undo', 'meet'),
      pause: fc.integer({ min: 0, max: 40 * MINUTE }),
    }),
    { maxLength: 25 },
  )

  test('any interleaving of presses on two tablets comes to one state, in any order of arrival', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: -60 * MINUTE, max: 60 * MINUTE }),
        fc.infiniteStream(fc.nat()),
        (acts, skew, shuffle) => {
          const tablets = [new Tablet('rosa'), new Tablet('luis', skew)] as const
          let now = T0
          for (const { who, what, pause } of acts) {
            now += pause
            const tablet = tablets[who] as Tablet
            const other = tablets[1 - who] as Tablet
            if (what === 'meet') tablet.hear(other)
            else if (what === 'undo') tablet.undo(tablet.course(now), now)
            else tablet[what](now)
            const { remaining, over, elapsed } = tablet.course(now)
            expect(Math.min(remaining, over, elapsed)).toBeGreaterThanOrEqual(0)
          }
          tablets[0].hear(tablets[1])
          tablets[1].hear(tablets[0])
          const inAnyOrder = tablets[1].presses
            .map((press) => ({ press, key: shuffle.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ press }) => press)
          const course = courseOf(blocks, tablets[0].presses, { now })
          expect(courseOf([...blocks].reverse(), inAnyOrder, { now })).toEqual(course)
          expect(course.blocks.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1)
          expect(course.blocks.length).toBe(blocks.length)
          const asPlanned = course.blocks.reduce((sum, each) => sum + each.minutes - each.extra, 0)
          expect(asPlanned).toBe(totalMinutes(blocks))
          if (course.now) {
            const length = course.now.minutes * MINUTE
            expect(course.remaining - course.over).toBe(length - course.elapsed)
          }
        },
      ),
      { seed: 20261128, numRuns: 120 },
    )
  })

  test('presses of a stranger, or with a clock that wrote nonsense, break nothing', () => {
    const press = (id: string, over: object): AgendaPress => ({
      kind: 'agenda-press',
      id,
      v: 1,
      act: 'begin',
      after: [],
      at: 'yesterday',
      device: 'x' as DeviceId,
      ...over,
    })
    const course = courseOf(
      blocks,
      [
        press('a', { block: blocks[1]?.id, after: ['b'] }),
        press('b', { block: 'nowhere', after: ['a'] }),
        press('c', { act: 'extend', block: blocks[1]?.id, minutes: -900 }),
      ],
      { now: T0 },
    )
    expect(course.remaining).toBeGreaterThanOrEqual(0)
    expect(course.blocks.length).toBe(blocks.length)
  })
})

describe('the agenda as it is planned', () => {
  test('templates take the time they say', () => {
    expect(TEMPLATE_IDS.map((id) => totalMinutes(blocksOfTemplate(id, where)))).toEqual([
      150, 150, 240,
    ])
  })

  test('a template laid twice, on two tablets, is the same blocks', () => {
    expect(blocksOfTemplate('encounter', where)).toEqual(blocks)
  })

  test('a block needs a name and minutes that a day has', () => {
    const input = { name: '  Ronda final ', minutes: 20, lead: '' }
    expect(checkBlock(input)).toEqual({ ok: true, value: { ...input, name: 'Ronda final' } })
    expect(checkBlock({ ...input, name: ' ' })).toMatchObject({ refusal: 'name-empty' })
    expect(checkBlock({ ...input, minutes: 0 })).toMatchObject({ refusal: 'minutes-out-of-range' })
    expect(checkBlock({ ...input, lead: 'x'.repeat(81) })).toMatchObject({
      refusal: 'name-too-long',
    })
  })

  test('moving, adding and taking out leave every other block where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 }), (moves) => {
        let list: AgendaBlock[] = [...blocks]
        for (const [from, to] of moves) {
          const order = inAgendaOrder(list).map(({ id }) => id)
          const id = order[from % order.length] as string
          const place = to % order.length
          const changes = new Map(moveBlock(list, id, place).map((one) => [one.id, one.rank]))
          list = list.map((block) => ({ ...block, rank: changes.get(block.id) ?? block.rank }))
          const expected = order.filter((each) => each !== id)
          expected.splice(place, 0, id)
          expect(inAgendaOrder(list).map((block) => block.id)).toEqual(expected)
        }
        const input = { name: 'Ronda', minutes: 5, lead: 'Rosa' }
        const added = appendBlock(list, input, 'nuevo')
        expect(inAgendaOrder([added, ...list]).at(-1)).toBe(added)
      }),
      { seed: 20261128 },
    )
  })

  test('two blocks put at one place while apart can still be parted', () => {
    const [first, second, third] = blocks as [AgendaBlock, AgendaBlock, AgendaBlock]
    const tied = [first, { ...second, rank: '5' }, { ...third, rank: '5' }]
    const changes = new Map(moveBlock(tied, first.id, 1).map((one) => [one.id, one.rank]))
    const list = tied.map((block) => ({ ...block, rank: changes.get(block.id) ?? block.rank }))
    expect(inAgendaOrder(list)[1]?.id).toBe(first.id)
  })
})
