import { select } from '../../../domain/voting/select.ts'
import type { Tally } from '../../../domain/voting/tally-result.ts'
import type { VoteConfig } from '../../../domain/voting/vote.ts'

/** How many places are selected for sure, so that the line can be drawn after them; nothing to draw otherwise. */
export function cutOf({
  config,
  tally,
}: {
  readonly config: Pick<VoteConfig, 'k'>
  readonly tally: Tally
}): { readonly selected?: number } {
  if (config.k === undefined) return {}
  const { length } = select(tally.ranking, config.k).selected
  return length === 0 ? {} : { selected: length }
}

/** An option's label on the ballot. */
export function labelIn({ options }: Pick<VoteConfig, 'options'>): (option: string) => string {
  return (option) => options.find(({ id }) => id === option)?.label ?? option
}
