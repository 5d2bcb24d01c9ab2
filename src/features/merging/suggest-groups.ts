import type { Proposal } from '../../domain/proposals/proposal.ts'
import { askWorker } from '../../lib/ask-worker.ts'
import {
  type Compared,
  type Comparison,
  compare,
  type Groups,
  groupsIn,
  nearIn,
} from './compare.ts'

/** From how many texts on the comparison leaves the page: below, it takes a frame or two. */
const WORKER_FROM = 120

/** What was found, as the desk asks for it. */
export interface Suggested {
  readonly groups: Groups
  /** The ids of what is like a proposal, decided or not; the most alike first. */
  near(id: string): readonly string[]
}

/** Compares all proposals. Where no worker starts, the page does the work itself: slower, never silent. */
export async function suggestGroups(comparison: Comparison): Promise<Suggested> {
  const { groups, near } = await compareAway(comparison)
  let placeOf: ReadonlyMap<string, number> | undefined
  return {
    groups: groupsIn(comparison, groups),
    near(id) {
      placeOf ??= new Map(comparison.texts.map((text, place) => [text.id, place]))
      return nearIn(comparison, near, placeOf, id)
    },
  }
}

async function compareAway(comparison: Comparison): Promise<Compared> {
  if (comparison.texts.length < WORKER_FROM) return compare(comparison)
  const worker = new Worker(new URL('./similar.worker.ts', import.meta.url), { type: 'module' })
  // One text crosses over in a tenth of the time of ten thousand objects.
  const asked = await askWorker<Compared>(worker, JSON.stringify(comparison))
  return typeof asked === 'string' ? compare(comparison) : asked.answer
}

/** The text of a proposal as it is compared. */
export function comparable({ id, text, wording, axis }: Proposal) {
  return { id, text: wording ?? text, axis }
}

/**
 * The groups as they stand now: those of the last comparison without what was decided since, so
 * that a decision moves nothing else in the queue.
 */
export function groupsOf(groups: Groups, waiting: ReadonlyMap<string, Proposal>): Proposal[][] {
  const standing: Proposal[][] = []
  for (const ids of groups) {
    const members: Proposal[] = []
    for (const id of ids) {
      const one = waiting.get(id)
      if (one !== undefined) members.push(one)
    }
    if (members.length > 1) standing.push(members)
  }
  return standing
}
