import { createEffect, createSignal, onCleanup } from 'solid-js'
import { type Arrival, readArrival, type SealedArrival } from '../domain/people/arrival.ts'
import { type FillRandom, type MeetingId, newId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { openForPeople, type PeopleSecret, sealForPeople } from '../protocol/people-seal.ts'
import { notePeopleDays, peopleKeysOf } from './people-keys.ts'
import type { OpenRoom, PlanSession } from './plan-session.ts'
import type { Workspace } from './workspace.ts'

/** An arrival under the id of its record. */
export interface ArrivalRow {
  readonly id: string
  readonly arrival: Arrival
}

/** The people of a meeting, opened with the keys that this device holds. */
export interface PeopleList {
  /** Nothing can be written down without a key of the meeting. */
  readonly hasKey: boolean
  /** Those on the list; reactive, in no order that tells who came when. */
  readonly arrivals: () => readonly ArrivalRow[]
  /** Records that none of the keys here opens; reactive. */
  readonly unreadable: () => number
  /** Seals an arrival and settles once it is on disk; rejects when it is not. */
  register(arrival: Arrival): Promise<Result<void, 'people-key-missing'>>
  /** Takes somebody off the list. */
  withdraw(id: string): Promise<void>
  /** Remembers the earliest day that somebody here was promised. */
  noteDay(promised: string): Promise<void>
}

/**
 * Opens the people of a meeting. To be called inside a component: it stops with it.
 *
 * Expects  this device may read the room.
 */
export async function openPeopleList(
  { db }: Pick<Workspace, 'db'>,
  session: PlanSession,
  meeting: MeetingId,
  random: FillRandom,
): Promise<() => PeopleList> {
  const { plan } = session
  const room = await session.open({ kind: 'people', plan, meeting })
  const secrets = (await peopleKeysOf(db, plan, meeting)).map(({ secret }) => secret)
  return () => listOf({ db, room, secrets, random, plan })
}

function listOf(needs: {
  readonly db: Workspace['db']
  readonly plan: PlanSession['plan']
  readonly room: OpenRoom
  readonly secrets: readonly PeopleSecret[]
  readonly random: FillRandom
}): PeopleList {
  const { db, plan, room, secrets, random } = needs
  const opened = new Map<string, Arrival | undefined>()
  const [shown, show] = createSignal<{ rows: readonly ArrivalRow[]; unreadable: number }>({
    rows: [],
    unreadable: 0,
  })
  let isGone = false
  onCleanup(() => {
    isGone = true
  })
  createEffect(() => {
    const records = room.records
      .list<SealedArrival>('sealed-arrival')
      .filter(({ withdrawn }) => !withdrawn)
    void Promise.all(
      records.map(async (record) => {
        if (!opened.has(record.id)) opened.set(record.id, await unseal(record))
      }),
    ).then(() => {
      if (isGone) return
      const rows = records.flatMap(({ id }) => {
        const arrival = opened.get(id)
        return arrival ? [{ id, arrival }] : []
      })
      // By id, which is chance: nobody reads from the list who came before whom.
      rows.sort((a, b) => (a.id < b.id ? -1 : 1))
      show({ rows, unreadable: records.length - rows.length })
    })
  })

  async function unseal(record: SealedArrival): Promise<Arrival | undefined> {
    for (const secret of secrets) {
      const plain = await openForPeople(record, secret, { room: room.name, id: record.id })
      const arrival = plain.ok ? readArrival(plain.value) : plain
      if (arrival.ok) return arrival.value
    }
    return undefined
  }

  return {
    hasKey: secrets.length > 0,
    arrivals: () => shown().rows,
    unreadable: () => shown().unreadable,
    async register(arrival) {
      const [secret] = secrets
      if (secret === undefined) return refused('people-key-missing')
      const id = newId<string>(random)
      const sealed = await sealForPeople(arrival, secret, { room: room.name, id })
      await room.records.write((pen) =>
        pen.birth({ kind: 'sealed-arrival', id, v: 1, ...sealed } as SealedArrival),
      )
      return done(undefined)
    },
    withdraw: (id) => room.records.write((pen) => pen.field(id, 'withdrawn', true)),
    noteDay: (promised) => notePeopleDays(db, { plan, room: room.name }, { promised }),
  }
}
