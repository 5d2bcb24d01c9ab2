import { type CalledWorker, makeWorkerCalls } from '../../lib/worker-calls.ts'
import type { Call } from './calls.ts'
import type { Content } from './holds.ts'

/**
 * A second copy of what people said and voted, in files outside IndexedDB (I2): Chromium's database
 * can lose rows that it called durable, or all of them, after a write that a kill or a full disk
 * tore (docs/decisions.md). «Guardado» waits for it and does not hang on it: what could not be
 * copied is copied later. Where the browser has no such files it is off, and every call passes.
 */
export interface SecondCopy {
  /** Whether it works here. */
  readonly works: Promise<boolean>
  /** Opens a log for this page alone and gives what is in it. */
  openLog(name: string): Promise<readonly Uint8Array[]>
  /**
   * Opens the log of a plan and tells what each payload is, without a byte of it; undefined when it
   * has not fewer than `below`.
   */
  contents(name: string, below: number): Promise<readonly Content[] | undefined>
  /** One payload of an open log, by its place among them. */
  payload(name: string, at: number): Promise<Uint8Array>
  /** Resolves once flushed, or once it is noted for `catchUp`. */
  append(name: string, payloads: readonly Uint8Array[]): Promise<void>
  /** Replaces what `openLog` gave, before anything is appended. */
  fold(name: string, payloads: readonly Uint8Array[]): Promise<void>
  closeLog(name: string): Promise<void>
  /** Replaces a whole value; resolves once flushed, or once it is noted for `catchUp`. */
  put(name: string, value: Uint8Array): Promise<void>
  /** Tries again what could not be copied. Resolves to whether nothing is left over. */
  catchUp(): Promise<boolean>
  /** Every value whose name begins so. */
  slots(prefix: string): Promise<readonly Uint8Array[]>
  /** Removes a log or a value. */
  remove(name: string): Promise<void>
}

type Writing = Extract<Call, { do: 'append' | 'put' }>

/** How long the worker may take over one call before this device goes on without its answer. */
const ANSWERS_MS = 5_000

/** A second copy kept by a worker, started at the first call. */
export function makeSecondCopy(start: () => CalledWorker): SecondCopy {
  const behind = new Map<string, Writing>()
  const calls = makeWorkerCalls(start, ANSWERS_MS)
  const ask = (call: Call) => calls.ask(call)

  let begun: Promise<boolean> | undefined
  let doesWork: boolean | undefined
  const works = () => {
    begun ??= begin().then((does) => {
      doesWork = does
      return does
    })
    return begun
  }
  async function begin(): Promise<boolean> {
    try {
      return (await ask({ do: 'begin' })) === true
    } catch {
      return false
    }
  }

  /** Once it is known that the worker works it is asked at once, and not a moment later. */
  const call = async <T>(given: Call, without: T): Promise<T> =>
    (doesWork ?? (await works())) ? ((await ask(given)) as T) : without

  /** Writes what is given together with what was left over under the same name. */
  async function write(given: Writing): Promise<void> {
    const left = behind.get(given.name)
    const whole =
      left?.do === 'append' && given.do === 'append'
        ? { ...given, payloads: [...left.payloads, ...given.payloads] }
        : given
    behind.delete(given.name)
    try {
      await call<unknown>(whole, undefined)
      // An older value that failed meanwhile must not come after this one.
      if (whole.do === 'put') behind.delete(whole.name)
    } catch {
      const since = behind.get(given.name)
      behind.set(
        given.name,
        since?.do === 'append' && whole.do === 'append'
          ? { ...whole, payloads: [...whole.payloads, ...since.payloads] }
          : (since ?? whole),
      )
    }
  }

  return {
    get works() {
      return works()
    },
    openLog: (name) => call<readonly Uint8Array[]>({ do: 'open-log', name }, []),
    contents: (name, below) =>
      call<readonly Content[] | undefined>({ do: 'contents', name, below }, []),
    payload: (name, at) => call<Uint8Array>({ do: 'payload', name, at }, new Uint8Array()),
    append: (name, payloads) => write({ do: 'append', name, payloads }),
    fold: (name, payloads) => call<void>({ do: 'fold', name, payloads }, undefined),
    closeLog: (name) => call<void>({ do: 'close-log', name }, undefined),
    put: (name, value) => write({ do: 'put', name, value }),
    async catchUp() {
      for (const left of [...behind.values()]) {
        await write(left.do === 'append' ? { ...left, payloads: [] } : left)
      }
      return behind.size === 0
    },
    slots: (prefix) => call<readonly Uint8Array[]>({ do: 'slots', prefix }, []),
    async remove(name) {
      behind.delete(name)
      await call<unknown>({ do: 'remove', name }, undefined)
    },
  }
}

/** A device without one. */
export const NO_SECOND_COPY: SecondCopy = {
  works: Promise.resolve(false),
  openLog: async () => [],
  contents: async () => [],
  payload: async () => new Uint8Array(),
  append: async () => {},
  fold: async () => {},
  closeLog: async () => {},
  put: async () => {},
  catchUp: async () => true,
  slots: async () => [],
  remove: async () => {},
}
