import { unpackBase } from './base.ts'
import { type RelayLog, roomLabel } from './log.ts'
import type { RelayStore, StoredRecord, StoredRoom } from './store.ts'

interface FollowNeeds {
  readonly name: string
  readonly store: RelayStore
  readonly log: RelayLog
  /** What the room was opened from. */
  readonly stored: StoredRoom
  /** Takes a record into the room; returns whether all of it could be placed. */
  readonly place: (record: StoredRecord) => boolean
  /** Sends everyone away, to come back and say again what they have. */
  readonly startOver: () => void
}

/**
 * Keeps an open room in step with what other processes append to it. What was missed, or cannot be
 * placed because something before it was missed, makes it read the whole room again and take what is
 * new; the room never goes on in silence without it.
 */
export function followOthers({ name, store, log, stored, place, startOver }: FollowNeeds) {
  let stopFollowing: (() => void) | undefined
  let isReading = false
  let isBehind = false
  let hasStopped = false

  function follow(of: StoredRoom): void {
    isBehind = false
    stopFollowing = store.follow(name, of, {
      hear(record) {
        if (!place(record)) fallBehind()
      },
      overtaken: fallBehind,
    })
  }

  function fallBehind(): void {
    isBehind = true
    stopFollowing?.()
    catchUpIfBehind()
  }

  function catchUpIfBehind(): void {
    if (!isBehind || isReading || hasStopped) return
    isReading = true
    store.load(name).then(
      (all) => {
        isReading = false
        if (!hasStopped) takeAll(all)
      },
      (error: unknown) => {
        isReading = false
        log.warn({ room: roomLabel(name), err: error }, 'room is behind; it is read again later')
      },
    )
  }

  function takeAll(all: StoredRoom): void {
    const { base, records, lastSeq } = all
    const update = base && unpackBase(base).update
    // A fold under way may hold less than this base: by its number it stays in the tail until a later one.
    const whole = update ? [{ seq: lastSeq, updates: [update] }, ...records] : records
    if (whole.map(place).every(Boolean)) follow(all)
    else {
      log.error({ room: roomLabel(name) }, 'what is stored does not fit the room: all start over')
      startOver()
    }
  }

  follow(stored)
  return {
    /** Tries again what could not be read before. */
    catchUpIfBehind,
    stop(): void {
      hasStopped = true
      stopFollowing?.()
    },
  }
}
