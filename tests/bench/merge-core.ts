import * as Y from 'yjs'
import { countFates, type FateRecord, fatesFrom } from '../../src/domain/merging/fates.ts'
import type { Proposal } from '../../src/domain/proposals/proposal.ts'
import type { Comparable } from '../../src/domain/proposals/similar-groups.ts'
import { compare } from '../../src/features/merging/compare.ts'
import { makeQueue } from '../../src/features/merging/queue.ts'
import { makeRecordIndex, RECORDS } from '../../src/store/documents/records.ts'

/** Milliseconds of one round: the updates alone, and from them to what the merging screen shows. */
export interface CoreRound {
  readonly bare: number
  readonly merged: number
}

/** `Y.applyUpdate` of every document alone, then the same up to the sums and the queue of the screen. */
export function timeCore(updates: readonly Uint8Array[], proposals: number): CoreRound {
  globalThis.gc?.()
  // Kept until all are applied, as whoever wants to read them would.
  const bare = timed(() => updates.map(applyTo))
  globalThis.gc?.()
  const merged = timed(() => {
    const shown = mergeAll(updates)
    if (shown.total !== proposals) throw new Error(`${shown.total} of ${proposals} proposals`)
  })
  return { bare, merged }
}

/** Milliseconds of the comparison alone, as the worker does it. */
export function timeComparing(texts: readonly Comparable[]): number {
  const comparison = {
    texts,
    waiting: texts.map(({ id }) => id),
    language: 'es',
    ownWords: [],
  } as const
  return Math.round(timed(() => compare(comparison)))
}

function mergeAll(updates: readonly Uint8Array[]) {
  const indexes = updates.map((update) => makeRecordIndex(applyTo(update).getMap(RECORDS)))
  const proposals = indexes.flatMap((index) => index.ofKind('proposal')) as unknown as Proposal[]
  const fates = fatesFrom(indexes.flatMap((index) => index.ofKind('')) as unknown as FateRecord[])
  const { total } = countFates(proposals, fates, [])
  const queue = makeQueue({
    proposals,
    groups: [],
    fates,
    consolidated: [],
    supports: new Map(),
    clashes: [],
  })
  return { total, waiting: queue.length }
}

function applyTo(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

function timed(act: () => unknown): number {
  const begun = performance.now()
  act()
  return performance.now() - begun
}
