/** How many files of this version the app wants to keep for use without a network, and how many it keeps. */
export interface FileCount {
  readonly wanted: number
  readonly kept: number
}

/**
 * Counts the files of this version in a cache.
 *
 * @param keys  Address under which each wanted file is kept.
 */
export async function countFiles(
  cache: Pick<Cache, 'keys'>,
  keys: readonly string[],
): Promise<FileCount> {
  const there = new Set((await cache.keys()).map(({ url }) => url))
  return { wanted: keys.length, kept: keys.filter((key) => there.has(key)).length }
}
