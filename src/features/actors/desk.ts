import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Actor, Level, Relation, Stance } from '../../domain/actors/actor.ts'
import { changeStance, makeActor, makeRelation, placeActor } from '../../domain/actors/map.ts'
import type { Live } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import type { MeetingPlace } from '../../store/context.ts'
import type { Pen } from '../../store/projection.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { createToast, type Toast } from '../../ui/toast.tsx'

type LevelsOf = Pick<Actor, 'interest' | 'influence'>

/** The map of one meeting as the parts of the screen share it: who stands on it, and the pen. */
export interface MapDesk {
  /** 1 to the number of tables, or `null` for all of them together. */
  readonly table: Accessor<number | null>
  readonly tables: Accessor<number>
  /** Cards of the table on screen (of all tables in the plenary view) that were not taken off. */
  readonly actors: Accessor<readonly Live<Actor>[]>
  readonly relations: Accessor<readonly Relation[]>
  readonly actor: (id: string) => Live<Actor> | undefined
  readonly selected: Accessor<Live<Actor> | undefined>
  readonly mayWrite: Accessor<boolean>
  readonly toast: Accessor<Toast | undefined>
  /** What a screen reader hears after a move. */
  readonly announced: Accessor<string>
  select(id: string | undefined): void
  announce(text: string): void
  /** Moves a card, or takes it back to the tray with `null`; `offerUndo` after a gesture that can slip. */
  place(actor: Actor, to: LevelsOf, offerUndo?: boolean): Promise<void>
  /** Whether it is for or against: for the team alone. */
  takeStance(actor: Actor, stance: Stance): Promise<void>
  /** Chooses between the levels that two tablets gave. */
  settle(actor: Actor, field: 'interest' | 'influence', value: Level): Promise<void>
  withdraw(record: Actor | Relation, told: string): Promise<void>
  /** Returns the words of the refusal, or nothing when the card is on disk. */
  add(input: { name: string; sector: Actor['sector']; part: string }): Promise<string | undefined>
  relate(
    input: Pick<Relation, 'from' | 'to' | 'type' | 'strength' | 'direction'>,
  ): Promise<string | undefined>
}

/** Makes the desk of one screen, under its owner. */
export function createMapDesk(place: MeetingPlace, table: Accessor<number | null>): MapDesk {
  const { session, course, meeting } = place
  const words = useWords()
  const toast = createToast()
  const [announced, setAnnounced] = createSignal('')
  const [chosen, setChosen] = createSignal<string>()
  const isShown = (one: Actor | Relation) =>
    one.withdrawn !== true && (table() === null || one.table === table())

  const actors = createMemo(() => course.records.list<Actor>('actor').filter(isShown))
  const byId = createMemo(() => new Map(actors().map((one) => [one.id as string, one])))
  const relations = createMemo(() =>
    course.records
      .list<Relation>('relation')
      .filter((one) => isShown(one) && byId().has(one.from) && byId().has(one.to)),
  )

  async function write(change: (pen: Pen) => void): Promise<boolean> {
    try {
      await course.records.write(change)
      return true
    } catch (error) {
      const { writeRefused } = words().actors
      const text = whyNotWritten(error, { writeRefused, notSaved: words().terms.notSaved })
      toast.show({ text, failed: true })
      return false
    }
  }

  async function put(actor: Actor, to: LevelsOf): Promise<boolean> {
    const act = placeActor(actor, to)
    if (!act.ok || act.value.length === 0) return false
    return write((pen) => {
      for (const { recordId, field, value } of act.value) pen.field(recordId, field, value)
    })
  }

  return {
    table,
    tables: () => Math.max(1, place.entry().tables),
    actors,
    relations,
    actor: (id) => byId().get(id),
    selected: () => byId().get(chosen() ?? ''),
    mayWrite: () => session.leads() && session.grant(course.room) === 'write',
    toast: toast.current,
    announced,
    select: setChosen,
    announce: setAnnounced,
    async place(actor, to, offerUndo = false) {
      const before = { interest: actor.interest, influence: actor.influence }
      if (!(await put(actor, to))) return
      const told = words().actors.placed(actor.name, to.interest, to.influence)
      setAnnounced(told)
      if (!offerUndo) return
      const undo = () => {
        const now = byId().get(actor.id)
        if (now !== undefined) void put(now, before)
      }
      toast.show({ text: told, undo: { label: words().terms.undo, run: undo } })
    },
    async takeStance(actor, stance) {
      const changes = changeStance(actor, stance)
      if (changes.length === 0) return
      await write((pen) => {
        for (const { recordId, field, value } of changes) pen.field(recordId, field, value)
      })
    },
    async settle(actor, field, value) {
      if (await write((pen) => pen.field(actor.id, field, value))) {
        toast.show({ text: words().actors.settled })
      }
    },
    async withdraw(record, told) {
      if (!(await write((pen) => pen.field(record.id, 'withdrawn', true)))) return
      const undo = () => void write((pen) => pen.field(record.id, 'withdrawn', false))
      toast.show({ text: told, undo: { label: words().terms.undo, run: undo } })
    },
    async add(input) {
      const made = makeActor(
        { meeting, table: table() ?? 1, ...input },
        { id: newId(random), device: session.device },
      )
      if (!made.ok) return words().actors.refusals[made.refusal]
      return (await write((pen) => pen.birth(made.value))) ? undefined : words().terms.notSaved
    },
    async relate(input) {
      const made = makeRelation(input, actors(), { id: newId(random), device: session.device })
      if (!made.ok) return words().actors.refusals[made.refusal]
      return (await write((pen) => pen.birth(made.value))) ? undefined : words().terms.notSaved
    },
  }
}
