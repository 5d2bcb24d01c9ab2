import type { SecondCopy } from './second-copy.ts'

/** Name of the second copy of a photo: a log of one entry, closed again at once. */
function nameOf({ plan, meeting, sha256 }: PhotoName): string {
  return `foto-${plan}-${meeting}-${sha256}`
}

/** Which photo: its hash, within the meeting whose records name it. */
export interface PhotoName {
  readonly plan: string
  readonly meeting: string
  readonly sha256: string
}

/** Copies a photo's bytes, flushed, unless they are there. */
export async function copyPhoto(
  copy: SecondCopy,
  photo: PhotoName,
  bytes: Uint8Array,
): Promise<void> {
  const name = nameOf(photo)
  const known = await copy.openLog(name)
  if (known.length === 0) await copy.append(name, [bytes])
  await copy.closeLog(name)
}

/** The bytes as they were copied, for whoever judges them by their hash. */
export async function copiedPhoto(
  copy: SecondCopy,
  photo: PhotoName,
): Promise<Uint8Array | undefined> {
  const name = nameOf(photo)
  const [bytes] = await copy.openLog(name)
  await copy.closeLog(name)
  // Asking made the files; an empty one would be asked again for ever.
  if (bytes === undefined) await copy.remove(name)
  return bytes
}

/** Forgets a photo. */
export function removePhotoCopy(copy: SecondCopy, photo: PhotoName): Promise<void> {
  return copy.remove(nameOf(photo))
}
