import type { Birth, Head, Live } from '../../domain/records/record.ts'
import { canonicalJson } from '../../lib/hash.ts'

/** One field of one record that two devices changed while apart, with values that really differ. */
export interface FieldClash {
  readonly id: string
  readonly kind: string
  /** What the record calls itself, where it has a name. */
  readonly name?: string
  readonly field: string
  readonly versions: readonly ClashVersion[]
}

/** One of the values to choose from, with every device that wrote it. */
export interface ClashVersion {
  readonly value: unknown
  readonly devices: readonly string[]
}

/**
 * The clashes of a record. Several heads with equal values are no clash: both hands wrote the same.
 *
 * Expects  `skip`: fields whose clashes are shown elsewhere (a proposal's fate has its own desk).
 */
export function clashesOf(record: Live<Birth>, skip: readonly string[] = []): FieldClash[] {
  const name = nameOf(record)
  return Object.entries(record.conflicts ?? {}).flatMap(([field, heads]) => {
    const versions = versionsOf(heads)
    if (skip.includes(field) || versions.length < 2) return []
    const { id, kind } = record
    return [{ id, kind, field, versions, ...(name === undefined ? {} : { name }) }]
  })
}

/** Heads with equal values as one version, in the order of their revs: the same on every device. */
export function versionsOf(heads: readonly Head[]): ClashVersion[] {
  const byValue = new Map<string, { value: unknown; devices: string[] }>()
  for (const { value, device } of heads) {
    const key = value === undefined ? '' : canonicalJson(value)
    const known = byValue.get(key)
    if (known === undefined) byValue.set(key, { value, devices: [device] })
    else if (!known.devices.includes(device)) known.devices.push(device)
  }
  return [...byValue.values()]
}

function nameOf(record: object): string | undefined {
  const { name: own, title } = record as { readonly name?: unknown; readonly title?: unknown }
  const name = own ?? title
  return typeof name === 'string' && name !== '' ? name : undefined
}
