import { holdsOf } from '../src/store/second-copy/holds.ts'
import type { SecondCopy } from '../src/store/second-copy/second-copy.ts'

/** A second copy in memory, which outlives any database of a test. */
export interface MemoryCopy extends SecondCopy {
  readonly logs: Map<string, Uint8Array[]>
  readonly values: Map<string, Uint8Array>
}

/** An empty second copy. */
export function makeMemoryCopy(): MemoryCopy {
  const logs = new Map<string, Uint8Array[]>()
  const values = new Map<string, Uint8Array>()
  return {
    logs,
    values,
    works: Promise.resolve(true),
    openLog: async (name) => [...(logs.get(name) ?? [])],
    holds: async (name) => (logs.get(name) ?? []).map(holdsOf),
    async append(name, payloads) {
      logs.set(name, [...(logs.get(name) ?? []), ...payloads])
    },
    async fold(name, payloads) {
      logs.set(name, [...payloads])
    },
    closeLog: async () => {},
    async put(name, value) {
      values.set(name, value)
    },
    catchUp: async () => true,
    slots: async (prefix) =>
      [...values].flatMap(([name, value]) => (name.startsWith(prefix) ? [value] : [])),
    async remove(name) {
      logs.delete(name)
      values.delete(name)
    },
  }
}
