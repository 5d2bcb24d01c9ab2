import type { Birth } from '../records/record.ts'

/**
 * The records of one kind that stand: those taken back are left out, and a field that was emptied is
 * absent again, as its type says.
 */
export function standingOf<B extends Birth>(records: readonly B[]): readonly B[] {
  return records.flatMap((record) => {
    const { withdrawn } = record as { withdrawn?: unknown }
    if (withdrawn === true) return []
    const said = Object.entries(record).filter(([, value]) => value !== null)
    return [Object.fromEntries(said) as unknown as B]
  })
}

/** The records that stand, of one kind among many. */
export function standingOfKind<B extends Birth>(
  records: readonly Birth[],
  kind: B['kind'],
): readonly B[] {
  return standingOf(records.filter((one): one is B => one.kind === kind))
}
