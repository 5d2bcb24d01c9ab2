import { parseArgs } from 'node:util'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'

const HELP = `usage: encuentro restore FILE --data DIR

Makes the data folder of a relay out of a backup. DIR must be empty or not there; nothing appears in it
before the whole file was read and adds up. A new epoch begins: the devices forget what was
acknowledged before and send again what the backup lacks. Prints
  {data, entries, blobs, epoch}

Exit code 0: restored; 1: not restored, and why; 2: bad usage.
`

export const restore: Command = {
  name: 'restore',
  summary: "makes a relay's data out of a backup",
  run: runRestore,
}

/** Runs `encuentro restore`. The relay's store is loaded only here: no other command needs it. */
async function runRestore(argv: string[], io: Io): Promise<ExitCode> {
  const usage = readArguments(argv)
  if ('fault' in usage) {
    complain(io, 'restore', usage.fault)
    return 2
  }
  if ('isHelp' in usage) {
    io.stdout(HELP)
    return 0
  }
  const relay = await import('../../../sync-server/restore.ts')
  const { file, data } = usage
  const restored = await relay.restore(file, data)
  if (!restored.ok) {
    complain(io, 'restore', restored.detail ?? restored.refusal)
    return 1
  }
  io.stdout(`${JSON.stringify({ data, ...restored.value })}\n`)
  return 0
}

function readArguments(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    if (values.help) return { isHelp: true }
    const [file, second] = positionals
    if (file === undefined) return { fault: 'no FILE given; see --help' }
    if (second !== undefined) return { fault: `${second}: one FILE at a time` }
    return values.data ? { file, data: values.data } : { fault: 'no --data DIR given; see --help' }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}
