/** Which of the two independent entries. */
export type HandsSlip = 'first' | 'second'

/** Hands by option, as one person wrote them down. */
export type HandsEntry = Readonly<Record<string, number>>

/**
 * The most hands that one option can get.
 *
 * Units    hands: every person in the room, each as often as the rules allow.
 * Source   voting guide §1.3.
 */
export function mostHands(heads: number, perPerson: number): number {
  return heads * perPerson
}

/**
 * The options on which two independent entries differ; empty when they agree.
 *
 * Returns  option ids in the order of `options`. An option that one of them lacks differs.
 */
export function differingHands(
  options: readonly { readonly id: string }[],
  first: HandsEntry,
  second: HandsEntry,
): string[] {
  return options
    .map(({ id }) => id)
    .filter((id) => first[id] === undefined || first[id] !== second[id])
}
