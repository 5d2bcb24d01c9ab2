import { createEffect, createMemo } from 'solid-js'
import { deletionDay, type PrivacyNotice } from '../../domain/people/notice.ts'
import { useMeeting } from '../../store/context.ts'
import type { PeopleList } from '../../store/people-list.ts'

/** The day on which these people's data are deleted; kept on this tablet too, so that it needs nothing opened. */
export function promisedDay(list: PeopleList): () => string | undefined {
  const place = useMeeting()
  const day = createMemo(() =>
    deletionDay(
      place.room.records.list<PrivacyNotice>('notice'),
      list.arrivals().map(({ arrival }) => arrival),
    ),
  )
  createEffect(() => {
    const promised = day()
    const isPromised = list.arrivals().some(({ arrival }) => arrival.contact !== undefined)
    if (promised !== undefined && isPromised) void list.noteDay(promised)
  })
  return day
}
