import { parseArgs } from 'node:util'
import { fromUtf8 } from '../../lib/bytes.ts'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'

const HELP = `usage: encuentro verify FILE.encuentro [--key FILE]

Counts every vote of a file again, believing none of its acts. Prints one line of JSON:
  {file, contentHash, votes: [{vote, meeting, question, method, stage, refused, differences,
    acts: [{act, standing, recounted, batches, counts, discrepancies, recounts, differences}]}],
   notRecountable: [{act, meeting}]}

Checked for each act: its id and its tablet's signature; the frozen vote's hash; that every batch it
names is in the file, signed and unaltered; the sums of the envelopes and cards; and, where the file
holds the opened ballots, tally, ties, margin, quorum and reconciliation, all counted again.
recounted says from what: "ballots" of the file, "batches" that were never closed, or "key".
discrepancies are those that the act itself prints; differences are what does not hold.
Counts of hands or of paper totals have no ballots: notRecountable lists them.

--key FILE  a text file with the key's sheet, or its two halves, one on each line (24 words, or what
            the code says): the batches are opened again and compared.

Exit code 0: everything holds; 1: the file cannot be used, named on standard error; 2: bad usage;
3: something differs, named on standard error with its place.
`

export const verify: Command = {
  name: 'verify',
  summary: 'counts every vote of a file again, with no server',
  run: runVerify,
}

/** Runs `encuentro verify`. Never throws for bad input. */
export async function runVerify(argv: string[], io: Io): Promise<ExitCode> {
  let usage: { file?: string; key?: string; help: boolean }
  try {
    usage = readArguments(argv)
  } catch (error) {
    complain(io, 'verify', messageOf(error))
    return 2
  }
  const { file, key } = usage
  if (usage.help) {
    io.stdout(HELP)
    return 0
  }
  if (file === undefined) {
    complain(io, 'verify', 'exactly one FILE.encuentro, please; see encuentro verify --help')
    return 2
  }
  const [bytes, keyText] = await Promise.all([
    read(io, file),
    key === undefined ? undefined : read(io, key),
  ])
  if (bytes === undefined || (key !== undefined && keyText === undefined)) return 1
  const { verifyFile } = await import('../verify-file.ts')
  const found = await verifyFile(bytes, keyText === undefined ? undefined : textOf(keyText))
  if ('fault' in found) {
    complain(io, 'verify', `${found.isKey ? key : file}: ${found.fault}`)
    return 1
  }
  io.stdout(`${JSON.stringify({ file, ...found.verdict })}\n`)
  for (const { at, problem } of found.problems) complain(io, 'verify', `${file}: ${at}: ${problem}`)
  return found.problems.length > 0 ? 3 : 0
}

async function read(io: Io, path: string): Promise<Uint8Array | undefined> {
  try {
    return await io.readFile(path)
  } catch (error) {
    complain(io, 'verify', `${path}: cannot be read: ${messageOf(error)}`)
    return undefined
  }
}

/** A key file in no readable text is a sheet that cannot be read. */
function textOf(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    return ''
  }
}

function readArguments(argv: string[]): { file?: string; key?: string; help: boolean } {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { help: { type: 'boolean', short: 'h' }, key: { type: 'string' } },
    allowPositionals: true,
  })
  const [file] = positionals
  return {
    help: values.help === true,
    ...(positionals.length === 1 && file !== undefined && { file }),
    ...(values.key !== undefined && { key: values.key }),
  }
}
