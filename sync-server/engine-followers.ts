import { setTimeout as pass } from 'node:timers/promises'
import { type EngineMessage, HEADER } from './engine-message.ts'
import type { Assembler } from './engine-parts.ts'
import type { EngineStream } from './engine-stream.ts'
import { readUpdates } from './record-bytes.ts'
import type { Ear } from './store.ts'

const RETRY_MS = 500

/** What a follower has when it begins. */
export interface Footing {
  /** Number of the last record that whoever follows has, in a base or by itself. */
  readonly heardTo: number
  /** Number of the last message of the room's records that was read. */
  readonly readTo: number
  /** Holds the parts among them that still wait for others. */
  readonly assembler: Assembler
}

/** The rooms of this process that follow, fed by the one feed of the process. */
export interface Followers {
  follow(subject: string, from: Footing, ear: Ear): () => void
  /** Takes every message of every room's records, in order. */
  hear(message: EngineMessage): void
}

/** `writer` names this process: its own records are not told. */
export function createFollowers(stream: EngineStream, writer: string): Followers {
  const bySubject = new Map<string, Set<(message: EngineMessage) => void>>()

  return {
    hear(message) {
      for (const take of bySubject.get(message.subject) ?? []) take(message)
    },
    follow(subject, { heardTo, readTo, assembler }, ear) {
      let heard = heardTo
      let at = readTo
      let hasStopped = false
      /** What the feed brings while what lies before it is being read. */
      let early: EngineMessage[] | undefined = []

      function take(message: EngineMessage): void {
        if (hasStopped || message.seq <= at) return
        at = message.seq
        try {
          const folded = message.header(HEADER.folded)
          if (folded === '') tell(message)
          else if (Number(folded) > heard) beOvertaken()
        } catch {
          beOvertaken() // a record that does not decode: loading it says so to whoever can act
        }
      }

      function tell(message: EngineMessage): void {
        const whole = assembler.add(message)
        if (whole === undefined || whole.seq <= heard) return
        heard = whole.seq
        const updates = readUpdates(whole.data)
        if (whole.header(HEADER.writer) !== writer) ear.hear({ seq: whole.seq, updates })
      }

      function beOvertaken(): void {
        stop()
        ear.overtaken()
      }

      function takeLive(message: EngineMessage): void {
        if (early === undefined) take(message)
        else early.push(message)
      }

      async function catchUp(): Promise<void> {
        while (!hasStopped) {
          try {
            const last = await stream.last(subject)
            const missed =
              last !== undefined && last.seq > at
                ? await stream.read(subject, at + 1, last.seq)
                : []
            for (const message of [...missed, ...(early ?? [])]) take(message)
            early = undefined
            return
          } catch {
            await pass(RETRY_MS) // the engine will be back, or the store be closed
          }
        }
      }

      function stop(): void {
        hasStopped = true
        takers.delete(takeLive)
        if (takers.size === 0 && bySubject.get(subject) === takers) bySubject.delete(subject)
      }

      const takers = bySubject.get(subject) ?? new Set()
      bySubject.set(subject, takers.add(takeLive))
      void catchUp()
      return stop
    },
  }
}
