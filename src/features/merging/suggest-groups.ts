import type { Proposal } from '../../domain/proposals/proposal.ts'
import { similarGroups } from '../../domain/proposals/similar-groups.ts'
import type { TextLanguage } from '../../domain/proposals/stems.ts'
import type { SimilarRequest } from './similar.worker.ts'

/** Suggested groups as ids, the most alike first. */
export type Groups = readonly (readonly string[])[]

/** From how many texts on the comparison leaves the page: below, it takes less than a frame or two. */
const WORKER_FROM = 120

/** Suggests groups. Where no worker starts, the page does the work itself: slower, never silent. */
export async function suggestGroups(
  proposals: readonly Proposal[],
  language: TextLanguage,
): Promise<Groups> {
  const texts = proposals.map(({ id, text, wording, axis }) => ({
    id,
    text,
    axis,
    ...(wording === undefined ? {} : { wording }),
  }))
  const here = () =>
    similarGroups(texts, undefined, language).map((group) => group.proposals.map(({ id }) => id))
  if (texts.length < WORKER_FROM) return here()
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./similar.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Groups>) => {
      worker.terminate()
      resolve(data)
    }
    worker.onerror = () => {
      worker.terminate()
      resolve(here())
    }
    worker.postMessage({ texts, language } satisfies SimilarRequest)
  })
}

/**
 * The groups as they stand now: those of the last comparison without what was decided since, so
 * that a decision moves nothing else in the queue.
 */
export function groupsOf(groups: Groups, waiting: ReadonlyMap<string, Proposal>): Proposal[][] {
  return groups
    .map((ids) => ids.flatMap((id) => waiting.get(id) ?? []))
    .filter((members) => members.length > 1)
}
