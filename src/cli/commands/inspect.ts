import { parseArgs } from 'node:util'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'

const HELP = `usage: encuentro inspect FILE.encuentro

Says what a file holds, believing nothing it says of itself. Prints one line of JSON:
  {file, manifest: {format, plan, planName, device, deviceName, parcels}, counts, contentHash,
   photos: {named, carried, bytes},
   rooms: [{name, signer: {role, device, name}, sha256, records, problems}], problems}
counts and records are by kind, ballots under "ballot". photos: those that records name and nobody
took back, how many of them lie in the file, and their bytes. contentHash is computed from the content,
not from the bytes: files with the same content have the same one, whoever wrote them.

Exit code 0: no problems; 1: the file cannot be used, or something in it is at fault, named with its
place on standard error; 2: bad usage.
`

export const inspect: Command = {
  name: 'inspect',
  summary: 'says what a file holds, and what is wrong with it',
  run: runInspect,
}

/** Runs `encuentro inspect`. Never throws for bad input: one fault is one line on standard error. */
export async function runInspect(argv: string[], io: Io): Promise<ExitCode> {
  const usage = readArguments(argv)
  if ('fault' in usage) {
    complain(io, 'inspect', usage.fault)
    return 2
  }
  const { file } = usage
  if (file === undefined) {
    io.stdout(HELP)
    return 0
  }
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch (error) {
    complain(io, 'inspect', `${file}: cannot be read: ${messageOf(error)}`)
    return 1
  }
  const { inspectFile } = await import('../inspect-file.ts')
  const found = await inspectFile(bytes)
  if ('fault' in found) {
    complain(io, 'inspect', `${file}: ${found.fault}`)
    return 1
  }
  io.stdout(`${JSON.stringify({ file, ...found.inspection })}\n`)
  const problems = found.inspection.problems
  for (const { at, problem } of problems) complain(io, 'inspect', `${file}: ${at}: ${problem}`)
  return problems.length > 0 ? 1 : 0
}

/** Which file to read; without one, help was asked for. */
function readArguments(argv: string[]): { file?: string } | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    if (values.help) return {}
    const [file, second] = positionals
    if (file === undefined) return { fault: 'no FILE given; see --help' }
    return second === undefined ? { file } : { fault: `${second}: one FILE at a time` }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}
