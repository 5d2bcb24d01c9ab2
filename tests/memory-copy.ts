import { contentOf } from '../src/store/second-copy/holds.ts'
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
    async contents(name, below) {
      const payloads = logs.get(name) ?? []
      return payloads.length < below ? payloads.map(contentOf) : undefined
    },
    payload: async (name, at) => logs.get(name)?.[at] ?? new Uint8Array(),
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
