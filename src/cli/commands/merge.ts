import { parseArgs } from 'node:util'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'

const HELP = `usage: encuentro merge FILE.encuentro FILE.encuentro … -o OUT.encuentro

Merges files of one plan into one. The order of the files does not matter, and merging the result
again with any of them changes nothing: contentHash stays. Prints one line of JSON:
  {file, bytes, plan, planName, contentHash, counts, parcels: {kept, repeated, covered},
   photos: {kept, withdrawn},
   files: [{file, device, deviceName, contentHash, counts, photos, onlyHere,
            rooms: [{name, signer: {role, device, name}, records}]}]}
onlyHere: births, batches and changes that no other of the files has. parcels: those written; those
that were in several files; those that a later parcel of the same tablet holds whole.
Photos are united, each checked by its hash; what one file took back is left out of all.
Signatures go along unchanged: each record is still vouched for by the tablet that wrote it.

Exit code 0: merged; 1: a file cannot be used, named on standard error, and OUT is not written;
2: bad usage.
`

export const merge: Command = {
  name: 'merge',
  summary: 'merges files of one plan into one, in any order',
  run: runMerge,
}

/** Runs `encuentro merge`. Never throws for bad input; writes OUT only when every file is sound. */
export async function runMerge(argv: string[], io: Io): Promise<ExitCode> {
  const usage = readArguments(argv)
  if ('fault' in usage) {
    complain(io, 'merge', usage.fault)
    return 2
  }
  if ('help' in usage) {
    io.stdout(HELP)
    return 0
  }
  const sources: { file: string; bytes: Uint8Array }[] = []
  for (const file of usage.files) {
    try {
      sources.push({ file, bytes: await io.readFile(file) })
    } catch (error) {
      complain(io, 'merge', `${file}: cannot be read: ${messageOf(error)}`)
      return 1
    }
  }
  const { mergeFiles } = await import('../merge-files.ts')
  const merged = await mergeFiles(sources)
  if ('fault' in merged) {
    complain(io, 'merge', merged.fault)
    return 1
  }
  try {
    await io.writeFile(usage.out, merged.bytes)
  } catch (error) {
    complain(io, 'merge', `${usage.out}: cannot be written: ${messageOf(error)}`)
    return 1
  }
  io.stdout(
    `${JSON.stringify({ file: usage.out, bytes: merged.bytes.length, ...merged.report })}\n`,
  )
  return 0
}

function readArguments(
  argv: string[],
): { files: string[]; out: string } | { help: true } | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: {
        out: { type: 'string', short: 'o' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
    if (values.help) return { help: true }
    if (positionals.length === 0) return { fault: 'no FILE given; see --help' }
    return values.out
      ? { files: positionals, out: values.out }
      : { fault: 'no -o OUT given; see --help' }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}
