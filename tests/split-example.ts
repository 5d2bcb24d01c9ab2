import { type MergeReport, type MergeSource, mergeFiles } from '../src/cli/merge-files.ts'
import { writeSplitExample } from '../src/cli/write-example.ts'

/** The worked example as its tablets would hand it over. */
export async function splitSources(): Promise<readonly MergeSource[]> {
  return (await writeSplitExample()).map(({ name, bytes }) => ({ file: name, bytes }))
}

/** Merges, and throws the fault when a file cannot be used. */
export async function mergeSound(
  sources: readonly MergeSource[],
): Promise<{ readonly bytes: Uint8Array; readonly report: MergeReport }> {
  const merged = await mergeFiles(sources)
  if ('fault' in merged) throw new Error(merged.fault)
  return merged
}
