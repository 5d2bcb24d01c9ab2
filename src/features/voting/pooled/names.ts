import type { PoolGroup } from '../../../domain/voting/pool-groups.ts'

/** What meetings and options are called on this screen. */
export interface PoolNames {
  meeting(id: string): string
  option(id: string): string
}

/** Names with the labels of a group's own ballots before all others. */
export function namesOf({ counted, leftOut }: PoolGroup, names: PoolNames): PoolNames {
  const labels = new Map(
    [...leftOut, ...counted].flatMap(({ options }) =>
      options.flatMap(({ id, label }) => (label === undefined ? [] : [[id, label] as const])),
    ),
  )
  return { ...names, option: (id) => labels.get(id) ?? names.option(id) }
}
