import type { Ear, StoredRecord, StoredRoom } from '../../sync-server/store.ts'

/** The room of these tests. */
export const ROOM = 'plan/meeting/escuela'
export const bytes = (...values: number[]) => new Uint8Array(values)
export const patient = { timeout: 15_000, interval: 10 }

/** The updates of a loaded room, each as its bytes. */
export const valuesOf = ({ records }: StoredRoom) =>
  records.flatMap(({ updates }) => updates.map((each) => [...each]))

/** An ear that remembers. */
export function listener(): Ear & { readonly heard: StoredRecord[]; timesOvertaken: number } {
  return {
    heard: [],
    timesOvertaken: 0,
    hear(record) {
      this.heard.push(record)
    },
    overtaken() {
      this.timesOvertaken++
    },
  }
}
